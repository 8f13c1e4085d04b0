import { AttendanceId, LIMITS, MeetingId, MinutesLife, ReviewPerson, UserId } from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

const Answer = ReviewPerson.shape.answer.unwrap();

/** Steps of the life of minutes name the revision that was seen: `If-Match: "<revision>"`; 412 when there is a newer one, 428 without it. */
export const LifeView = z.object({ life: MinutesLife });

/** POST /api/meetings/:id/minutes/review: asks everybody who attended, and says which account is to approve. */
export const AskReview = z.object({ approver: UserId });

/** POST /api/meetings/:id/minutes/answers. `attendanceId` only by the facilitator and only for somebody without a device. */
export const NewReviewAnswer = z.object({
  answer: Answer,
  text: z.string().trim().max(2000).default(''),
  attendanceId: AttendanceId.optional(),
});

/**
 * POST /api/meetings/:id/minutes/revisions: key of a word (domain `minutesWords`) → its new text. 409 `/problems/minutes-approved` for a
 * correction of approved minutes.
 */
export const NewRevision = z.object({
  kind: z.enum(['correction', 'amendment']),
  reason: z.string().trim().min(1).max(500),
  words: z.record(z.string().max(120), z.string().max(LIMITS.sheetText)),
});

/** GET /api/meetings/:id/minutes/review: what somebody who was asked reads, also by role pass; only while it is asked. */
export const ReviewView = z.object({
  title: z.string(),
  revision: z.number().int(),
  askedBy: z.string(),
  /** domain `MinutesDocument` as JSON. */
  document: z.unknown(),
  /** The asker's own answer so far. */
  answer: Answer.nullable(),
  text: z.string(),
});

/** GET /api/me/minutes: minutes that one is asked to look at; newest first. */
export const AskedMinutes = z.object({
  items: z.array(
    z.object({
      meetingId: MeetingId,
      meetingTitle: z.string(),
      revision: z.number().int(),
      askedAt: Instant,
      answer: Answer.nullable(),
    }),
  ),
});
