import type { Figure } from '../figure.ts';

/** The growth, and the numbers that it is of. */
export const figure: Figure = {
  areas: [],
  nodes: [
    [
      '伸び率（23年度を100%として）',
      '小地域福祉活動組織',
      'サロン・ミニデイ',
      '109.8',
      '113.3',
      '101.7',
      '107.2',
      '100.0',
    ],
  ],
  relations: [],
  words: ['23年度', '24年度', '25年度', '315', '346', '357', '768', '781', '823', '30市町村'],
  elements: 1,
  ties: 0,
};
