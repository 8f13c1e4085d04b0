import { z } from 'zod';
import { AttendanceId, UserId } from '../ids.ts';
import { AttendeeCategory } from '../meeting-facts/attendee-category.ts';
import { LIMITS } from '../board/limits.ts';

const line = z.string().trim().max(LIMITS.label);

/** Name, 所属 and 職種 as a participant gives them. */
export const ParticipantName = z.object({ name: line.min(1), affiliation: line, profession: line });
export type ParticipantName = z.infer<typeof ParticipantName>;

/**
 * 出席: one row a participant of one meeting. `account` = signed in, `guest` = joined by invite,
 * `no-device` = entered by the facilitator for somebody without a screen.
 */
export const Attendance = ParticipantName.extend({
  id: AttendanceId,
  kind: z.enum(['account', 'guest', 'no-device']),
  userId: UserId.nullable(),
  /** 区分: as what they attend. */
  category: AttendeeCategory.default('unset'),
  admission: z.enum(['waiting', 'admitted', 'refused', 'removed']),
  /** When the pledge of secrecy (誓約) was given; null for nobody-asked-yet. */
  pledgedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type Attendance = z.infer<typeof Attendance>;
