import type {
  AttendanceId,
  Day,
  HoldId,
  MeetingId,
  MonitoringResult,
  ReminderWindow,
  RoleEventId,
  RoleEventKind,
  RoleId,
  SettledAs,
  UserId,
} from '@tsunagu/domain';
import type { Generated } from 'kysely';
import type { Instant } from '../schema.ts';

/** domain `RoleEvent` as a row; a trigger refuses to change it. */
export type RoleEventTable = {
  /** The order in which the server took them. */
  seq: Generated<number>;
  id: RoleEventId;
  meeting_id: MeetingId;
  role_id: RoleId;
  attendance_id: AttendanceId | null;
  kind: RoleEventKind;
  content_hash: string;
  text: string;
  at: Instant;
  recorded_by: UserId | null;
  result: MonitoringResult | null;
  next_day: Day | null;
  settled_as: SettledAs | null;
  in_meeting: MeetingId | null;
  taken_back: RoleEventId | null;
  /** domain `RoleAmendment` as JSON. */
  amendment: string | null;
};

/** Who has no part in a role any more since an event of its history. */
export type RoleReleaseTable = { attendance_id: AttendanceId; event_id: RoleEventId };

/** 保留 as agreed at closing, and what became of it. */
export type AgreedHoldTable = {
  meeting_id: MeetingId;
  hold_id: HoldId;
  text: string;
  until_day: Day | null;
  settled_as: SettledAs | null;
  reason: string;
  settled_at: Instant | null;
  settled_by: UserId | null;
  in_meeting: MeetingId | null;
};

/** Where somebody wants to be reminded: an account, or one participant without. */
export type ReminderAddressTable = {
  id: Generated<number>;
  user_id: UserId | null;
  attendance_id: AttendanceId | null;
  email: string;
  /** Whether the mail may hold a link that opens the roles without logging in. */
  with_link: number;
  created_at: Instant;
};

/** Written before a mail goes out, so that no crash and no second try sends it twice. */
export type ReminderSentTable = {
  address_id: number;
  meeting_id: MeetingId;
  role_id: RoleId;
  due_day: Day;
  reminder: ReminderWindow;
  claimed_at: Instant;
  sent_at: Instant | null;
};

/** A calendar's subscription to one's own roles. */
export type CalendarFeedTable = {
  token_hash: string;
  user_id: UserId | null;
  attendance_id: AttendanceId | null;
  created_at: Instant;
  expires_at: Instant;
};

export type FollowUpTables = {
  role_event: RoleEventTable;
  role_release: RoleReleaseTable;
  agreed_hold: AgreedHoldTable;
  reminder_address: ReminderAddressTable;
  reminder_sent: ReminderSentTable;
  calendar_feed: CalendarFeedTable;
};
