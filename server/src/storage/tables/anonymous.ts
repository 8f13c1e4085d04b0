import type { AnonymousCopyId, MeetingFunction, MeetingId, UserId } from '@tsunagu/domain';
import type { Generated } from 'kysely';
import type { Instant } from '../schema.ts';

/** A published copy. Nothing in this row leads back to the meeting: who published it, from what and when stands apart. */
export type AnonymousCopyTable = {
  /** Order of publishing, for lists. */
  number: Generated<number>;
  id: AnonymousCopyId;
  title: string;
  function: MeetingFunction;
  month: string;
  care_area: string;
  /** domain `AnonymousCopy` as JSON. */
  document: string;
};

/** From which meeting a copy was made; read only for those who may read that meeting. */
export type AnonymousCopySourceTable = {
  copy_id: AnonymousCopyId;
  meeting_id: MeetingId;
  published_by: UserId;
  published_at: Instant;
};

/** What somebody has said of the lines so far. Originals are kept as hashes only. */
export type AnonymousReviewTable = {
  meeting_id: MeetingId;
  version: number;
  title: string;
  keep_care_area: number;
  /** `StoredDecision[]` as JSON. */
  decisions: string;
  changed_by: UserId;
  changed_at: Instant;
};

export type AnonymousTables = {
  anonymous_copy: AnonymousCopyTable;
  anonymous_copy_source: AnonymousCopySourceTable;
  anonymous_review: AnonymousReviewTable;
};
