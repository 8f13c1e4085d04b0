import type { AreaIssueId, UserId } from '@tsunagu/domain';
import type { Generated } from 'kysely';
import type { Instant } from '../schema.ts';

/** What happened to a 地域課題. Steps of structure carry a domain `StructureChange` as their detail. */
export type AreaIssueEventKind = 'made' | 'text' | 'resources' | 'members' | 'merged' | 'split' | 'undone';

/** Written once; triggers refuse to change or delete it. */
export type AreaIssueEventTable = {
  seq: Generated<number>;
  kind: AreaIssueEventKind;
  /** The step that this one takes back; each is taken back once at most. */
  undoes: number | null;
  /** JSON. */
  detail: string;
  made_by: UserId;
  made_at: Instant;
};
/** Which 地域課題 an event concerns. */
export type AreaIssueEventOfTable = { area_issue_id: AreaIssueId; seq: number };

export type AreaIssueTables = { area_issue_event: AreaIssueEventTable; area_issue_event_of: AreaIssueEventOfTable };
