import {
  type AreaIssueId,
  type AreaIssueStatus,
  issueCountsBelow,
  type IdeaStage,
  type MeetingFunction,
  type MeetingId,
  type ResourceIdeaId,
  type TakenUpIdea,
  type TakenUpIssue,
  type UserId,
} from '@tsunagu/domain';
import { sql } from 'kysely';
import { mayReadMeeting } from '../readable.ts';
import type { Db, MeetingTable, Tx } from '../schema.ts';
import { issuesBelow } from '../area-issues/counts.ts';
import { shownMeetings } from '../shown-words.ts';
import { issuesOfEvidence } from './evidence.ts';

/** Which 地域課題 and ideas a meeting takes up. */
export type TakenUp = { readonly areaIssues: readonly AreaIssueId[]; readonly ideas: readonly ResourceIdeaId[] };

/** Adds to what a meeting takes up; what is there already stays. */
export async function addTakenUp(
  tx: Tx,
  meeting_id: MeetingId,
  { areaIssues, ideas }: TakenUp,
  now: Date,
): Promise<void> {
  const added_at = now.toISOString();
  if (areaIssues.length > 0)
    await tx
      .insertInto('meeting_area_issue')
      .values(areaIssues.map((area_issue_id) => ({ meeting_id, area_issue_id, added_at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (ideas.length > 0)
    await tx
      .insertInto('meeting_idea')
      .values(ideas.map((idea_id) => ({ meeting_id, idea_id, added_at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** 地域課題 as their cards say them, in the order that was asked for; fewer than asked for when one is not there (any more). */
export async function issuesToTakeUp(db: Db, ids: readonly AreaIssueId[], least: number): Promise<TakenUpIssue[]> {
  const rows = await issuesOfEvidence(db, ids);
  const below = await issuesBelow(db, ids, null);
  const copies = await db
    .selectFrom('area_issue_member as m')
    .innerJoin('anonymous_copy_source as s', 's.meeting_id', 'm.meeting_id')
    .innerJoin('anonymous_copy as c', 'c.id', 's.copy_id')
    .select(['m.area_issue_id', 'c.title'])
    .distinct()
    .where('m.area_issue_id', 'in', ids)
    .execute();
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    return [
      {
        ...row,
        careArea: row.care_area,
        counts: issueCountsBelow(below.get(id) ?? [], least),
        copies: copies.filter((one) => one.area_issue_id === id).map((one) => one.title),
      },
    ];
  });
}

/** Ideas with their steps, in the order that was asked for. */
export async function ideasToTakeUp(db: Db, ids: readonly ResourceIdeaId[]): Promise<TakenUpIdea[]> {
  const rows = await db.selectFrom('resource_idea').select(['id', 'title']).where('id', 'in', ids).execute();
  const steps = await db
    .selectFrom('resource_idea_step')
    .select(['idea_id', 'stage', 'on_day as on', 'note', 'result'])
    .where('idea_id', 'in', ids)
    .orderBy('idea_id')
    .orderBy('position')
    .execute();
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    const own = steps
      .filter((step) => step.idea_id === id)
      .map(({ stage, on, note, result }) => ({ stage, on, note, result }));
    return row ? [{ title: row.title, steps: own }] : [];
  });
}

export type TakenUpThings = {
  areaIssues: { id: AreaIssueId; title: string; status: AreaIssueStatus }[];
  ideas: { id: ResourceIdeaId; title: string; stage: IdeaStage }[];
};
/** What a meeting took up, in the order in which it was added. */
export async function takenUpBy(db: Db, meeting: MeetingId): Promise<TakenUpThings> {
  const areaIssues = await db
    .selectFrom('meeting_area_issue as l')
    .innerJoin('area_issue as a', 'a.id', 'l.area_issue_id')
    .select(['a.id', 'a.title', 'a.status'])
    .where('l.meeting_id', '=', meeting)
    .orderBy('l.added_at')
    .orderBy('a.id')
    .execute();
  const ideas = await db
    .selectFrom('meeting_idea as l')
    .innerJoin('resource_idea as i', 'i.id', 'l.idea_id')
    .select(['i.id', 'i.title', 'i.stage'])
    .where('l.meeting_id', '=', meeting)
    .orderBy('l.added_at')
    .orderBy('i.id')
    .execute();
  return { areaIssues, ideas };
}

export type TakingMeeting = {
  id: MeetingId;
  title: string;
  function: MeetingFunction;
  state: MeetingTable['state'];
  at: string;
};
const MOST_MEETINGS = 50;

/** Meetings that took something up, newest first: those that the account may read, and how many others there are. */
async function meetingsThat(
  db: Db,
  { table, column, id }: { table: 'meeting_area_issue' | 'meeting_idea'; column: string; id: string },
  user: UserId,
): Promise<{ meetings: TakingMeeting[]; hidden: number }> {
  const link = sql`(select meeting_id from ${sql.table(table)} where ${sql.ref(column)} = ${id})`;
  const meetings = await db
    .selectFrom('meeting')
    .select(['id', 'title', 'function', 'state'])
    .select(sql<string>`coalesce(closed_at, starts_at, created_at)`.as('at'))
    .where(sql<boolean>`meeting.id in ${link}`)
    .where(mayReadMeeting(user))
    .orderBy('created_at', 'desc')
    .limit(MOST_MEETINGS)
    .execute();
  const { n } = await db
    .selectFrom('meeting')
    .select(sql<number>`count(*)`.as('n'))
    .where(sql<boolean>`meeting.id in ${link}`)
    .executeTakeFirstOrThrow();
  return { meetings: await shownMeetings(db, meetings), hidden: n - meetings.length };
}

export const meetingsOfIssue = (db: Db, id: AreaIssueId, user: UserId) =>
  meetingsThat(db, { table: 'meeting_area_issue', column: 'area_issue_id', id }, user);
export const meetingsOfIdea = (db: Db, id: ResourceIdeaId, user: UserId) =>
  meetingsThat(db, { table: 'meeting_idea', column: 'idea_id', id }, user);
