import type { Board } from '../board/board.ts';
import type { MinutesDocument } from '../meeting/minutes-document.ts';
import { isBlankRow } from '../sheets/assessment-row.ts';
import type { Sheet } from '../sheets/sheet.ts';

/**
 * The board of a closed meeting with the words that its minutes have been given since (SPEC A14): what goes on to the next meeting on the
 * case is what holds, not what was mistaken. Only sheets and roles go on in words; the map is the map.
 */
export function asCorrected(board: Board, { sheets, roles }: MinutesDocument): Board {
  const parts: Partial<Record<Sheet['id'], object>> = {
    ...(sheets?.presentation ? { sheet_presentation: sheets.presentation } : {}),
    ...(sheets?.profile ? { sheet_profile: sheets.profile } : {}),
    ...(sheets?.assessment ? { sheet_assessment: sheets.assessment } : {}),
    ...(sheets?.evaluation ? { sheet_evaluation: sheets.evaluation } : {}),
  };
  const rows = new Map((sheets?.assessment?.rows ?? []).map((row) => [row.id, row]));
  const known = new Set(board.assessment.map(({ id }) => id));
  const filled = [...rows.values()].filter((row) => !known.has(row.id) && !isBlankRow(row));
  return {
    ...board,
    sheets: board.sheets.map((sheet) => worded(sheet, parts[sheet.id])),
    assessment: [...board.assessment.map((row) => worded(row, rows.get(row.id))), ...filled],
    needs: board.needs.map((need) =>
      worded(
        need,
        sheets?.assessment?.needs.find(({ id }) => id === need.id),
      ),
    ),
    evaluations: board.evaluations.map((line) =>
      worded(
        line,
        sheets?.evaluation?.lines.find(({ id }) => id === line.id),
      ),
    ),
    roles: board.roles.map((role) => {
      const now = roles.find(({ id }) => id === role.id);
      return now ? { ...role, what: now.what, goal: now.goal, method: now.method, due: now.due } : role;
    }),
  };
}

/** A record with what the minutes say of it, and no key that it does not have. */
const worded = <T extends object>(record: T, now: object | undefined): T =>
  now === undefined
    ? record
    : // Both are parsed by the same schema: a key of the one has the type of the other's.
      (Object.fromEntries(Object.entries({ ...record, ...now }).filter(([key]) => Object.hasOwn(record, key))) as T);
