import type { AttendanceId, MeetingId, UserId } from '@tsunagu/domain';
import type { Instant } from '../schema.ts';

/** 確認依頼 of one revision. */
type MinutesReviewTable = {
  meeting_id: MeetingId;
  revision: number;
  asked_by: UserId;
  /** Who is to approve. */
  approver_id: UserId;
  asked_at: Instant;
};

/** One row for everybody who was asked; empty until they answer. */
type MinutesReviewAnswerTable = {
  meeting_id: MeetingId;
  revision: number;
  attendance_id: AttendanceId;
  answer: 'confirmed' | 'correct' | null;
  text: string;
  answered_at: Instant | null;
  /** Who wrote down the answer of somebody without a device; else null. */
  recorded_by: UserId | null;
};

/** Written once; a trigger refuses to change it. `name`: as the account was called then. */
type MinutesApprovalTable = {
  meeting_id: MeetingId;
  revision: number;
  account_id: UserId;
  name: string;
  approved_at: Instant;
};

export type MinutesLifeTables = {
  minutes_review: MinutesReviewTable;
  minutes_review_answer: MinutesReviewAnswerTable;
  minutes_approval: MinutesApprovalTable;
};
