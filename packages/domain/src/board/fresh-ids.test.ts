import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boards } from '../testing/board-arbitrary.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import type { Board } from './board.ts';
import { withFreshIds } from './fresh-ids.ts';
import { toBoardJson } from './to-board-json.ts';

const idsOf = (board: Board) =>
  [
    board.elements,
    board.ties,
    board.unions,
    board.ink,
    board.agenda,
    board.issues,
    board.decisions,
    board.holds,
    board.roles,
    board.points,
    board.opinions,
    board.needs,
    board.evaluations,
  ].map((list) => list.map((thing): string => thing.id));

describe('withFreshIds', () => {
  it('[B1] renames every id and every reference, and changes nothing else', () => {
    fc.assert(
      fc.property(boards, fc.integer(), (board, seed) => {
        const renamed = withFreshIds(board, seededRandom(seed));
        const [before, after] = [idsOf(board), idsOf(renamed)];
        const back = new Map(before.flatMap((list, i) => list.map((id, j) => [after[i]![j]!, id] as const)));
        expect(back.size).toBe(before.flat().length);
        for (const id of after.flat()) expect(before.flat()).not.toContain(id);
        // Putting the old ids back everywhere gives the old board, so every reference followed.
        const text = JSON.stringify({ ...renamed, minutes: [...renamed.minutes] });
        const restored = text.replace(/[a-z]+_[A-Za-z0-9]{22}/gu, (id) => back.get(id) ?? id);
        expect(JSON.parse(restored)).toEqual(JSON.parse(JSON.stringify({ ...board, minutes: [...board.minutes] })));
      }),
    );
  });

  it('[B1] keeps the order of the ids, by which parallel ties are drawn', () => {
    const order = (ids: readonly string[]) => ids.map((id) => ids.toSorted().indexOf(id));
    fc.assert(
      fc.property(boards, fc.integer(), (board, seed) => {
        const renamed = withFreshIds(board, seededRandom(seed));
        expect(idsOf(renamed).map(order)).toEqual(idsOf(board).map(order));
      }),
      { numRuns: 20 },
    );
  });

  it('[B1] leaves the board that it was given alone', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const before = JSON.stringify(toBoardJson(board, { attendance: [], hideNames: false }));
        withFreshIds(board, seededRandom(1));
        expect(JSON.stringify(toBoardJson(board, { attendance: [], hideNames: false }))).toBe(before);
      }),
      { numRuns: 20 },
    );
  });
});
