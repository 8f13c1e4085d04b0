import type { AreaIssueId, IssueId, MeetingId, RaisedIssueRef, UserId } from '@tsunagu/domain';
import { sql } from 'kysely';
import { type Cursor, olderThan, type Page, toPage } from '../paging.ts';
import { mayReadMeeting } from '../readable.ts';
import type { Db, RaisedIssueTable, Tx } from '../schema.ts';
import { withShownTitles } from '../shown-words.ts';
import { holdsWords } from './words.ts';

/** What to look for; absent = everything. `grouped`: whether it belongs to a 地域課題. */
export type RaisedIssueFilter = {
  readonly meetingId?: MeetingId | undefined;
  readonly category?: string | undefined;
  readonly careArea?: string | undefined;
  readonly fiscalYear?: number | undefined;
  readonly grouped?: boolean | undefined;
  readonly words?: string | undefined;
};
export type StoredIssue = RaisedIssueTable & {
  meeting_title: string;
  area_issue_id: AreaIssueId | null;
  area_issue_title: string | null;
};

const readable = (db: Db | Tx, user: UserId) =>
  db
    .selectFrom('raised_issue')
    .innerJoin('meeting', 'meeting.id', 'raised_issue.meeting_id')
    .leftJoin('area_issue_member', (join) =>
      join
        .onRef('area_issue_member.meeting_id', '=', 'raised_issue.meeting_id')
        .onRef('area_issue_member.issue_id', '=', 'raised_issue.issue_id'),
    )
    .where(mayReadMeeting(user));

/** Issues of closed meetings that the account opened or was admitted to; newest first. */
export async function issuesFor(
  db: Db,
  user: UserId,
  filter: RaisedIssueFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<StoredIssue>> {
  const { meetingId, category, careArea, fiscalYear, grouped, words } = filter;
  const rows = await readable(db, user)
    .leftJoin('area_issue', 'area_issue.id', 'area_issue_member.area_issue_id')
    .selectAll('raised_issue')
    .select([
      'meeting.title as meeting_title',
      'area_issue_member.area_issue_id as area_issue_id',
      'area_issue.title as area_issue_title',
    ])
    .$if(meetingId !== undefined, (query) => query.where('raised_issue.meeting_id', '=', meetingId!))
    .$if(category !== undefined, (query) => query.where('raised_issue.category', '=', category ?? ''))
    .$if(careArea !== undefined, (query) => query.where('raised_issue.care_area', '=', careArea ?? ''))
    .$if(fiscalYear !== undefined, (query) => query.where('raised_issue.fiscal_year', '=', fiscalYear ?? 0))
    .$if(grouped !== undefined, (query) =>
      query.where('area_issue_member.area_issue_id', grouped === true ? 'is not' : 'is', null),
    )
    .$if(words !== undefined, (query) => query.where(holdsWords(['raised_issue.title', 'raised_issue.detail'], words)))
    .$if(cursor !== null, (query) => query.where(olderThan('raised_issue.raised_at', 'raised_issue.issue_id', cursor)))
    .orderBy('raised_issue.raised_at', 'desc')
    .orderBy('raised_issue.issue_id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = toPage(rows, limit, (row) => ({ at: row.raised_at, id: row.issue_id }));
  return { ...page, items: await withShownTitles(db, page.items) };
}

export type LooseIssue = Pick<
  RaisedIssueTable,
  'meeting_id' | 'issue_id' | 'title' | 'detail' | 'category' | 'care_area' | 'raised_at'
>;

/** Issues that belong to no 地域課題 yet, as far as the account may read them; newest first, `limit` at most. */
export const looseIssues = (
  db: Db,
  user: UserId,
  { category, careArea }: { category?: string | undefined; careArea?: string | undefined },
  limit: number,
): Promise<LooseIssue[]> =>
  readable(db, user)
    .select([
      'raised_issue.meeting_id',
      'raised_issue.issue_id',
      'raised_issue.title',
      'raised_issue.detail',
      'raised_issue.category',
      'raised_issue.care_area',
      'raised_issue.raised_at',
    ])
    .where('area_issue_member.area_issue_id', 'is', null)
    .$if(category !== undefined, (query) => query.where('raised_issue.category', '=', category ?? ''))
    .$if(careArea !== undefined, (query) => query.where('raised_issue.care_area', '=', careArea ?? ''))
    .orderBy('raised_issue.raised_at', 'desc')
    .orderBy('raised_issue.issue_id', 'desc')
    .limit(limit)
    .execute();

/** How many there are of each 類型, most first. */
export const looseIssueCounts = (
  db: Db,
  user: UserId,
  careArea: string | undefined,
): Promise<{ category: string; count: number }[]> =>
  readable(db, user)
    .select(['raised_issue.category', sql<number>`count(*)`.as('count')])
    .where('area_issue_member.area_issue_id', 'is', null)
    .$if(careArea !== undefined, (query) => query.where('raised_issue.care_area', '=', careArea ?? ''))
    .groupBy('raised_issue.category')
    .orderBy('count', 'desc')
    .orderBy('raised_issue.category')
    .execute();

/** Of these issues those that there are and whose meetings the account may read, with the 地域課題 that holds them now. */
export async function standingOf(
  db: Db | Tx,
  user: UserId,
  issues: readonly RaisedIssueRef[],
): Promise<(RaisedIssueRef & { holder: AreaIssueId | null })[]> {
  if (issues.length === 0) return [];
  const wanted = sql.join(issues.map(({ meetingId, issueId }) => sql`(${meetingId}, ${issueId})`));
  const rows = await readable(db, user)
    .select(['raised_issue.meeting_id', 'raised_issue.issue_id', 'area_issue_member.area_issue_id as holder'])
    .where(sql<boolean>`(raised_issue.meeting_id, raised_issue.issue_id) in (values ${wanted})`)
    .execute();
  return rows.map((row) => ({ meetingId: row.meeting_id, issueId: row.issue_id, holder: row.holder }));
}

/** Sets or mends the category of an issue; false when there is no such issue. */
export async function setCategory(tx: Db | Tx, meeting: MeetingId, issue: IssueId, category: string): Promise<boolean> {
  const done = await tx
    .updateTable('raised_issue')
    .set({ category })
    .where('meeting_id', '=', meeting)
    .where('issue_id', '=', issue)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
