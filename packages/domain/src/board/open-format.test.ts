import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from './board.ts';
import { boards } from '../testing/board-arbitrary.ts';
import { agendaItem, attendance, board, person, resource, role, tie } from '../testing/fixtures.ts';
import { plainBlock } from '../meeting/rich-text.ts';
import { fromBoardJson } from './from-board-json.ts';
import { BoardJson, boardJsonSchema } from './open-format.ts';
import { toBoardJson } from './to-board-json.ts';

const shown = { attendance: [], hideNames: false };
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** The format keeps lists, not the order in which they were handed over. */
const sorted = (value: Board) => {
  const byId = <T extends { id: string }>(list: T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...value,
    elements: byId(value.elements),
    ties: byId(value.ties),
    ink: byId(value.ink),
    agenda: byId(value.agenda),
    issues: byId(value.issues),
    decisions: byId(value.decisions),
    holds: byId(value.holds),
    roles: byId(value.roles),
    points: byId(value.points),
    opinions: byId(value.opinions),
    sheets: byId(value.sheets),
    assessment: byId(value.assessment),
    needs: byId(value.needs),
    evaluations: byId(value.evaluations),
  };
};
const sample = () =>
  overTheWire(
    toBoardJson(board({ elements: [person('el_1'), resource('el_2')], ties: [tie('tie_1', 'el_1', 'el_2')] }), shown),
  ) as BoardJson;

describe('board.json', () => {
  it('[J1] gives back every board that it wrote', () => {
    fc.assert(
      fc.property(boards, (value) => {
        // Minutes of an agenda item that is gone are not written.
        const kept = new Map([...value.minutes].filter(([id]) => value.agenda.some((item) => item.id === id)));
        const result = fromBoardJson(overTheWire(toBoardJson(value, shown)));
        expect(result.ok && sorted(result.board)).toEqual(sorted({ ...value, minutes: kept }));
      }),
      { numRuns: 200 },
    );
  });

  it('[J2] writes equal files for equal boards, in whatever order the document keeps them', () => {
    fc.assert(
      fc.property(boards, (value) => {
        const reversed: Board = {
          ...value,
          elements: value.elements.toReversed(),
          ties: value.ties.toReversed(),
          roles: value.roles.toReversed(),
          agenda: value.agenda.toReversed(),
        };
        expect(JSON.stringify(toBoardJson(reversed, shown))).toBe(JSON.stringify(toBoardJson(value, shown)));
      }),
    );
  });

  it('[J3] holds no known name in any field while names are hidden', () => {
    const item = agendaItem('agd_1', { title: '佐藤さんの件', prompt: '佐藤さんは' });
    const people = [attendance('att_1', '鈴木 一郎')];
    const value = board({
      elements: [
        person('el_1', { label: '佐藤 花子', reading: 'さとう', note: '花子さんの話', relation: '佐藤の娘' }),
        resource('el_2', { label: '佐藤医院', contact: '高橋', bullets: ['高橋が来る'], note: '花子' }),
        { ...person('el_3'), kind: 'note', text: '花子さん', tint: 0 } as never,
        {
          ...person('el_4'),
          kind: 'area',
          label: '花子の町',
          shape: 'ring',
          size: { w: 9, h: 9 },
          careArea: null,
        } as never,
      ],
      ties: [tie('tie_1', 'el_1', 'el_2', { label: '花子の通院', note: '鈴木が送る', flow: '高橋へ' })],
      agenda: [item],
      roles: [role('role_1', { what: '鈴木が送る', goal: '花子', method: '高橋に電話' })],
      minutes: new Map([[item.id, [{ type: 'bullets', items: [[plainBlock('paragraph', '一郎と花子')]] }]]]),
    });
    expect(JSON.stringify(toBoardJson(value, { attendance: people, hideNames: true }))).not.toMatch(
      /佐藤|花子|さとう|鈴木|一郎|高橋/,
    );
    expect(BoardJson.safeParse(toBoardJson(value, { attendance: people, hideNames: true })).success).toBe(true);
  });

  it('[J4] refuses what is not a board, and another version, before anything else', () => {
    const problem = (value: unknown) => {
      const result = fromBoardJson(value);
      return result.ok ? undefined : result.problems[0];
    };
    for (const value of [null, 1, [], 'x', {}, { format: 'other' }])
      expect(problem(value)).toEqual({
        place: 'format',
        message: 'これは、つなぐボードの地図のファイルではありません。',
      });
    expect(problem({ format: 'tsunagu-board', version: 4 })).toEqual({
      place: 'version',
      message: 'このファイルの版（4）は、読み込めません。',
    });
  });

  it.each<[string, (json: BoardJson) => unknown, string]>([
    ['a tie without its end', (json) => (json.ties[0]!.from = 'el_9' as never), 'ties.0.from'],
    ['an id used twice', (json) => (json.elements[1]!.id = json.elements[0]!.id), 'elements.1.id'],
    ['an unknown kind', (json) => ((json.elements[0] as { kind: string }).kind = 'bomb'), 'elements.0.kind'],
    ['a place beyond the board', (json) => (json.elements[0]!.pos.x = 1e9), 'elements.0.pos.x'],
    ['a place that is no number', (json) => (json.elements[0]!.pos.x = null as never), 'elements.0.pos.x'],
    ['a text too long', (json) => Object.assign(json.elements[0]!, { note: 'あ'.repeat(4001) }), 'elements.0.note'],
  ])('[J5] names the place of %s', (_, harm, place) => {
    const json = sample();
    harm(json);
    const result = fromBoardJson(json);
    expect(result.ok ? [] : result.problems.map((problem) => problem.place)).toContain(place);
  });

  it('[J5] keeps the list of problems short', () => {
    const json = { ...sample(), ties: Array.from({ length: 500 }, () => ({})) };
    const result = fromBoardJson(json);
    expect(result.ok ? 0 : result.problems.length).toBe(21);
    expect(!result.ok && result.problems[20]?.message).toMatch(/^ほかに\d+件あります。$/);
  });

  it('[J6] refuses endless nesting instead of running out of stack', () => {
    let deep: unknown = [];
    for (let i = 0; i < 20_000; i++) deep = [deep];
    expect(fromBoardJson({ ...sample(), minutes: deep })).toMatchObject({ ok: false });
    expect(fromBoardJson({ ...sample(), minutes: [{ agendaItemId: 'agd_1', text: deep }] })).toMatchObject({
      ok: false,
      problems: [{ message: 'ファイルの入れ子が深すぎます。' }],
    });
  });

  it('[J7] has a JSON Schema that names every list of the format', () => {
    const schema = boardJsonSchema();
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(BoardJson.shape));
    expect(schema.required).toEqual(expect.arrayContaining(['format', 'version', 'elements', 'ties', 'roles']));
    expect(schema.required).not.toContain('minutes');
  });
});
