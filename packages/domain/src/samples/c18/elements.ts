import { caption } from '../authoring.ts';
import { cellKey } from '../../board/element.ts';
import { at, type Placed } from '../placing.ts';

const YEARS = ['23年度', '24年度', '25年度'] as const;
/** Counted in 30 municipalities, the great cities left out. */
const COUNTED = [
  { name: '小地域福祉活動組織', counts: [315, 346, 357] },
  { name: 'サロン・ミニデイ', counts: [768, 781, 823] },
] as const;

/** The first year is 100. */
const growth = (counts: readonly [number, ...number[]]) =>
  counts.map((count) => ((100 * count) / counts[0]).toFixed(1));
const cells = (rows: readonly (readonly string[])[]) =>
  Object.fromEntries(rows.flatMap((row, r) => row.map((cell, c) => [cellKey(r, c), cell])));
const grid = (rows: readonly (readonly string[])[]) => ({
  rows: rows.length,
  columns: YEARS.length + 1,
  cells: cells(rows),
});

/** The growth as lines, and below them how many there were. */
export const elements: Placed[] = [
  at(0, 0, {
    id: 'el_c18Growth',
    kind: 'chart',
    label: '伸び率（23年度を100%として）',
    form: 'line',
    unit: '%',
    size: { w: 1000, h: 480 },
    ...grid([['', ...YEARS], ...COUNTED.map(({ name, counts }) => [name, ...growth(counts)])]),
    functions: [3],
  }),
  at(0, 510, {
    id: 'el_c18Counts',
    kind: 'table',
    label: '実数',
    size: { w: 1000, h: 190 },
    ...grid([['実数（か所）', ...YEARS], ...COUNTED.map(({ name, counts }) => [name, ...counts.map(String)])]),
    functions: [5],
  }),
  at(0, 760, caption('c18Source', '30市町村の合計（政令市を除く）')),
];
