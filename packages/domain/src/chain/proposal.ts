import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { AreaIssueId, PlanEntryId, ProposalId, ResourceIdeaId } from '../ids.ts';
import { Day } from '../meeting/records.ts';

const line = z.string().trim().max(LIMITS.label);
const text = z.string().max(LIMITS.text);

/** What the addressee said: 採用, 一部採用, 見送り; null while no answer has come. */
export const ProposalOutcome = z.enum(['accepted', 'partly', 'declined']);
export type ProposalOutcome = z.infer<typeof ProposalOutcome>;

/** 政策提案: what is asked of whom, on the evidence of 地域課題 and of what was tried. */
export const Proposal = z.object({
  id: ProposalId,
  title: line.min(1),
  /** What is proposed, and why. */
  body: text.default(''),
  /** 提案先. */
  addressee: line.default(''),
  submittedOn: Day.nullable().default(null),
  answer: text.default(''),
  answeredOn: Day.nullable().default(null),
  outcome: ProposalOutcome.nullable().default(null),
  areaIssues: z.array(AreaIssueId),
  ideas: z.array(ResourceIdeaId),
  version: z.number().int().min(1),
});
export type Proposal = z.infer<typeof Proposal>;

/** 反映計画: where a proposal stands in a plan or a budget. */
export const PlanEntry = z.object({
  id: PlanEntryId,
  proposalId: ProposalId,
  /** 計画の名前. */
  plan: line.min(1),
  /** 年度, as the calendar year in which it begins. */
  fiscalYear: z.number().int().min(2000).max(2100),
  /** 章・節. */
  section: line.default(''),
  /** 施策・事業. */
  measure: text.default(''),
  /** 予算額 in yen; null = none stated. */
  budgetYen: z.number().int().min(0).max(1_000_000_000_000).nullable().default(null),
  version: z.number().int().min(1),
});
export type PlanEntry = z.infer<typeof PlanEntry>;
