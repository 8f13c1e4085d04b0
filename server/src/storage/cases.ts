import { CaseId, newId, type RandomBytes, type UserId } from '@tsunagu/domain';
import { type Cursor, olderThan, type Page, toPage } from './paging.ts';
import type { CaseFileTable, Db } from './schema.ts';

export type NewCase = { alias: string; careArea: string; createdBy: UserId };

export async function addCase(db: Db, value: NewCase, now: Date, random: RandomBytes): Promise<CaseFileTable> {
  const row = {
    id: newId(CaseId, 'case', random),
    alias: value.alias,
    care_area: value.careArea,
    created_by: value.createdBy,
    created_at: now.toISOString(),
  };
  await db.insertInto('case_file').values(row).execute();
  return row;
}

export const caseById = (db: Db, id: CaseId): Promise<CaseFileTable | undefined> =>
  db.selectFrom('case_file').selectAll().where('id', '=', id).executeTakeFirst();

/** Newest first. */
export async function casesOf(
  db: Db,
  user: UserId,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<CaseFileTable>> {
  const rows = await db
    .selectFrom('case_file')
    .selectAll()
    .where('created_by', '=', user)
    .$if(cursor !== null, (query) => query.where(olderThan('created_at', 'id', cursor)))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }));
}
