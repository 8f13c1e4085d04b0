import { z } from 'zod';
import { AttendanceId, MeetingId, RoleEventId, RoleId, UserId } from '../ids.ts';
import { LIMITS } from '../board/limits.ts';
import { Day } from '../meeting/records.ts';
import { RoleAmendment } from './role-amendment.ts';

/** モニタリングの結果: 改善/維持/悪化. */
export const MonitoringResult = z.enum(['better', 'same', 'worse']);
export type MonitoringResult = z.infer<typeof MonitoringResult>;

/** How the facilitator ended a role: 終わり, とりやめ, or 次の会議に引きつぎ. */
export const SettledAs = z.enum(['closed', 'dropped', 'carried']);
export type SettledAs = z.infer<typeof SettledAs>;

const about = {
  id: RoleEventId,
  roleId: RoleId,
  /** Whose word it is; null for what the facilitator's account did without a seat in the meeting. */
  attendanceId: AttendanceId.nullable(),
  /** `roleContentHash` of the role that it was said of. */
  contentHash: z.string(),
  text: z.string().max(LIMITS.text),
  /** Server time. */
  at: z.iso.datetime({ offset: true }),
  /** The account that wrote it down for somebody else; null when they did it themselves. */
  recordedBy: UserId.nullable(),
};

/**
 * One thing that happened to a role after it was made. Rows that are only ever added (SPEC FU1): what is taken back stays in the
 * history, and so does its taking back.
 */
export const RoleEvent = z.discriminatedUnion('kind', [
  /** 確認しました, 途中の報告, 相談したい, できました: by the owner or the deputy. */
  z.object({ ...about, kind: z.enum(['confirmed', 'report', 'consult', 'done']) }),
  /** 相談にこたえました: by the facilitator. */
  z.object({ ...about, kind: z.literal('answered') }),
  /** By the monitor or the facilitator; `nextDay` = when to look again, null = no more. */
  z.object({ ...about, kind: z.literal('monitored'), result: MonitoringResult, nextDay: Day.nullable() }),
  /** By the facilitator, here or in the next meeting. */
  z.object({ ...about, kind: z.literal('settled'), as: SettledAs, inMeeting: MeetingId.nullable() }),
  z.object({ ...about, kind: z.literal('taken-back'), eventId: RoleEventId }),
  /** By the facilitator, as a revision of the minutes; `text` is the reason, `contentHash` that of the role as it reads since. */
  z.object({ ...about, kind: z.literal('amended'), amendment: RoleAmendment }),
]);
export type RoleEvent = z.infer<typeof RoleEvent>;
export type RoleEventKind = RoleEvent['kind'];
