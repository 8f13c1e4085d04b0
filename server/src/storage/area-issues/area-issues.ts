import type { AreaIssueId, AreaIssueStatus, AreaIssueText, UserId } from '@tsunagu/domain';
import { type Cursor, olderThan, type Page, toPage } from '../paging.ts';
import type { Db, Tx } from '../schema.ts';
import type { AreaIssueTable } from '../tables/chain.ts';
import { holdsWords } from './words.ts';

export type AreaIssueFilter = {
  readonly status?: AreaIssueStatus | undefined;
  readonly category?: string | undefined;
  readonly careArea?: string | undefined;
  readonly words?: string | undefined;
};
/** How many issues of meetings belong to it says `issuesBelow`: small numbers are not for everybody. */
export type StoredAreaIssue = AreaIssueTable & { creator_name: string };

const withNames = (db: Db | Tx) =>
  db
    .selectFrom('area_issue')
    .innerJoin('account', 'account.id', 'area_issue.created_by')
    .selectAll('area_issue')
    .select('account.name as creator_name');

export const areaIssueById = (db: Db | Tx, id: AreaIssueId): Promise<StoredAreaIssue | undefined> =>
  withNames(db).where('area_issue.id', '=', id).executeTakeFirst();

/** Those that live (not merged into another one), newest first. */
export async function areaIssueList(
  db: Db,
  { status, category, careArea, words }: AreaIssueFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<StoredAreaIssue>> {
  const rows = await withNames(db)
    .where('area_issue.merged_into', 'is', null)
    .$if(status !== undefined, (query) => query.where('area_issue.status', '=', status ?? 'noticed'))
    .$if(category !== undefined, (query) => query.where('area_issue.category', '=', category ?? ''))
    .$if(careArea !== undefined, (query) => query.where('area_issue.care_area', '=', careArea ?? ''))
    .$if(words !== undefined, (query) =>
      query.where(
        holdsWords(['area_issue.title', 'area_issue.detail', 'area_issue.causes', 'area_issue.missing'], words),
      ),
    )
    .$if(cursor !== null, (query) => query.where(olderThan('area_issue.created_at', 'area_issue.id', cursor)))
    .orderBy('area_issue.created_at', 'desc')
    .orderBy('area_issue.id', 'desc')
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }));
}

const columnsOf = (text: AreaIssueText) => {
  const { careArea, ...rest } = text;
  return { ...rest, care_area: careArea };
};

export async function addAreaIssue(
  tx: Tx,
  { id, text, by, now }: { id: AreaIssueId; text: AreaIssueText; by: UserId; now: Date },
): Promise<void> {
  const at = now.toISOString();
  await tx
    .insertInto('area_issue')
    .values({ id, ...columnsOf(text), merged_into: null, version: 1, created_by: by, created_at: at, changed_at: at })
    .execute();
}

/** Writes the texts if nobody has changed anything since `version`; whether they were written. */
export async function changeAreaIssue(
  tx: Tx,
  { id, version, text, now }: { id: AreaIssueId; version: number; text: AreaIssueText; now: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('area_issue')
    .set({ ...columnsOf(text), version: version + 1, changed_at: now.toISOString() })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Counts the versions of everything up that a step has touched, so that whoever looks at an older state is told. */
export const touchAreaIssues = (tx: Tx, ids: readonly AreaIssueId[], now: Date): Promise<unknown> =>
  tx
    .updateTable('area_issue')
    .set((set) => ({ version: set('version', '+', 1), changed_at: now.toISOString() }))
    .where('id', 'in', ids)
    .execute();
