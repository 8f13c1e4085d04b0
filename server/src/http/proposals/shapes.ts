import {
  AnonymousCopyId,
  AreaIssueId,
  AreaIssueStatus,
  Day,
  IdeaStage,
  MeetingId,
  PlanEntryId,
  PlanEntryText,
  ProposalChangeKind,
  ProposalId,
  ProposalOrigin,
  ProposalOutcome,
  ProposalState,
  ProposalText,
  ResourceIdeaId,
  TrialResult,
} from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

/* The shapes of 推進会議: `/api/proposals`. */

const Cursor = z.string().nullable();
const count = z.number().int().min(0);
/** From at least so many to at most so many; `high: null` = may not be known. */
const Range = z.object({ low: count, high: count.nullable() });
/** How many links one request may name. */
const MOST_LINKS = 100;

const EvidenceIds = z.object({
  areaIssues: z.array(AreaIssueId).max(MOST_LINKS).default([]),
  ideas: z.array(ResourceIdeaId).max(MOST_LINKS).default([]),
  copies: z.array(AnonymousCopyId).max(MOST_LINKS).default([]),
});
/** POST /api/proposals. `origin` is a meeting that the asker may read; what it took up comes along as `evidence`. */
export const NewProposal = z.object({
  text: ProposalText,
  evidence: EvidenceIds.default({ areaIssues: [], ideas: [], copies: [] }),
  origin: ProposalOrigin.nullable().default(null),
});
export const MadeProposal = z.object({ id: ProposalId });
/** POST /api/proposals/:id/links, with `If-Match`. */
export const EvidenceChange = z.object({
  add: EvidenceIds.default({ areaIssues: [], ideas: [], copies: [] }),
  remove: EvidenceIds.default({ areaIssues: [], ideas: [], copies: [] }),
});

export const ProposalSummary = z.object({
  id: ProposalId,
  title: z.string(),
  addressee: z.string(),
  state: ProposalState,
  submittedOn: Day.nullable(),
  outcome: ProposalOutcome.nullable(),
  plans: count,
  createdAt: Instant,
  changedAt: Instant,
  version: count,
});
export type ProposalSummary = z.infer<typeof ProposalSummary>;
export const ProposalPage = z.object({ items: z.array(ProposalSummary), nextCursor: Cursor });

const EvidenceIdea = z.object({
  id: ResourceIdeaId,
  title: z.string(),
  stage: IdeaStage,
  /** Of its newest trial; null without one, or while it runs. */
  result: TrialResult.nullable(),
  trial: z.string(),
});
const EvidenceCopy = z.object({ id: AnonymousCopyId, title: z.string(), month: z.string(), careArea: z.string() });
export const ProposalPlan = PlanEntryText.extend({ id: PlanEntryId });
export type ProposalPlan = z.infer<typeof ProposalPlan>;

/** GET /api/proposals/:id, with its version as ETag; every change names it in `If-Match`. */
export const ProposalView = ProposalSummary.extend({
  text: ProposalText,
  createdBy: z.string(),
  areaIssues: z.array(
    z.object({
      id: AreaIssueId,
      title: z.string(),
      detail: z.string(),
      careArea: z.string(),
      status: AreaIssueStatus,
      causes: z.string(),
      existing: z.string(),
      missing: z.string(),
      /** How many issues of meetings, small counts hidden (domain SPEC PP4). */
      counts: z.object({ areas: z.array(z.object({ careArea: z.string(), count: Range })), total: Range }),
    }),
  ),
  /** The least count that is shown. */
  least: count,
  ideas: z.array(EvidenceIdea),
  copies: z.array(EvidenceCopy),
  /** Ideas and copies that hang on its 地域課題 and are no evidence yet. */
  nearby: z.object({ ideas: z.array(EvidenceIdea), copies: z.array(EvidenceCopy) }),
  entries: z.array(ProposalPlan),
  /** The meeting that it was written from. `meeting: null`: the asker may not read it. */
  origin: z.object({ meeting: z.object({ id: MeetingId, title: z.string() }).nullable() }).nullable(),
  /** Whether the asker may remove it as it is now. */
  mayRemove: z.boolean(),
});
export type ProposalView = z.infer<typeof ProposalView>;

/** GET /api/proposals/:id/history: newest first. */
export const ProposalHistory = z.object({
  items: z.array(
    z.object({
      version: count,
      kind: ProposalChangeKind,
      by: z.string(),
      at: Instant,
      /** The texts after it, for `made` and `text`. */
      text: ProposalText.nullable(),
      /** The entry that it was about, for those of plans. */
      plan: PlanEntryText.nullable(),
    }),
  ),
});
export type ProposalHistory = z.infer<typeof ProposalHistory>;

export const MadePlanEntry = z.object({ id: PlanEntryId });
/** GET /api/proposals/plans: the latest 年度 first, with the proposal that each came from. */
export const PlanPage = z.object({
  items: z.array(ProposalPlan.extend({ proposal: z.object({ id: ProposalId, title: z.string() }) })),
  nextCursor: Cursor,
  /** Every 年度 that has entries. */
  years: z.array(z.object({ fiscalYear: z.number().int(), entries: count, budgetYen: count })),
});
export type PlanPage = z.infer<typeof PlanPage>;
