import { z } from 'zod';
import { AttendanceId, UserId } from '../ids.ts';

const instant = z.iso.datetime({ offset: true });
const Named = z.object({ id: UserId, name: z.string() });

/**
 * One immutable revision. `closing`: made when the meeting closed; `correction`: before approval; `amendment`: after it.
 * `author` and `approval.by` are names as the accounts bore them then; the author of an old revision may be empty.
 */
export const MinutesRevision = z.object({
  revision: z.number().int().min(1),
  kind: z.enum(['closing', 'correction', 'amendment']),
  author: z.string(),
  reason: z.string(),
  at: instant,
  approval: z.object({ by: z.string(), at: instant }).nullable(),
});
export type MinutesRevision = z.infer<typeof MinutesRevision>;

/** Somebody who was asked to look at a revision, and what they said; `answer` null = nothing yet. */
export const ReviewPerson = z.object({
  attendanceId: AttendanceId,
  name: z.string(),
  affiliation: z.string(),
  hasDevice: z.boolean(),
  answer: z.enum(['confirmed', 'correct']).nullable(),
  /** What should be corrected. */
  text: z.string(),
  at: instant.nullable(),
});
export type ReviewPerson = z.infer<typeof ReviewPerson>;

/** 確認依頼 of one revision, and who is to approve it. */
export const MinutesReview = z.object({
  revision: z.number().int().min(1),
  askedAt: instant,
  askedBy: z.string(),
  approver: Named,
  people: z.array(ReviewPerson),
});
export type MinutesReview = z.infer<typeof MinutesReview>;

/** Everything that happened to the minutes of a closed meeting: all revisions from the first, and the review of the newest. */
export const MinutesLife = z.object({ revisions: z.array(MinutesRevision).min(1), review: MinutesReview.nullable() });
export type MinutesLife = z.infer<typeof MinutesLife>;

/** 未承認 → 確認依頼 → 承認. */
export type MinutesStanding = 'unapproved' | 'in-review' | 'approved';

/** Why a step is refused; each is a problem of the API with its own words. */
export type LifeProblem =
  | 'minutes-changed'
  | 'minutes-approved'
  | 'minutes-not-approved'
  | 'minutes-not-asked'
  | 'minutes-not-approver';
type Step = { readonly ok: true } | { readonly ok: false; readonly problem: LifeProblem };
const OK: Step = { ok: true };
const no = (problem: LifeProblem): Step => ({ ok: false, problem });

export const newestRevision = (life: Pick<MinutesLife, 'revisions'>): MinutesRevision => {
  const newest = life.revisions.at(-1);
  if (newest === undefined) throw new Error('closed minutes have a revision');
  return newest;
};

/** How the newest revision stands (SPEC A1). A review of an earlier one counts for nothing. */
export function minutesStanding(life: MinutesLife): MinutesStanding {
  const newest = newestRevision(life);
  if (newest.approval !== null) return 'approved';
  return life.review?.revision === newest.revision ? 'in-review' : 'unapproved';
}

/** Every step is taken on what somebody has seen: `seen` is the revision on their screen (SPEC A2). */
const seenNewest = (life: MinutesLife, seen: number): boolean => newestRevision(life).revision === seen;

/** 確認依頼; asking again names another approver and keeps the answers (SPEC A3). */
export function mayAskReview(life: MinutesLife, seen: number): Step {
  if (!seenNewest(life, seen)) return no('minutes-changed');
  return minutesStanding(life) === 'approved' ? no('minutes-approved') : OK;
}

/** 「確認しました」 or 「直してほしい」, by somebody who was asked (SPEC A4). */
export function mayAnswerReview(life: MinutesLife, seen: number, person: AttendanceId): Step {
  if (!seenNewest(life, seen)) return no('minutes-changed');
  if (minutesStanding(life) === 'approved') return no('minutes-approved');
  const asked = minutesStanding(life) === 'in-review' && life.review?.people.some((one) => one.attendanceId === person);
  return asked === true ? OK : no('minutes-not-asked');
}

/** 承認, by the account that was named (SPEC A5). Missing answers and wishes are shown; they stop nobody. */
export function mayApprove(life: MinutesLife, seen: number, account: UserId): Step {
  if (!seenNewest(life, seen)) return no('minutes-changed');
  const standing = minutesStanding(life);
  if (standing === 'approved') return no('minutes-approved');
  if (standing === 'unapproved') return no('minutes-not-asked');
  return life.review?.approver.id === account ? OK : no('minutes-not-approver');
}

/** A new revision: a correction before approval, an amendment after it (SPEC A6, A7). */
export function mayRevise(life: MinutesLife, seen: number, kind: 'correction' | 'amendment'): Step {
  if (!seenNewest(life, seen)) return no('minutes-changed');
  const approved = minutesStanding(life) === 'approved';
  if (approved && kind === 'correction') return no('minutes-approved');
  return !approved && kind === 'amendment' ? no('minutes-not-approved') : OK;
}
