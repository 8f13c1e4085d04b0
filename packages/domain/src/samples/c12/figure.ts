import { deduced, type Figure, structural } from '../figure.ts';

const PAIRS = [
  ['①包括的、伴走型の支援', '①個別課題解決機能'],
  ['②関係機関とのネットワーク形成、課題共有', '②ネットワーク構築機能'],
  ['③多様な相談窓口からの問題把握', '③地域課題発見機能'],
  ['④住民同士の支え合いのまちづくり', '④地域づくり・資源開発機能'],
  ['⑤活動計画の策定、行政への提言', '⑤政策形成機能'],
] as const;
const TRAITS = '地域包括ケアシステムの中で生きる社協の特性';
const FUNCTIONS = '「地域ケア会議」に求められている機能';

export const figure: Figure = {
  areas: [TRAITS, FUNCTIONS],
  nodes: [
    ...PAIRS.flat(),
    ['地域包括ケアシステムの目標', '住まい', '医療', '介護', '予防', '生活支援', '自助・互助・共助・公助'],
  ],
  relations: [
    ...PAIRS.flatMap(([trait, fn]) => structural(trait, fn)),
    deduced(FUNCTIONS, '→', '地域包括ケアシステムの目標', '実現'),
  ],
  inside: { [TRAITS]: PAIRS.map(([trait]) => trait), [FUNCTIONS]: PAIRS.map(([, fn]) => fn) },
  elements: 13,
  ties: 6,
};
