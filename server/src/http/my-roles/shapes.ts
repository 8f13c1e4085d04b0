import { AttendanceId, Day, Due, MeetingId, MonitoringResult, ROLE_STATES, RoleId, SettledAs } from '@tsunagu/domain';
import { z } from 'zod';
import { RoleAnswer, RoleEventView } from '../answers/shapes.ts';
import { Instant } from '../shape-parts.ts';

/** Where a role stands today (domain `standingOf`). */
const Standing = {
  stage: z.enum(['unconfirmed', 'working', 'done', 'settled']),
  states: z.array(z.enum(ROLE_STATES)),
  daysLeft: z.number().int().nullable(),
};

/** GET /api/me/roles */
export const MyRole = z.object({
  meetingId: MeetingId,
  meetingTitle: z.string(),
  meetingDay: Day.nullable(),
  /** 下書き: the meeting was never closed. */
  draft: z.boolean(),
  roleId: RoleId,
  what: z.string(),
  goal: z.string(),
  method: z.string(),
  due: Due,
  deputyName: z.string(),
  monitoringDay: Day.nullable(),
  monitorName: z.string(),
  /** Whether the asker is the owner or the deputy. */
  as: z.enum(['owner', 'deputy', 'monitor']),
  contentHash: z.string(),
  /** The asker's own answers that still stand. */
  answers: z.array(RoleAnswer),
  ...Standing,
  ownerName: z.string(),
  monitoringResult: MonitoringResult.nullable(),
  /** The next monitoring day without a result. */
  nextMonitoringDay: Day.nullable(),
  settledAs: SettledAs.nullable(),
  /** Everything that was said of the role, oldest first. */
  history: z.array(RoleEventView),
});
export type MyRole = z.infer<typeof MyRole>;
/** A role that one has no part in any more, because the minutes were corrected; for as long as a personal link holds. */
export const ReleasedRole = z.object({
  meetingId: MeetingId,
  meetingTitle: z.string(),
  roleId: RoleId,
  /** As it read before. */
  what: z.string(),
  due: Due,
  reason: z.string(),
  by: z.string(),
  at: Instant,
  /** Events of the role so far: a calendar's sequence. */
  events: z.number().int(),
});
export type ReleasedRole = z.infer<typeof ReleasedRole>;
export const MyRoles = z.object({
  items: z.array(MyRole),
  released: z.array(ReleasedRole),
  name: z.string(),
  /** When a personal link ends; null for an account. */
  until: Instant.nullable(),
});
/** POST /api/meetings/:id/role-passes {attendanceId} → a personal link, 90 days, revocable (DELETE …/role-passes/:attendanceId). */
export const NewRolePass = z.object({ attendanceId: AttendanceId });
export const RolePass = z.object({ link: z.string(), token: z.string(), reachable: z.boolean(), expiresAt: Instant });
/** GET /api/meetings/:id/role-passes: who holds a link, and until when. The link itself is known to its holder alone. */
export const RolePassList = z.object({
  items: z.array(z.object({ attendanceId: AttendanceId, expiresAt: Instant })),
});
