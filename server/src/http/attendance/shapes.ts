import { Attendance, AttendanceId, MeetingId, ParticipantName } from '@tsunagu/domain';
import { joinText } from '@tsunagu/domain/catalogue/join';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

export const AttendanceList = z.object({ items: z.array(Attendance) });
/** POST /api/meetings/:id/attendance — somebody without a device. */
export const NewAttendance = ParticipantName.extend({ category: Attendance.shape.category });
/** POST /api/meetings/:id/attendance/:attendanceId/admission */
export const AdmissionDecision = z.object({ admission: z.enum(['admitted', 'refused', 'removed']) });
/**
 * POST /api/meetings/:id/invites opens the door anew (an earlier invite stops working). The token has 128 bits and
 * travels in the fragment of `link`; the 6-digit code is for typing. Null link host problems never say localhost:
 * `link` is null when the server knows no address that another device can reach (then `reason` says what to set).
 */
export const Invite = z.object({
  code: z.string().regex(/^\d{6}$/),
  token: z.string(),
  link: z.string(),
  /** False when `link` would lead back to this very machine (localhost): the page then says how to set PUBLIC_URL. */
  reachable: z.boolean(),
  expiresAt: Instant,
});
export type Invite = z.infer<typeof Invite>;
/** GET /api/meetings/:id/invites → whether the door is open. */
export const DoorState = z.object({ open: z.boolean(), expiresAt: Instant.nullable(), waiting: z.number().int() });
/** POST /api/join → 200 `{attendanceId, admission}` and the guest cookie. */
export const Join = ParticipantName.extend({
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  token: z.string().min(20).max(200).optional(),
  pledge: z.literal(true),
}).refine((j) => (j.code === undefined) !== (j.token === undefined), { message: joinText.codeWrong });
export const Joined = z.object({ attendanceId: AttendanceId, admission: Attendance.shape.admission });
/** GET /api/join: how one's newest join stands, for guests and accounts. `meetingId` stays null until admitted. */
export const JoinState = Joined.extend({ meetingId: MeetingId.nullable() });
export type JoinState = z.infer<typeof JoinState>;
