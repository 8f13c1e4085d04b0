import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareBoards } from '../reading/compare.ts';
import { boards } from '../testing/board-arbitrary.ts';
import { continueBoard } from './continue-board.ts';

it('[N6] the next meeting begins with the same map and its own agenda, and the two maps compare as equal', () => {
  fc.assert(
    fc.property(boards, boards, (fresh, earlier) => {
      const next = continueBoard(fresh, earlier);
      expect(next.agenda).toEqual(fresh.agenda);
      expect(next.roles).toEqual(fresh.roles);
      expect(next.elements.map(({ id }) => id)).toEqual(earlier.elements.map(({ id }) => id));
      expect(next.elements.some(({ locked }) => locked)).toBe(false);
      const { elements, ties } = compareBoards(earlier, next);
      expect([elements.added, elements.removed, ties.added, ties.removed, ties.changed].flat()).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
