import {
  CARE_AREA_NAMES,
  SUPPORTER_KIND_NAMES,
  type CareAreaLevel,
  type SupporterKind,
} from '../board/support-network.ts';
import { FLOW_SUGGESTIONS } from '../board/tie.ts';
import { folded } from '../csv/cell-codecs.ts';
import type { StarterRow } from './starter-row.ts';

/** What one word of a line says about the row, besides the name. */
type Said = Partial<StarterRow>;

const say = (words: string, said: Said): [string, Said][] => words.split(' ').map((word) => [folded(word), said]);

const WORDS: ReadonlyMap<string, Said> = new Map([
  ...say('強い 強 つよい 太い 濃い とても強い よい 良い 良好', { strength: 'strong' }),
  ...say('ふつう 普通 中 中くらい', { strength: 'normal' }),
  ...say('弱い 弱 よわい 細い 薄い 希薄 疎遠 まれ', { strength: 'weak' }),
  ...say('葛藤 ストレス あつれき 軋轢 対立 不和 けんか 衝突 険悪 悪い 仲が悪い', { tension: 'conflict' }),
  ...say('予定 これから 今後 検討中 つなぎたい', { state: 'planned' }),
  ...say('途絶 途絶えた 断絶 切れた 絶縁 音信不通', { state: 'broken' }),
  ...say('→ 本人へ', { direction: 'forward' }),
  ...say('← 本人から', { direction: 'backward' }),
  ...say('↔ ⇄ 双方向 おたがい お互い', { direction: 'both' }),
  ...say('フォーマル 公的 制度', { formality: 'formal' }),
  ...say('インフォーマル 身近 私的', { formality: 'informal' }),
  ...say('男 男性 □', { sex: 'male' }),
  ...say('女 女性 ○', { sex: 'female' }),
  ...FLOW_SUGGESTIONS.map((flow): [string, Said] => [folded(flow), { flow }]),
  ...say('声かけ 訪問 送迎 家事 買い物 通院 配食 通所 診察', {}).map(([word]): [string, Said] => [
    word,
    { flow: word },
  ]),
]);

const KINDS: ReadonlyMap<string, SupporterKind> = new Map(
  (Object.entries(SUPPORTER_KIND_NAMES) as [SupporterKind, string][]).flatMap(([kind, name]) =>
    [name, ...name.split('・')].map((word) => [folded(word), kind] as const),
  ),
);
const AREAS: ReadonlyMap<string, CareAreaLevel> = new Map(
  (Object.entries(CARE_AREA_NAMES) as [CareAreaLevel, string][]).map(([level, name]) => [folded(name), level]),
);

/** What a word says that stands behind a name; undefined for a word that is none of these. */
export function readWord(word: string): { said: Said; kind?: SupporterKind } | undefined {
  const key = folded(word);
  const said = WORDS.get(key);
  if (said) return { said };
  const age = /^(\d{1,3})(?:歳|才)$/.exec(key)?.[1];
  if (age !== undefined && Number(age) <= 130) return { said: { age: Number(age) } };
  const careArea = AREAS.get(key);
  if (careArea) return { said: { careArea } };
  const kind = KINDS.get(key);
  return kind && { said: {}, kind };
}
