import { z } from 'zod';
import { CaseId, MeetingId, UserId } from '../ids.ts';
import { MeetingFunction, MeetingLevel } from '../five-functions.ts';
import { LIMITS } from '../board/limits.ts';

const instant = z.iso.datetime({ offset: true });
const about = {
  id: MeetingId,
  title: z.string().trim().min(1).max(LIMITS.label),
  function: MeetingFunction,
  level: MeetingLevel,
  caseId: CaseId.nullable(),
  startsAt: instant.nullable(),
  place: z.string().max(LIMITS.label),
  facilitator: UserId,
  /** Rises when the document is replaced; devices of an older epoch must reload. */
  epoch: z.number().int().min(1),
};

export const Planned = z.object({ ...about, state: z.literal('planned') });
export const Running = z.object({ ...about, state: z.literal('running'), openedAt: instant });
export const Closed = z.object({
  ...about,
  state: z.literal('closed'),
  openedAt: instant.nullable(),
  closedAt: instant,
  /** Sequence number of the update log that the agreed record reflects. */
  closedAtSequence: z.number().int().min(0),
});
/** A meeting is planned, running or closed; only a closed one has `closedAt`. */
export const Meeting = z.discriminatedUnion('state', [Planned, Running, Closed]);
export type Meeting = z.infer<typeof Meeting>;
