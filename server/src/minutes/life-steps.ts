import {
  AttendanceId,
  changeMinutes,
  type LifeProblem,
  mayAnswerReview,
  mayApprove,
  mayAskReview,
  mayRevise,
  type MeetingId,
  newId,
  type MinutesLife,
  type RandomBytes,
  type UserId,
  type WordChanges,
  type WordProblem,
} from '@tsunagu/domain';
import type { EventHub } from '../http/event-hub.ts';
import { attendanceList, attendanceOfUser } from '../storage/attendance.ts';
import { publishRoles } from '../follow-up/record-event.ts';
import { inTransaction } from '../storage/database.ts';
import { rewordHolds } from '../storage/agreed-holds.ts';
import { addApproval, addRevision, lifeOf, putReview, putReviewAnswer, rewordIssues } from '../storage/minutes-life.ts';
import { meetingById } from '../storage/meetings.ts';
import { minutesOf } from '../storage/records.ts';
import type { Db, Tx } from '../storage/schema.ts';
import { amendAttendance } from './amend-attendance.ts';
import { amendRoles } from './amend-roles.ts';

type World = { db: Db; events: EventHub; now: () => Date };
type By = { id: UserId; name: string };
type Refusal = { ok: false; problem: LifeProblem | 'minutes-open' | 'approver-unknown' };
export type Stepped = { ok: true; life: MinutesLife } | Refusal;
export type Revised =
  | Stepped
  | { ok: false; problem: 'invalid-words'; words: Readonly<Record<string, WordProblem>> }
  | { ok: false; problem: 'nothing-changed' };

/**
 * One step in the life of minutes: read, asked of the domain's rules, and written in one transaction, so that of two steps at once the
 * second one is judged by what the first one left. Open pages are told afterwards.
 */
async function step<P>(
  world: World,
  meeting: MeetingId,
  take: (tx: Tx, life: MinutesLife) => Promise<{ ok: true } | { ok: false; problem: P }>,
): Promise<{ ok: true; life: MinutesLife } | { ok: false; problem: P | 'minutes-open' }> {
  const done = await inTransaction(world.db, async (tx) => {
    const life = await lifeOf(tx, meeting);
    if (!life) return { ok: false, problem: 'minutes-open' } as const;
    const taken = await take(tx, life);
    if (!taken.ok) return taken;
    const now = await lifeOf(tx, meeting);
    if (!now) throw new Error('a revision is never deleted');
    return { ok: true, life: now, before: life.review?.people ?? [] } as const;
  });
  if (!done.ok) return done;
  world.events.publish(meeting, 'minutes');
  // Whoever is asked, or was, follows a feed of their own.
  const about = await meetingById(world.db, meeting);
  const asked = [...done.before, ...(done.life.review?.people ?? [])].map(({ attendanceId }) => attendanceId);
  if (about) await publishRoles(world, about, [...new Set(asked)]);
  return { ok: true, life: done.life };
}

/** 確認依頼 to everybody who attended but who asks; `approver` is one of the accounts among them. */
export const askReview = (world: World, meeting: MeetingId, seen: number, by: By, approver: UserId): Promise<Stepped> =>
  step<Refusal['problem']>(world, meeting, async (tx, life) => {
    const may = mayAskReview(life, seen);
    if (!may.ok) return may;
    const attended = new Set((await minutesOf(tx, meeting))?.document.attendees.map(({ id }) => id));
    const present = (await attendanceList(tx, meeting)).filter(
      (row) => row.admission === 'admitted' && attended.has(row.id),
    );
    if (approver !== by.id && !present.some((row) => row.user_id === approver))
      return { ok: false, problem: 'approver-unknown' };
    const people = present.filter((row) => row.user_id !== by.id).map((row) => row.id);
    const at = world.now().toISOString();
    await putReview(tx, { meeting, revision: seen }, { by: by.id, approver, people, at });
    return { ok: true };
  });

export type GivenAnswer = {
  person: AttendanceId;
  answer: 'confirmed' | 'correct';
  text: string;
  /** Who writes it down for somebody without a device; else null. */
  recordedBy: UserId | null;
};

/** 「確認しました」 or 「直してほしい」. */
export const answerReview = (world: World, meeting: MeetingId, seen: number, given: GivenAnswer): Promise<Stepped> =>
  step<Refusal['problem']>(world, meeting, async (tx, life) => {
    const may = mayAnswerReview(life, seen, given.person);
    if (!may.ok) return may;
    await putReviewAnswer(tx, { meeting, revision: seen }, { ...given, at: world.now().toISOString() });
    return { ok: true };
  });

/** 承認 under the account's name. */
export const approveMinutes = (world: World, meeting: MeetingId, seen: number, by: By): Promise<Stepped> =>
  step<Refusal['problem']>(world, meeting, async (tx, life) => {
    const may = mayApprove(life, seen, by.id);
    if (!may.ok) return may;
    await addApproval(tx, { meeting, revision: seen }, { by: by.id, name: by.name, at: world.now().toISOString() });
    return { ok: true };
  });

export type WantedRevision = { kind: 'correction' | 'amendment'; reason: string; words: WordChanges };

/** A correction before approval or an amendment after it, as a new revision; roles, issues and holds elsewhere follow it. */
export async function reviseMinutes(
  world: World & { random: RandomBytes },
  meeting: MeetingId,
  seen: number,
  by: By,
  { kind, reason, words }: WantedRevision,
): Promise<Revised> {
  let concerned: ReadonlySet<AttendanceId> = new Set();
  let wrong: Readonly<Record<string, WordProblem>> = {};
  const done = await step<Refusal['problem'] | 'invalid-words' | 'nothing-changed'>(
    world,
    meeting,
    async (tx, life) => {
      const may = mayRevise(life, seen, kind);
      if (!may.ok) return may;
      const before = await minutesOf(tx, meeting);
      if (!before) throw new Error('a life without a revision');
      const newSeat = () => newId(AttendanceId, 'att', world.random);
      const changed = changeMinutes(before.document, words, seen + 1, newSeat);
      if (!changed.ok) {
        wrong = changed.problems;
        return { ok: false, problem: 'invalid-words' };
      }
      const { document, roles, added } = changed;
      if (roles.length === 0 && JSON.stringify(document) === JSON.stringify(before.document))
        return { ok: false, problem: 'nothing-changed' };
      const at = world.now().toISOString();
      const made = { document, kind, by: by.id, author: by.name, reason, at };
      await addRevision(tx, { meeting, revision: seen + 1 }, made);
      await amendAttendance(tx, meeting, { before: before.document, after: document, added, at });
      await rewordIssues(tx, meeting, document);
      await rewordHolds(tx, meeting, document);
      const seat = (await attendanceOfUser(tx, meeting, by.id))?.id ?? null;
      const about = { meeting, revision: seen + 1, reason, by: { user: by.id, seat }, at, random: world.random };
      concerned = await amendRoles(tx, roles, about);
      return { ok: true };
    },
  );
  if (done.ok) {
    // Of roles that read otherwise now, their owners' answers no longer count.
    world.events.publish(meeting, 'attendance');
    const about = await meetingById(world.db, meeting);
    if (about && concerned.size > 0) await publishRoles(world, about, [...concerned]);
    return done;
  }
  if (done.problem === 'invalid-words') return { ok: false, problem: done.problem, words: wrong };
  return done.problem === 'nothing-changed'
    ? { ok: false, problem: done.problem }
    : { ok: false, problem: done.problem };
}
