import type { Board } from '../board/board.ts';
import { inOrder } from '../meeting/record-order.ts';
import type { Day } from '../meeting/records.ts';
import { evaluationIdOf, EvaluationLine } from './evaluation-line.ts';
import { stateOf } from './assessment-row.ts';
import { isBlankSheet } from './blank.ts';
import type { Sheet } from './sheet.ts';

/**
 * What the next meeting on a case starts with (SPEC U6, U7): the sheets of the last one, marked with its day; each row remembers how
 * it was; the evaluation is empty but for one line a role of the last meeting, and what that one's
 * evaluation found not reached.
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
    evaluations: nextLines(earlier),
  };
}

function nextLines(earlier: Board): EvaluationLine[] {
  const left = inOrder(earlier.evaluations).filter(({ result }) => result === 'partly' || result === 'missed');
  // A role that is taken along keeps its id, and so its line.
  const lines = new Map(left.map(({ id, what, goal }) => [id, { id, what, goal }]));
  for (const { id, what, goal } of inOrder(earlier.roles))
    if (what.trim() !== '') lines.set(evaluationIdOf(id), { id: evaluationIdOf(id), what, goal });
  return [...lines.values()].map((line, index) => EvaluationLine.parse({ ...line, order: index + 1 }));
}
