import type {
  AttendeeCategory,
  CaseId,
  Day,
  Expected,
  InviteeId,
  MaterialId,
  MaterialType,
  MeetingId,
  UserId,
} from '@tsunagu/domain';
import type { Instant } from '../schema.ts';

type CaseCandidateTable = {
  case_id: CaseId;
  /** Whose list it stands in: who works with the case. */
  owner_id: UserId;
  position: number;
  reason: string;
  proposed_day: Day | null;
  added_by: UserId;
  added_at: Instant;
};

/** One row a meeting; none while nothing was said. */
type MeetingPreparationTable = {
  meeting_id: MeetingId;
  version: number;
  until: string;
  message: string;
  explained_day: Day | null;
  explained_by: string;
  explained_to: string;
  no_materials: number;
  /** Counts up when the meeting moves in calendars. */
  sequence: number;
  changed_at: Instant;
};

export type InviteeTable = {
  id: InviteeId;
  meeting_id: MeetingId;
  name: string;
  affiliation: string;
  profession: string;
  category: AttendeeCategory;
  email: string;
  prepare: string;
  expected: Expected;
  invited_at: Instant | null;
  created_at: Instant;
};

export type MaterialTable = {
  id: MaterialId;
  meeting_id: MeetingId;
  name: string;
  type: MaterialType;
  size: number;
  bytes: Uint8Array;
  /** The name of who put it there, as it was then. */
  added_by: string;
  added_at: Instant;
  /** Removed, and can still come back; null while it is there. */
  removed_at: Instant | null;
};

export type PreparationTables = {
  case_candidate: CaseCandidateTable;
  meeting_preparation: MeetingPreparationTable;
  invitee: InviteeTable;
  material: MaterialTable;
};
