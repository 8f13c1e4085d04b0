import type {
  AnonymousCopyId,
  AreaIssueId,
  MeetingId,
  ProposalChangeKind,
  ProposalId,
  ResourceIdeaId,
  UserId,
} from '@tsunagu/domain';
import type { Instant } from '../schema.ts';

/** Every version of a proposal, as it was after the change. Written once; triggers refuse to change or delete it. */
type ProposalChangeTable = {
  proposal_id: ProposalId;
  version: number;
  kind: ProposalChangeKind;
  /** JSON: the texts (`ProposalText`), an entry of a plan (`PlanEntryText`), or how much evidence came and went. */
  content: string;
  changed_by: UserId;
  changed_at: Instant;
};

export type ProposalTables = {
  proposal_change: ProposalChangeTable;
  proposal_copy: { proposal_id: ProposalId; copy_id: AnonymousCopyId };
  /** What a meeting took up. */
  meeting_area_issue: { meeting_id: MeetingId; area_issue_id: AreaIssueId; added_at: Instant };
  meeting_idea: { meeting_id: MeetingId; idea_id: ResourceIdeaId; added_at: Instant };
};
