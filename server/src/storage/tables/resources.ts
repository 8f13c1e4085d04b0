import type { CaseId, MeetingId, ResourceChangeKind, ResourceId, UserId } from '@tsunagu/domain';
import type { Instant } from '../schema.ts';

/** Every version of a row of 社会資源台帳, as it was after the change. */
type ResourceChangeTable = {
  resource_id: ResourceId;
  version: number;
  kind: ResourceChangeKind;
  /** domain `ResourceText` as JSON. */
  content: string;
  changed_by: UserId;
  changed_at: Instant;
};

/** Two rows that people found to be different; `one` is the lesser id. */
type ResourceDistinctTable = { one: ResourceId; other: ResourceId; decided_by: UserId; decided_at: Instant };

/** A resource that stood on the map of a closed meeting, written at closing: counting opens no document. */
type MeetingResourceTable = { meeting_id: MeetingId; resource_id: ResourceId; case_id: CaseId | null };

export type ResourceTables = {
  resource_change: ResourceChangeTable;
  resource_distinct: ResourceDistinctTable;
  meeting_resource: MeetingResourceTable;
};
