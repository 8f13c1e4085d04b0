import { type Day, textCell, type UserId, writeCsv } from '@tsunagu/domain';
import { roleBoardText } from '@tsunagu/domain/catalogue/role-board';
import { listRoles, type ListedRole, type RoleFilter } from '../storage/role-board.ts';
import type { Cursor } from '../storage/paging.ts';
import type { Db } from '../storage/schema.ts';

/** Rows that are read at once: other requests get their turn between two pages. */
const ROWS_AT_ONCE = 100;

/** The board as a table for spreadsheets; no cell can be taken for a formula (domain SPEC K2). */
export async function rolesCsv(db: Db, facilitator: UserId, filter: RoleFilter, today: Day): Promise<string> {
  const rows: string[][] = [[...roleBoardText.csvHead]];
  let cursor: Cursor | null = null;
  do {
    const page = await listRoles(db, { facilitator }, { filter, today, cursor, limit: ROWS_AT_ONCE });
    rows.push(...page.items.map(rowOf));
    cursor = page.next;
  } while (cursor !== null);
  return writeCsv(rows);
}

const rowOf = (row: ListedRole): string[] =>
  [
    row.states.map((state) => roleBoardText.states[state]).join('・'),
    row.role.what,
    row.ownerName,
    row.due.kind === 'day' ? row.due.day : roleBoardText.due[row.due.kind],
    row.daysLeft === null || row.daysLeft >= 0 ? '' : String(-row.daysLeft),
    row.monitoringDay ?? '',
    row.monitorName,
    row.result === null ? '' : roleBoardText.results[row.result],
    row.case?.alias ?? '',
    row.meetingTitle,
    row.meetingDay ?? '',
    row.latest?.text ?? '',
  ].map(textCell);
