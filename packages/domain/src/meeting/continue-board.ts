import type { Board } from '../board/board.ts';
import { nextSheets } from '../sheets/next-sheets.ts';
import type { Day } from './records.ts';

/**
 * The first board of the next meeting on a case (SPEC N6): agenda, minutes and function of its own template, the map of the earlier
 * meeting. Elements, ties and couples keep their ids, so that the two maps can be compared; locks end with the meeting that set
 * them. The sheets of the case go on too, marked with the earlier meeting's `day` (U6, U7). Roles, decisions and issues stay records of
 * the earlier meeting.
 */
export function continueBoard(fresh: Board, earlier: Board, day: Day | null = null): Board {
  return {
    ...fresh,
    meta: { ...fresh.meta, hideNames: earlier.meta.hideNames, notation: earlier.meta.notation },
    elements: earlier.elements.map((element) => (element.locked ? { ...element, locked: false } : element)),
    ties: [...earlier.ties],
    unions: [...earlier.unions],
    ink: [...earlier.ink],
    ...nextSheets(earlier, day),
  };
}
