import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { InviteeId } from '../ids.ts';
import { ParticipantName } from '../meeting/attendance.ts';
import { AttendeeCategory } from '../meeting-facts/attendee-category.ts';

/** 出欠の返事: what somebody said beforehand. */
export const Expected = z.enum(['unknown', 'coming', 'absent']);
export type Expected = z.infer<typeof Expected>;

/** Somebody to invite. The address is used for the invitation alone and stands in no letter, list or file. */
export const InviteeText = ParticipantName.extend({
  category: AttendeeCategory.default('unset'),
  email: z.union([z.literal(''), z.email().max(254)]).default(''),
  /** What they should bring or think about: 「服薬の一覧」. */
  prepare: z.string().trim().max(LIMITS.label).default(''),
  expected: Expected.default('unknown'),
});
export type InviteeText = z.infer<typeof InviteeText>;

export const Invitee = InviteeText.extend({
  id: InviteeId,
  /** When the invitation was handed over, as somebody noted, or mailed; null = not yet. */
  invitedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type Invitee = z.infer<typeof Invitee>;

/** People that one meeting may invite. */
export const MOST_INVITEES = 60;
