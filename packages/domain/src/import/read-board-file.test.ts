import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Element, MOST_CELLS } from '../board/element.ts';
import { contains, nominalSize, overlap } from '../board/sign-size.ts';
import { toBoardJson } from '../board/to-board-json.ts';
import { board, issue, person, resource, role, tie } from '../testing/fixtures.ts';
import { boards } from '../testing/board-arbitrary.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { besideWhatIsThere } from './beside.ts';
import { boardOfItsOwn, readBoardFile } from './read-board-file.ts';

const fileOf = (value: ReturnType<typeof board>) =>
  JSON.stringify(toBoardJson(value, { attendance: [], hideNames: false }), null, 2);
const small = () =>
  board({
    elements: [person('el_1', { label: '花子' }), resource('el_2', { pos: { x: 400, y: 0 } })],
    ties: [tie('tie_1', 'el_1', 'el_2')],
    roles: [role('role_1', { owner: 'att_1' })],
    issues: [issue('iss_1', { pos: { x: 0, y: 300 } }), issue('iss_2')],
  });
const read = (text: string) => readBoardFile(text, seededRandom(3));

describe('a file in the open format', () => {
  it('[I3] stands on another map under fresh ids, and says what it leaves out', () => {
    const result = read(fileOf(small()));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { map } = result;
    expect([map.elements.length, map.ties.length, map.issues.length]).toEqual([2, 1, 1]);
    expect(map.elements.map(({ id }) => id)).not.toContain('el_1');
    expect(map.ties[0]?.from).toBe(map.elements.find((e) => 'label' in e && e.label === '花子')?.id);
    expect(result.leftOut.map(({ what, count }) => `${what}${count}`)).toEqual(['役割1', '地図にのっていない課題1']);
  });

  it('[I4] is a meeting of its own without the people of the other one', () => {
    const result = read(fileOf(small()));
    const own = result.ok && boardOfItsOwn(result.board, seededRandom(4));
    expect(own && own.roles).toMatchObject([{ owner: null }]);
    expect(own && own.issues.length).toBe(2);
    expect(own && own.elements.length).toBe(2);
  });

  it('[I2] names the line of broken JSON and of wrong values', () => {
    const text = fileOf(small());
    const broken = read(text.replace('"ties": [', '"ties": [,'));
    const line = text.slice(0, text.indexOf('"ties"')).split('\n').length;
    expect(broken).toMatchObject({ ok: false, problems: [{ line }] });
    const wrong = text.replace('"strength": "normal"', '"strength": "heavy"');
    const strengthLine = wrong.slice(0, wrong.indexOf('"heavy"')).split('\n').length;
    expect(read(wrong)).toMatchObject({ ok: false, problems: [{ line: strengthLine }] });
    expect(read('{"format": "other"}')).toMatchObject({ ok: false, problems: [{ line: 1 }] });
    expect(read('[]').ok).toBe(false);
  });

  it('[I1] refuses a table with more cells than a board keeps, instead of losing it there', () => {
    const cells = Object.fromEntries(
      Array.from({ length: MOST_CELLS + 1 }, (_, at) => [`${at % 100},${Math.floor(at / 100)}`, 'x']),
    );
    const size = { w: 100, h: 100 };
    const raw = { id: 'el_1', kind: 'table', pos: { x: 0, y: 0 }, size, rows: 2, columns: 2, cells: {} };
    const text = fileOf(board({ elements: [Element.parse(raw)] }));
    expect(read(text).ok).toBe(true);
    expect(read(text.replace('"cells": {}', `"cells": ${JSON.stringify(cells)}`)).ok).toBe(false);
  });

  it('[I5] covers nothing of what is there', () => {
    fc.assert(
      fc.property(boards, boards, (there, more) => {
        const result = read(fileOf({ ...more, minutes: new Map() }));
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        const placed = besideWhatIsThere(result.map, there);
        for (const fresh of placed?.elements ?? [])
          for (const old of there.elements) expect(overlap(fresh, old) || contains(old, fresh)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('[I5] is refused where the board has no more room', () => {
    const { w } = nominalSize(person('el_9'));
    const there = board({ elements: [person('el_9', { pos: { x: 100_000 - w, y: 0 } })] });
    const result = read(fileOf(small()));
    expect(result.ok && besideWhatIsThere(result.map, there)).toBeNull();
  });
});
