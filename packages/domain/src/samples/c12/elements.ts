import { area, formal } from '../authoring.ts';
import { at, type Placed } from '../placing.ts';

/** Rows have the same height on both sides, so that each pair stands level. */
const rows = (x: number, side: string, labels: readonly string[]): Placed[] =>
  labels.map((label, index) =>
    at(
      x,
      80 + index * 140,
      formal(`c12${side}${index + 1}`, label, {
        supporterKind: side === 'Trait' ? 'welfare' : 'administration',
      }),
    ),
  );

/** Left: what the council of social welfare is good at. Middle: what a care meeting is asked for. Right: what both aim at. */
export const elements: Placed[] = [
  area('c12Traits', '地域包括ケアシステムの中で生きる社協の特性', [0, 0, 300, 780], { textScale: 'small' }),
  ...rows(26, 'Trait', [
    '①包括的、伴走型の支援',
    '②関係機関とのネットワーク形成、課題共有',
    '③多様な相談窓口からの問題把握',
    '④住民同士の支え合いのまちづくり',
    '⑤活動計画の策定、行政への提言',
  ]),
  area('c12Functions', '「地域ケア会議」に求められている機能', [480, 0, 300, 780], { textScale: 'small' }),
  ...rows(506, 'Function', [
    '①個別課題解決機能',
    '②ネットワーク構築機能',
    '③地域課題発見機能',
    '④地域づくり・資源開発機能',
    '⑤政策形成機能',
  ]),
  at(
    980,
    220,
    formal('c12Goal', '地域包括ケアシステムの目標', {
      supporterKind: 'administration',
      isHub: true,
      bullets: ['住まい', '医療', '介護', '予防', '生活支援', '自助・互助・共助・公助を組み合わせる'],
    }),
  ),
];
