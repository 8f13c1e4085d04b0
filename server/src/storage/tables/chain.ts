import type {
  AreaIssueId,
  AreaIssueStatus,
  Day,
  Formality,
  IdeaStage,
  IssueId,
  MeetingId,
  MeetingLevel,
  PlanEntryId,
  ProposalId,
  ProposalOutcome,
  ResourceId,
  ResourceIdeaId,
  SupporterKind,
  TrialResult,
  UserId,
} from '@tsunagu/domain';
import type { Instant } from '../schema.ts';

/** What every row of the chain has; `version` counts up with each change. */
type Made = { version: number; created_by: UserId; created_at: Instant; changed_at: Instant };

export type AreaIssueTable = Made & {
  id: AreaIssueId;
  title: string;
  detail: string;
  category: string;
  care_area: string;
  level: MeetingLevel;
  causes: string;
  existing: string;
  missing: string;
  status: AreaIssueStatus;
  merged_into: AreaIssueId | null;
};
/** An issue of one meeting as part of a 地域課題; of one at most. */
export type AreaIssueMemberTable = {
  meeting_id: MeetingId;
  issue_id: IssueId;
  area_issue_id: AreaIssueId;
  added_by: UserId;
  added_at: Instant;
};

/** 社会資源台帳. */
export type ResourceTable = Made & {
  id: ResourceId;
  name: string;
  formality: Formality;
  kind: SupporterKind;
  care_area: string;
  target: string;
  content: string;
  contact: string;
  carrier: string;
  conditions: string;
  /** 最終確認日. */
  confirmed_on: Day | null;
  /** Who looked last. */
  confirmed_by: UserId | null;
  /** The day on which it ceased; null while it is there. */
  ended_on: Day | null;
  /** The row that it lives on in. */
  merged_into: ResourceId | null;
  /** The beginning of the folded name: what lists are sorted by. */
  sort_key: string;
  /** Everything that is searched, folded. */
  search_text: string;
};

export type ResourceIdeaTable = Made & {
  id: ResourceIdeaId;
  title: string;
  detail: string;
  care_area: string;
  carriers: string;
  /** The stage of its last step, to filter by. */
  stage: IdeaStage;
  resource_id: ResourceId | null;
  origin_meeting: MeetingId | null;
  /** Id of the issue or decision that it came from. */
  origin_record: string | null;
};
export type ResourceIdeaStepTable = {
  idea_id: ResourceIdeaId;
  position: number;
  stage: IdeaStage;
  on_day: Day;
  note: string;
  result: TrialResult | null;
};

export type ProposalTable = Made & {
  id: ProposalId;
  title: string;
  body: string;
  addressee: string;
  submitted_on: Day | null;
  answer: string;
  answered_on: Day | null;
  outcome: ProposalOutcome | null;
  /** The meeting that it was written from, and the issue or decision. */
  origin_meeting: MeetingId | null;
  origin_record: string | null;
  /** Since when it is removed; then nothing shows it. */
  removed_at: Instant | null;
};
export type PlanEntryTable = Made & {
  id: PlanEntryId;
  proposal_id: ProposalId;
  plan: string;
  fiscal_year: number;
  section: string;
  measure: string;
  budget_yen: number | null;
};

/** Tables of the chain, from a raised issue to a plan; links are rows of their own. */
export type ChainTables = {
  area_issue: AreaIssueTable;
  area_issue_member: AreaIssueMemberTable;
  resource: ResourceTable;
  resource_idea: ResourceIdeaTable;
  resource_idea_step: ResourceIdeaStepTable;
  proposal: ProposalTable;
  plan_entry: PlanEntryTable;
  area_issue_idea: { area_issue_id: AreaIssueId; idea_id: ResourceIdeaId };
  area_issue_resource: { area_issue_id: AreaIssueId; resource_id: ResourceId };
  proposal_area_issue: { proposal_id: ProposalId; area_issue_id: AreaIssueId };
  proposal_idea: { proposal_id: ProposalId; idea_id: ResourceIdeaId };
};
