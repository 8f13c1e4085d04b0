import {
  AttendanceId,
  Day,
  MeetingId,
  MonitoringResult,
  RoleEventId,
  RoleId,
  SettledAs,
  UserId,
} from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

/**
 * 確認 is a row, not shared text: {attendance, role, content hash}. Changing the role changes its hash
 * (domain `roleContentHash`) and so voids the row.
 */
export const RoleAnswer = z.object({
  meetingId: MeetingId,
  roleId: RoleId,
  attendanceId: AttendanceId,
  /** 確認しました / できました / 相談したい */
  kind: z.enum(['confirmed', 'done', 'consult']),
  /** Role content the answer was given to. */
  contentHash: z.string(),
  text: z.string(),
  at: Instant,
  /** The facilitator, when they recorded a spoken answer of somebody without a device; else null. */
  recordedBy: UserId.nullable(),
});
export type RoleAnswer = z.infer<typeof RoleAnswer>;
export const RoleAnswerList = z.object({ items: z.array(RoleAnswer) });
/**
 * POST /api/meetings/:id/roles/:roleId/answers. `attendanceId` only by the facilitator and only for a `no-device` row.
 * 409 `/problems/role-changed` when the hash is not the role's present one.
 */
export const AnswerKind = z.enum(['confirmed', 'report', 'consult', 'done']);
export const NewRoleAnswer = z.object({
  /** Besides the answers: 途中の報告, as often as there is something to tell. */
  kind: AnswerKind,
  contentHash: z.string().min(8).max(128),
  text: z.string().max(2000).default(''),
  attendanceId: AttendanceId.optional(),
});
/** DELETE /api/meetings/:id/roles/:roleId/answers/:kind takes back one's own answer. */

/** One line of a role's history; nothing of it is ever overwritten. */
export const RoleEventView = z.object({
  id: RoleEventId,
  kind: z.enum(['confirmed', 'report', 'consult', 'done', 'answered', 'monitored', 'settled', 'taken-back', 'amended']),
  attendanceId: AttendanceId.nullable(),
  /** Whose word it is, by name. */
  by: z.string(),
  text: z.string(),
  at: Instant,
  recordedBy: UserId.nullable(),
  result: MonitoringResult.nullable(),
  nextDay: Day.nullable(),
  settledAs: SettledAs.nullable(),
  /** What a taking back takes back. */
  takesBack: z.string().nullable(),
  takenBack: z.boolean(),
  /** Said of the role as it reads now, or true however it reads. */
  current: z.boolean(),
  /** What a revision of the minutes changed, in words. */
  changes: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })),
});
export type RoleEventView = z.infer<typeof RoleEventView>;
export const RoleHistory = z.object({ items: z.array(RoleEventView) });
