import type { Board } from '../board/board.ts';
import { ASSESSMENT_ROWS, type AssessmentRow, blankRow } from './assessment-row.ts';
import { blankSheet, type Sheet, SHEET_IDS } from './sheet.ts';

/** What a board holds of sheets, points and opinions before anything was written down. */
export const noSheets = (): Pick<Board, 'sheets' | 'assessment' | 'needs' | 'evaluations' | 'points' | 'opinions'> => ({
  sheets: [],
  assessment: [],
  needs: [],
  evaluations: [],
  points: [],
  opinions: [],
});

/**
 * The sheets and rows that a document lacks, blank; `has` are the ids that it has. A document holds all of them from its first moment: two people who made
 * the same one at once would lose what one of them wrote (SPEC U1).
 */
export function missingSheets(has: { readonly sheets: Iterable<string>; readonly assessment: Iterable<string> }): {
  sheets: Sheet[];
  assessment: AssessmentRow[];
} {
  const sheets = new Set(has.sheets);
  const rows = new Set(has.assessment);
  return {
    sheets: SHEET_IDS.filter((id) => !sheets.has(id)).map((id) => blankSheet(id)),
    assessment: ASSESSMENT_ROWS.filter(({ id }) => !rows.has(id)).map(({ id }) => blankRow(id)),
  };
}
