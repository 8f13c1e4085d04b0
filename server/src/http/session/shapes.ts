import { Attendance, AttendanceId, MeetingId, ParticipantName, UserId } from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

export const Account = z.object({ id: UserId, name: z.string(), email: z.string(), isAdmin: z.boolean() });
export type Account = z.infer<typeof Account>;
/** Who asks. Answers 200 also without a session (all null), so that a page needs no failing request to find out. */
export const Me = z.object({
  account: Account.nullable(),
  /** The guest's own attendance. `meetingId` stays null until admitted: before that nothing is disclosed. */
  guest: ParticipantName.extend({
    attendanceId: AttendanceId,
    admission: Attendance.shape.admission,
    meetingId: MeetingId.nullable(),
    /** `role-pass` after the meeting closed: own roles only, no board. */
    scope: z.enum(['meeting', 'role-pass']),
  }).nullable(),
  setupNeeded: z.boolean(),
  serverTime: Instant,
});
export type Me = z.infer<typeof Me>;
/** POST /api/session */
export const LogIn = z.object({ email: z.string().min(3).max(254), password: z.string().min(1).max(1000) });
/** POST /api/setup — first administrator, by the one-time link `/setup#<token>`. */
export const SetUp = z.object({
  token: z.string().min(1).max(200),
  email: z.email(),
  name: z.string().trim().min(1).max(100),
  password: z.string().min(12).max(1000),
});
/** POST /api/session/role-pass — from a personal link `/me/roles#<token>`. */
export const UseRolePass = z.object({ token: z.string().min(20).max(200) });
