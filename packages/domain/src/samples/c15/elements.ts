import { cellKey } from '../../board/element.ts';
import { at, type Placed } from '../placing.ts';

const ROWS = [
  ['機能', '活動形態の例', '主な担い手'],
  [
    '身近な相談窓口／見守り、問題の早期発見',
    '定期訪問活動・なんでも相談・見守りネットワーク',
    '民生委員児童委員・地区社協・地域福祉コーディネーター',
  ],
  ['日常生活支援', 'ちょボラ（ゴミ出し、電球交換等）・買い物支援', '地区社協・地区ボラセン'],
  ['顔が見える関係づくり', 'サロン、ミニデイ・イベント、まつり、防災行事', '地区社協、自治会'],
  ['災害時・緊急時の助け合い', '声かけ・安否確認', '民生委員児童委員・自治会、地区社協'],
  ['地域課題の把握', '住民懇談会・地域診断、助け合いマップ作成', '地区社協'],
  ['課題にそった活動の開発', '団塊世代、元気高齢者の活躍の場づくり', '地区社協'],
  ['住民主体による計画的な福祉のまちづくり活動の推進', '小地域福祉活動計画', '地区社協'],
] as const;

/** One table: what it is for, how it is done, who does it. */
export const elements: Placed[] = [
  at(0, 0, {
    id: 'el_c15Table',
    kind: 'table',
    label: '小地域福祉活動',
    size: { w: 1300, h: 760 },
    rows: ROWS.length,
    columns: ROWS[0].length,
    cells: Object.fromEntries(ROWS.flatMap((row, r) => row.map((cell, c) => [cellKey(r, c), cell]))),
    functions: [3, 4],
  }),
];
