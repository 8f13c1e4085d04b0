import {
  AnonymousCopyId,
  AreaIssueId,
  AreaIssueStatus,
  AreaIssueText,
  Day,
  IdeaStage,
  IssueId,
  LIMITS,
  MeetingId,
  PlanEntryId,
  ProposalId,
  ProposalOutcome,
  RaisedIssueRef,
  ResourceId,
  ResourceIdeaId,
} from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

/* The shapes of 地域課題台帳: `/api/issues`, `/api/area-issues`. */

const Cursor = z.string().nullable();
const count = z.number().int().min(0);
/** From at least so many to at most so many; `high: null` = may not be known. */
const Range = z.object({ low: count, high: count.nullable() });

/** How many issues one request may name. */
const MOST_CHOSEN = 200;
const Chosen = z
  .array(RaisedIssueRef)
  .max(MOST_CHOSEN)
  .refine((refs) => new Set(refs.map(({ meetingId, issueId }) => `${meetingId} ${issueId}`)).size === refs.length);

// ---- issues of meetings --------------------------------------------------------------------------------------------
/** Issues raised in closed meetings that the asker may read; newest first. */
export const RaisedIssue = z.object({
  id: IssueId,
  title: z.string(),
  detail: z.string(),
  meetingId: MeetingId,
  meetingTitle: z.string(),
  raisedAt: Instant,
  category: z.string(),
  /** 圏域 of the case, as it was when the meeting closed. */
  careArea: z.string(),
  fiscalYear: z.number().int(),
  /** The 地域課題 that it belongs to. */
  areaIssue: z.object({ id: AreaIssueId, title: z.string() }).nullable(),
});
export type RaisedIssue = z.infer<typeof RaisedIssue>;
export const IssuePage = z.object({ items: z.array(RaisedIssue), nextCursor: Cursor });

/** POST /api/issues/search: in the body, because words that are looked for may be a name, and addresses are kept. */
export const IssueQuestion = z.object({
  /** Issues of this meeting only. */
  meetingId: MeetingId.optional(),
  category: z.string().max(LIMITS.id).optional(),
  careArea: z.string().max(LIMITS.label).optional(),
  fiscalYear: z.number().int().optional(),
  grouped: z.boolean().optional(),
  words: z.string().trim().max(100).optional(),
  cursor: z.string().max(300).nullable().default(null),
});
export const IssueCategoryChange = z.object({ category: z.string().max(LIMITS.id) });

// ---- 地域課題 ------------------------------------------------------------------------------------------------------
export const AreaIssueSummary = z.object({
  id: AreaIssueId,
  title: z.string(),
  category: z.string(),
  careArea: z.string(),
  level: AreaIssueText.shape.level,
  status: AreaIssueStatus,
  /** Issues of meetings that belong to it, also those that the asker may not read: as much as the asker may know (domain SPEC AX6). */
  members: Range,
  createdAt: Instant,
  changedAt: Instant,
  version: count,
});
export type AreaIssueSummary = z.infer<typeof AreaIssueSummary>;
export const AreaIssuePage = z.object({ items: z.array(AreaIssueSummary), nextCursor: Cursor });
/** With its version as ETag; every change names it in `If-Match`. */
export const AreaIssueView = AreaIssueSummary.extend({
  text: AreaIssueText,
  createdBy: z.string(),
  /** Where it lives on, when it was merged. */
  mergedInto: AreaIssueId.nullable(),
  /** What 元に戻す would take back; null = nothing. */
  undoable: z.enum(['members', 'merged', 'split']).nullable(),
});
export type AreaIssueView = z.infer<typeof AreaIssueView>;

export const NewAreaIssue = z.object({ text: AreaIssueText, issues: Chosen.default([]) });
export const MadeAreaIssue = z.object({ id: AreaIssueId });
export const MemberChange = z.object({ add: Chosen.default([]), remove: Chosen.default([]) });
/** `from` lives on in the one of the address. */
export const AreaIssueMerge = z.object({ from: AreaIssueId, version: z.number().int().min(1) });
export const AreaIssueSplit = z.object({ title: AreaIssueText.shape.title, issues: Chosen.min(1) });
export const LinkedResources = z.object({ resources: z.array(ResourceId).max(MOST_CHOSEN) });

export const AreaIssueHistory = z.object({
  items: z.array(
    z.object({
      seq: count,
      kind: z.enum(['made', 'text', 'resources', 'members', 'merged', 'split', 'undone']),
      by: z.string(),
      at: Instant,
      /** Fields that changed, for `text`. */
      fields: z.array(z.string()),
      status: z.object({ before: AreaIssueStatus, after: AreaIssueStatus }).nullable(),
      /** How many issues moved; null = not for the asker (domain SPEC AX7). */
      moved: count.nullable(),
      isUndone: z.boolean(),
    }),
  ),
});

// ---- the chain -----------------------------------------------------------------------------------------------------
/**
 * One issue below a 地域課題. `open`: the asker may read its meeting. `copy`: the anonymised copy of a meeting that they may not read
 * stands for all issues of that meeting. The rest is only counted.
 */
const ChainIssue = z.discriminatedUnion('form', [
  z.object({
    form: z.literal('open'),
    key: z.string(),
    id: IssueId,
    meetingId: MeetingId,
    meetingTitle: z.string(),
    title: z.string(),
    detail: z.string(),
    category: z.string(),
    careArea: z.string(),
    raisedAt: Instant,
    /** The copy of its meeting, where one is published. */
    copyId: AnonymousCopyId.nullable(),
  }),
  z.object({
    form: z.literal('copy'),
    key: z.string(),
    copyId: AnonymousCopyId,
    title: z.string(),
    month: z.string(),
    careArea: z.string(),
  }),
]);
export const ChainView = z.object({
  areaIssues: z.array(
    z.object({ key: z.string(), id: AreaIssueId, title: z.string(), careArea: z.string(), status: AreaIssueStatus }),
  ),
  issues: z.array(ChainIssue),
  /** Issues of meetings that the asker may not read, and open ones beyond the list: as much as the asker may know. */
  hiddenIssues: Range,
  ideas: z.array(z.object({ key: z.string(), id: ResourceIdeaId, title: z.string(), stage: IdeaStage })),
  resources: z.array(
    z.object({ key: z.string(), id: ResourceId, name: z.string(), isThere: z.boolean(), isLinked: z.boolean() }),
  ),
  proposals: z.array(
    z.object({
      key: z.string(),
      id: ProposalId,
      title: z.string(),
      addressee: z.string(),
      submittedOn: Day.nullable(),
      answer: z.string(),
      answeredOn: Day.nullable(),
      outcome: ProposalOutcome.nullable(),
    }),
  ),
  plans: z.array(
    z.object({
      key: z.string(),
      id: PlanEntryId,
      proposalId: ProposalId,
      plan: z.string(),
      fiscalYear: z.number().int(),
      section: z.string(),
      measure: z.string(),
      budgetYen: z.number().nullable(),
    }),
  ),
  /** Every hop between the keys, from the case upwards (domain `ChainHop`). */
  hops: z.array(z.object({ from: z.string(), to: z.string() })),
});
export type ChainView = z.infer<typeof ChainView>;

// ---- suggestions ---------------------------------------------------------------------------------------------------
const SuggestedIssue = z.object({
  id: IssueId,
  meetingId: MeetingId,
  title: z.string(),
  detail: z.string(),
  careArea: z.string(),
  category: z.string(),
});
export const Suggestions = z.object({
  /** The category that was looked through; empty = issues without one. */
  category: z.string(),
  /** Categories with issues that belong to nothing yet, most first. */
  categories: z.array(z.object({ category: z.string(), count })),
  /** How many issues were compared; the newest ones when there are more. */
  compared: count,
  clusters: z.array(z.object({ words: z.array(z.string()), issues: z.array(SuggestedIssue) })),
});
export const SimilarIssues = z.object({
  /** How many issues were compared: the newest ones, and whether there are older ones too. */
  compared: count,
  areOlderLeft: z.boolean(),
  items: z.array(SuggestedIssue.extend({ words: z.array(z.string()) })),
});

// ---- counts and the loop -------------------------------------------------------------------------------------------
export const IssueCountsView = z.object({
  careAreas: z.array(z.string()),
  categories: z.array(z.string()),
  years: z.array(z.number().int()),
  least: count,
  matrices: z.array(z.object({ fiscalYear: z.number().int().nullable(), cells: z.array(z.array(Range)) })),
});
export const LoopView = z.object({
  years: z.array(
    z.object({
      fiscalYear: z.number().int(),
      raised: count,
      resource: count,
      proposal: count,
      plan: count,
      missing: z.object({ withoutIssues: count, draftOnly: count }),
    }),
  ),
});
