import { describe, expect, it } from 'vitest';
import { boardCsv } from '../csv/board-csv.ts';
import { buildMinutes } from '../meeting/build-minutes.ts';
import { plainBlock } from '../meeting/rich-text.ts';
import { couple } from '../testing/family.ts';
import * as make from '../testing/fixtures.ts';
import { Element } from './element.ts';
import { toBoardJson } from './to-board-json.ts';

const NAME = '山本ひみつ';
/** Words by which the product itself tells things apart: nobody writes them. */
const NOT_WRITTEN = new Set(['id', 'kind', 'from', 'to', 'a', 'b']);

/** The value with the name in every text that takes it, one after the other: whatever somebody may write, they may name. */
function naming<T>(value: T, parse: (raw: unknown) => { data?: T | undefined }): T {
  let named = value;
  const visit = (path: readonly string[]): void => {
    const at = path.reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], named);
    if (typeof at === 'object' && at !== null) return Object.keys(at).forEach((key) => visit([...path, key]));
    const key = path.at(-1)!;
    if (typeof at !== 'string' || NOT_WRITTEN.has(key)) return;
    const tried = structuredClone(named);
    const around = path.slice(0, -1).reduce<unknown>((inside, k) => (inside as Record<string, unknown>)[k], tried);
    (around as Record<string, unknown>)[key] = NAME;
    named = parse(tried).data ?? named;
  };
  visit([]);
  return named;
}

const SIZE = { w: 100, h: 100 };
const KINDS: readonly object[] = [
  { kind: 'person', label: 'x' },
  { kind: 'resource', label: 'x', formality: 'formal', bullets: ['x'] },
  { kind: 'area', label: 'x', shape: 'ring', size: SIZE },
  { kind: 'note', text: 'x' },
  { kind: 'caption', text: 'x' },
  { kind: 'card', label: 'x', bullets: ['x'] },
  { kind: 'table', size: SIZE, rows: 2, columns: 2, cells: { '0,0': 'x' } },
  { kind: 'chart', size: SIZE, rows: 2, columns: 2, cells: { '0,0': 'x' } },
  {
    kind: 'timeline',
    size: SIZE,
    steps: ['x'],
    courses: [
      {
        name: 'x',
        points: [
          [0, 0.5],
          [1, 0.5],
        ],
        line: 'solid',
      },
    ],
  },
  { kind: 'lanes', size: SIZE, titles: ['x', 'y'] },
  { kind: 'image', label: 'x', size: SIZE, asset: 'ast_a' },
];

/** A board that names somebody wherever anything can be written. */
const everywhere = () => {
  const item = make.agendaItem('agd_1', { title: NAME, prompt: NAME });
  const elements = KINDS.map((raw, at) =>
    naming(Element.parse({ id: `el_${at}`, pos: { x: 0, y: 0 }, ...raw }), (value) => Element.safeParse(value)),
  );
  return make.board({
    elements: [make.person('el_named', { label: NAME }), ...elements],
    ties: [make.tie('tie_1', 'el_0', 'el_1', { label: NAME, note: NAME, flow: NAME, callout: NAME })],
    unions: [couple('one', '0', 'named', { label: NAME })],
    agenda: [item],
    issues: [make.issue('iss_1', { title: NAME, detail: NAME, category: NAME })],
    decisions: [make.decision('dec_1', { text: NAME })],
    holds: [make.hold('hld_1', { text: NAME })],
    roles: [make.role('role_1', { what: NAME, goal: NAME, method: NAME })],
    minutes: new Map([[item.id, [{ type: 'bullets', items: [[plainBlock('heading', NAME)]] }]]]),
  });
};
const people = [make.attendance('att_1', NAME, { affiliation: NAME, profession: NAME })];

/** Where the name stands. */
const found = (value: unknown, path = ''): string[] => {
  if (typeof value === 'string') return value.includes(NAME) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => found(inside, `${path}/${key}`));
};

describe('a hidden name stands nowhere, wherever it was written', () => {
  it('[J3] in the open format', () => {
    const board = everywhere();
    expect(found(toBoardJson(board, { attendance: people, hideNames: false })).length).toBeGreaterThan(50);
    expect(found(toBoardJson(board, { attendance: people, hideNames: true }))).toEqual([]);
  });

  it('[K7] in the tables', () => {
    expect(found(boardCsv(toBoardJson(everywhere(), { attendance: people, hideNames: true })))).toEqual([]);
  });

  it('[M5] in the minutes', () => {
    const minutes = buildMinutes({
      meeting: make.meeting({ title: NAME, place: `${NAME}さん宅` }),
      board: everywhere(),
      attendance: people,
      answers: [],
      at: '2026-11-26T10:00:00+09:00',
      facilitator: NAME,
      hideNames: true,
    });
    expect(found(minutes)).toEqual([]);
  });
});
