import type { Board } from '../board/board.ts';
import { inOrder } from '../meeting/record-order.ts';
import type { Day } from '../meeting/records.ts';
import { evaluationIdOf, EvaluationLine } from './evaluation-line.ts';
import { stateOf } from './assessment-row.ts';
import { isBlankSheet } from './blank.ts';
import type { Sheet } from './sheet.ts';

/**
 * What the next meeting on a case starts with (SPEC U6, U7): the sheets of the last one, marked with its day; each row remembers how
 * it was; the evaluation is empty but for one line a role of the last meeting.
 */
export function nextSheets(
  earlier: Board,
  day: Day | null,
): Pick<Board, 'sheets' | 'assessment' | 'needs' | 'evaluations'> {
  return {
    sheets: earlier.sheets.flatMap((sheet): Sheet[] => {
      if (sheet.id === 'sheet_evaluation') return [];
      return [{ ...sheet, carriedFrom: isBlankSheet(sheet, earlier) ? null : day }];
    }),
    assessment: earlier.assessment.map((row) => ({ ...row, before: stateOf(row.id, row.state) })),
    needs: [...earlier.needs],
    evaluations: inOrder(earlier.roles).map(({ id, what, goal }, index) =>
      EvaluationLine.parse({ id: evaluationIdOf(id), what, goal, order: index + 1 }),
    ),
  };
}
