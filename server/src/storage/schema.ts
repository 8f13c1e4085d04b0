import type {
  AssetId,
  Attendance,
  AttendanceId,
  CaseId,
  Day,
  IssueId,
  MeetingFunction,
  MeetingId,
  MeetingLevel,
  RoleId,
  RoleProgress,
  UserId,
} from '@tsunagu/domain';
import type { Kysely, Transaction } from 'kysely';
import type { AnonymousTables } from './tables/anonymous.ts';
import type { AreaIssueTables } from './tables/area-issues.ts';
import type { ChainTables } from './tables/chain.ts';
import type { TemplateTables } from './tables/templates.ts';
import type { PreparationTables } from './tables/preparation.ts';
import type { ProposalTables } from './tables/proposals.ts';
import type { ResourceTables } from './tables/resources.ts';
import type { OutputTables } from './tables/output.ts';
import type { SearchTables } from './tables/search.ts';
import type { MeetingFactsTables } from './tables/meeting-facts.ts';
import type { MinutesLifeTables } from './tables/minutes-life.ts';
import type { FollowUpTables } from './tables/follow-up.ts';

/** An instant as ISO 8601 in UTC with milliseconds, so that text order is time order. */
export type Instant = string;
/** SQLite has no boolean. */
type Flag = number;

export type AccountTable = {
  id: UserId;
  /** Lower case; one account an address. */
  email: string;
  name: string;
  password_hash: string;
  is_admin: Flag;
  created_at: Instant;
};

export type SessionTable = {
  /** SHA-256 of the cookie's token; the token itself is nowhere. */
  token_hash: string;
  user_id: UserId | null;
  attendance_id: AttendanceId | null;
  scope: 'account' | 'meeting' | 'role-pass';
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
};

export type CaseFileTable = { id: CaseId; alias: string; care_area: string; created_by: UserId; created_at: Instant };

export type MeetingTable = {
  id: MeetingId;
  title: string;
  function: MeetingFunction;
  level: MeetingLevel;
  case_id: CaseId | null;
  template: string;
  /** As entered, with its offset: the day is the day of the place where people meet. */
  starts_at: string | null;
  place: string;
  facilitator_id: UserId;
  state: 'planned' | 'running' | 'closed';
  epoch: number;
  created_at: Instant;
  opened_at: Instant | null;
  closed_at: Instant | null;
  closed_at_sequence: number | null;
  /** Id of the sample that it was opened on; empty for none. Everybody on a sample is made up. */
  sample: string;
  /** The meeting that this one goes on from. */
  continues_id: MeetingId | null;
};

export type AttendanceTable = {
  id: AttendanceId;
  meeting_id: MeetingId;
  kind: Attendance['kind'];
  user_id: UserId | null;
  name: string;
  affiliation: string;
  profession: string;
  admission: Attendance['admission'];
  pledged_at: Instant | null;
  created_at: Instant;
  category: Attendance['category'];
};

/** The open door of a meeting; at most one. */
export type InviteTable = {
  meeting_id: MeetingId;
  token_hash: string;
  code: string;
  created_at: Instant;
  expires_at: Instant;
};

/** Written once at closing; a trigger refuses to change it. */
export type MinutesRevisionTable = {
  meeting_id: MeetingId;
  revision: number;
  sequence: number;
  /** domain `MinutesDocument` as JSON. */
  document: string;
  /** Whether names were hidden when the meeting closed: how it is shown unless somebody asks otherwise. */
  hide_names: Flag;
  created_at: Instant;
  kind: 'closing' | 'correction' | 'amendment';
  author_id: UserId | null;
  /** As the account was called then; empty in revisions from before it was kept. */
  author_name: string;
  reason: string;
};

export type AgreedRoleTable = {
  meeting_id: MeetingId;
  role_id: RoleId;
  owner_id: AttendanceId | null;
  deputy_id: AttendanceId | null;
  content_hash: string;
  /** domain `Role` as JSON, as agreed. */
  role: string;
  // What lists filter and sort by; written at closing, and again with every event (`follow-up/record-event.ts`).
  facilitator_id: UserId;
  case_id: CaseId | null;
  monitor_id: AttendanceId | null;
  owner_name: string;
  due_day: Day | null;
  /** The next one that has no result yet. */
  monitoring_day: Day | null;
  stage: RoleProgress['stage'];
  consulting: Flag;
  /** 0 once it is settled. */
  open: Flag;
  /** domain `nextDayOf`. */
  next_day: Day;
};

export type RaisedIssueTable = {
  meeting_id: MeetingId;
  issue_id: IssueId;
  title: string;
  detail: string;
  /** Id of one of the organisation's categories; empty = not told. */
  category: string;
  /** 圏域 of the case by name, as it was at closing. */
  care_area: string;
  case_id: CaseId | null;
  raised_at: Instant;
  /** 年度 of `raised_at` in Tokyo. */
  fiscal_year: number;
};

export type RolePassTable = {
  token_hash: string;
  meeting_id: MeetingId;
  attendance_id: AttendanceId;
  /** `handed` by the facilitator, or `mailed` with a reminder. */
  purpose: 'handed' | 'mailed';
  created_at: Instant;
  expires_at: Instant;
};

export type AssetTable = {
  id: AssetId;
  meeting_id: MeetingId;
  type: 'image/png' | 'image/jpeg';
  /** Pixels. */
  width: number;
  height: number;
  /** Bytes. */
  size: number;
  bytes: Uint8Array;
  created_at: Instant;
};

/** One row, rewritten by the readiness check: only a write shows that the disk takes writes. */
export type HeartbeatTable = { id: number; at: Instant };

/** One row at most; none while the built-in settings hold. */
export type OrganisationSettingsTable = {
  id: number;
  /** Counts up with each change, so that two administrators cannot overwrite each other. */
  version: number;
  /** domain `OrganisationSettings` as JSON. */
  settings: string;
  changed_by: UserId;
  changed_at: Instant;
};

export type Tables = OutputTables &
  AnonymousTables &
  AreaIssueTables &
  ChainTables &
  TemplateTables &
  PreparationTables &
  ProposalTables &
  ResourceTables &
  SearchTables &
  MeetingFactsTables &
  FollowUpTables &
  MinutesLifeTables & {
    account: AccountTable;
    session: SessionTable;
    case_file: CaseFileTable;
    meeting: MeetingTable;
    attendance: AttendanceTable;
    invite: InviteTable;
    minutes_revision: MinutesRevisionTable;
    agreed_role: AgreedRoleTable;
    raised_issue: RaisedIssueTable;
    role_pass: RolePassTable;
    asset: AssetTable;
    heartbeat: HeartbeatTable;
    organisation_settings: OrganisationSettingsTable;
  };

/** What storage functions take: the database, or a transaction on it. */
export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;
