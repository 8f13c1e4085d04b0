import { STAND_INS } from './stand-ins.ts';

/** Shorter numbers (ages, times a week) tell nobody by themselves. */
const TELEPHONE = /^(?:\D{0,2}\p{N}){7}/u;
/** 「さっちゃん」 without its title is no name. */
const CUT_OFF = /[っッ]$/u;
/** How a name is written on a sign: a title behind it, an age or a relation in brackets. */
const TITLE = /(さん|様|氏|君|くん|ちゃん|先生)$/u;
const BRACKETS = /[(（[［〔【「『]([^)）\]］〕】」』]*)[)）\]］〕】」』]?/gu;
const BETWEEN_PARTS = /[\s・･,、，/／]+/u;

/** Words beside names that tell nobody: alone they would take whole sentences out of a case. */
const NO_NAME: ReadonlySet<string> = new Set([
  ...Object.values(STAND_INS).map((word) => word.slice(1, -1)),
  ...(
    '担当 担当者 窓口 代表 事務局 事務所 相談員 主任 係 会議室 相談室 研修室 集会所 公民館 ホール 和室 オンライン 社会福祉法人 医療法人 NPO法人 ' +
    'ＮＰＯ法人 特定非営利活動法人 一般社団法人 公益社団法人 株式会社 有限会社 同居 別居 遠方 近所 近く 県外 県内 市外 市内 町内 町外 在宅 入院 入院中 ' +
    '入所 施設 死亡 故人 他界 独身 既婚 無職 学生 会社員 自営業 不明 架空 見本'
  ).split(' '),
]);

/** Whose last letter it is names what somebody is, not who: 「民生委員」「自治会長」「高齢者」. */
const NO_GIVEN_NAME = /[長員師士者局係課任当会民家人方族婦帯症護児童親友隣所室部班生母父夫妻兄弟姉妹孫嫁婿手]$/u;
const ALL_KANJI = /^[\p{Script=Han}々]{3,5}$/u;

const lengthOf = (text: string) => Array.from(text).length;

/**
 * A name whole, by its parts, and without what stands beside it. Of a name in kanji without a space between, both ways to part it: which
 * is the family's nobody can tell. Parts of one letter would tear words apart, and numbers are looked for by themselves.
 */
export function nameParts(
  name: string,
  { isPerson, isGeneric }: { isPerson: boolean; isGeneric: (word: string) => boolean },
): string[] {
  const inBrackets = [...name.matchAll(BRACKETS)].map(([, inside = '']) => inside.trim());
  const outside = name.replaceAll(BRACKETS, ' ').trim();
  // 「長女(花子)」: where the sign says only what somebody is, the brackets say who.
  const told = isPerson && isGeneric(outside) ? inBrackets : [];
  const bare = (word: string) => word.trim().replace(TITLE, '').trim();
  const words = [outside, ...told].flatMap((word) => [word, bare(word), ...bare(word).split(BETWEEN_PARTS).map(bare)]);
  const halves = isPerson ? words.flatMap(halvesOf) : [];
  const parts = [...words, ...halves].filter(
    (word) => (!/\p{N}/u.test(word) || TELEPHONE.test(word)) && !CUT_OFF.test(word),
  );
  return [...new Set([name.trim(), ...parts])].filter(
    (word) => lengthOf(word) >= 2 && !isGeneric(word) && !NO_NAME.has(word),
  );
}

function halvesOf(name: string): string[] {
  if (!ALL_KANJI.test(name) || NO_GIVEN_NAME.test(name)) return [];
  const letters = Array.from(name);
  const at = (count: number) =>
    letters[count] === '々' ? [] : [letters.slice(0, count).join(''), letters.slice(count).join('')];
  switch (letters.length) {
    case 3:
      return [...at(1), ...at(2)];
    case 4:
      return at(2);
    default:
      return [...at(2), ...at(3)];
  }
}
