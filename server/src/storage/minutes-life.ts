import {
  type AttendanceId,
  type Issue,
  type MeetingId,
  type MinutesDocument,
  type MinutesLife,
  type MinutesReview,
  type UserId,
} from '@tsunagu/domain';
import type { Db, Instant, Tx } from './schema.ts';
import { shownWords } from './shown-words.ts';

/** What happened to the minutes of a closed meeting; undefined while it is not closed. */
export async function lifeOf(db: Db, meeting: MeetingId): Promise<MinutesLife | undefined> {
  const rows = await db
    .selectFrom('minutes_revision')
    .leftJoin('minutes_approval', (join) =>
      join
        .onRef('minutes_approval.meeting_id', '=', 'minutes_revision.meeting_id')
        .onRef('minutes_approval.revision', '=', 'minutes_revision.revision'),
    )
    .select(['minutes_revision.revision', 'kind', 'author_name', 'reason', 'created_at', 'name', 'approved_at'])
    .where('minutes_revision.meeting_id', '=', meeting)
    .orderBy('minutes_revision.revision')
    .execute();
  const newest = rows.at(-1);
  if (!newest) return undefined;
  return {
    revisions: rows.map((row) => ({
      revision: row.revision,
      kind: row.kind,
      author: row.author_name,
      reason: row.reason,
      at: row.created_at,
      approval: row.approved_at === null ? null : { by: row.name ?? '', at: row.approved_at },
    })),
    review: await reviewOf(db, meeting, newest.revision),
  };
}

async function reviewOf(db: Db, meeting: MeetingId, revision: number): Promise<MinutesReview | null> {
  const review = await db
    .selectFrom('minutes_review')
    .innerJoin('account as asker', 'asker.id', 'minutes_review.asked_by')
    .innerJoin('account as approver', 'approver.id', 'minutes_review.approver_id')
    .select(['asked_at', 'asker.name as asked_by', 'approver.id as approver_id', 'approver.name as approver_name'])
    .where('meeting_id', '=', meeting)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (!review) return null;
  const people = await db
    .selectFrom('minutes_review_answer')
    .innerJoin('attendance', 'attendance.id', 'minutes_review_answer.attendance_id')
    .select(['attendance_id', 'name', 'affiliation', 'kind', 'answer', 'text', 'answered_at'])
    .where('minutes_review_answer.meeting_id', '=', meeting)
    .where('revision', '=', revision)
    .orderBy('attendance.created_at')
    .orderBy('attendance_id')
    .execute();
  return {
    revision,
    askedAt: review.asked_at,
    askedBy: review.asked_by,
    approver: { id: review.approver_id, name: review.approver_name },
    people: people.map((row) => ({
      attendanceId: row.attendance_id,
      name: row.name,
      affiliation: row.affiliation,
      hasDevice: row.kind !== 'no-device',
      answer: row.answer,
      text: row.text,
      at: row.answered_at,
    })),
  };
}

type Of = { meeting: MeetingId; revision: number };

/** Asks these people, or names another approver; what was answered stays. */
export async function putReview(
  tx: Tx,
  { meeting, revision }: Of,
  review: { by: UserId; approver: UserId; people: readonly AttendanceId[]; at: Instant },
): Promise<void> {
  await tx
    .insertInto('minutes_review')
    .values({ meeting_id: meeting, revision, asked_by: review.by, approver_id: review.approver, asked_at: review.at })
    .onConflict((conflict) =>
      conflict.columns(['meeting_id', 'revision']).doUpdateSet({ approver_id: review.approver, asked_at: review.at }),
    )
    .execute();
  for (const attendance of review.people) {
    await tx
      .insertInto('minutes_review_answer')
      .values({
        meeting_id: meeting,
        revision,
        attendance_id: attendance,
        answer: null,
        text: '',
        answered_at: null,
        recorded_by: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The answer of somebody who was asked; a later one replaces it. */
export async function putReviewAnswer(
  tx: Tx,
  { meeting, revision }: Of,
  given: {
    person: AttendanceId;
    answer: 'confirmed' | 'correct';
    text: string;
    at: Instant;
    recordedBy: UserId | null;
  },
): Promise<void> {
  await tx
    .updateTable('minutes_review_answer')
    .set({ answer: given.answer, text: given.text, answered_at: given.at, recorded_by: given.recordedBy })
    .where('meeting_id', '=', meeting)
    .where('revision', '=', revision)
    .where('attendance_id', '=', given.person)
    .execute();
}

export async function addApproval(
  tx: Tx,
  { meeting, revision }: Of,
  approval: { by: UserId; name: string; at: Instant },
): Promise<void> {
  await tx
    .insertInto('minutes_approval')
    .values({
      meeting_id: meeting,
      revision,
      account_id: approval.by,
      name: approval.name,
      approved_at: approval.at,
    })
    .execute();
}

/** A revision after the first one. It shows names as the one before it did. */
export async function addRevision(
  tx: Tx,
  { meeting, revision }: Of,
  made: {
    document: MinutesDocument;
    kind: 'correction' | 'amendment';
    by: UserId;
    author: string;
    reason: string;
    at: Instant;
  },
): Promise<void> {
  const before = await tx
    .selectFrom('minutes_revision')
    .select(['sequence', 'hide_names'])
    .where('meeting_id', '=', meeting)
    .where('revision', '=', revision - 1)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('minutes_revision')
    .values({
      meeting_id: meeting,
      revision,
      sequence: before.sequence,
      document: JSON.stringify(made.document),
      hide_names: before.hide_names,
      created_at: made.at,
      kind: made.kind,
      author_id: made.by,
      author_name: made.author,
      reason: made.reason,
    })
    .execute();
}

/** One record, many views: the issues that people find elsewhere are worded as the minutes are now, without names that are hidden there. */
export async function rewordIssues(tx: Tx, meeting: MeetingId, document: MinutesDocument): Promise<void> {
  const shown = (await shownWords(tx, [meeting]))(meeting);
  for (const { id, title, detail } of document.issues)
    await rewordIssue(tx, meeting, { id, title: shown(title), detail: shown(detail) });
}

const rewordIssue = (tx: Tx, meeting: MeetingId, { id, title, detail }: Pick<Issue, 'id' | 'title' | 'detail'>) =>
  tx
    .updateTable('raised_issue')
    .set({ title, detail })
    .where('meeting_id', '=', meeting)
    .where('issue_id', '=', id)
    .where((where) => where.or([where('title', '<>', title), where('detail', '<>', detail)]))
    .execute();

export type AskedOfMe = {
  meeting_id: MeetingId;
  title: string;
  revision: number;
  asked_at: Instant;
  answer: 'confirmed' | 'correct' | null;
};

/** Minutes that these attendances are asked to look at now: newest revision, not approved; newest request first, 50 at most. */
export async function askedOf(db: Db, who: { user: UserId } | { attendance: AttendanceId }): Promise<AskedOfMe[]> {
  return db
    .selectFrom('minutes_review_answer as mine')
    .innerJoin('attendance', 'attendance.id', 'mine.attendance_id')
    .innerJoin('meeting', 'meeting.id', 'mine.meeting_id')
    .innerJoin('minutes_review', (join) =>
      join
        .onRef('minutes_review.meeting_id', '=', 'mine.meeting_id')
        .onRef('minutes_review.revision', '=', 'mine.revision'),
    )
    .select(['mine.meeting_id', 'meeting.title', 'mine.revision', 'minutes_review.asked_at', 'mine.answer'])
    .where((where) =>
      'user' in who ? where('attendance.user_id', '=', who.user) : where('attendance.id', '=', who.attendance),
    )
    .where('attendance.admission', '=', 'admitted')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('minutes_revision as later')
            .select('later.revision')
            .whereRef('later.meeting_id', '=', 'mine.meeting_id')
            .whereRef('later.revision', '>', 'mine.revision'),
        ),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('minutes_approval as done')
            .select('done.revision')
            .whereRef('done.meeting_id', '=', 'mine.meeting_id')
            .whereRef('done.revision', '=', 'mine.revision'),
        ),
      ),
    )
    .orderBy('minutes_review.asked_at', 'desc')
    .limit(50)
    .execute();
}
