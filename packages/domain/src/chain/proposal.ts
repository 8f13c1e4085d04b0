import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { AreaIssueId, MeetingId, PlanEntryId, ProposalId, ResourceIdeaId } from '../ids.ts';
import { Day } from '../meeting/records.ts';

const line = z.string().trim().max(LIMITS.label);
const text = z.string().max(LIMITS.text);

/** What the addressee said: 採用, 一部採用, 見送り; null while no answer has come. */
export const ProposalOutcome = z.enum(['accepted', 'partly', 'declined']);
export type ProposalOutcome = z.infer<typeof ProposalOutcome>;

/** What people write of a proposal. It never names a person: every account reads it, and it goes to its addressee. */
const proposalText = z.object({
  title: line.min(1),
  /** What is proposed, and why. */
  body: text.default(''),
  /** 提案先. */
  addressee: line.default(''),
  submittedOn: Day.nullable().default(null),
  answer: text.default(''),
  answeredOn: Day.nullable().default(null),
  outcome: ProposalOutcome.nullable().default(null),
});

/** The same, with what has to fit together: an answer comes after the proposal was handed in (SPEC PP2). */
export const ProposalText = proposalText.superRefine(({ submittedOn, answeredOn, outcome }, context) => {
  const broken = (path: string, rule: string) => context.addIssue({ code: 'custom', path: [path], params: { rule } });
  if (submittedOn === null && (answeredOn !== null || outcome !== null))
    broken('submittedOn', 'answer-before-proposal');
  else if (submittedOn !== null && answeredOn !== null && answeredOn < submittedOn)
    broken('answeredOn', 'answer-before-proposal');
});
export type ProposalText = z.infer<typeof ProposalText>;

/** 政策提案: what is asked of whom, on the evidence of 地域課題 and of what was tried. */
export const Proposal = proposalText.extend({
  id: ProposalId,
  areaIssues: z.array(AreaIssueId),
  ideas: z.array(ResourceIdeaId),
  version: z.number().int().min(1),
});
export type Proposal = z.infer<typeof Proposal>;

/** Where a proposal came up: a meeting, and the issue or decision of it when it was one. */
export const ProposalOrigin = z.object({
  meetingId: MeetingId,
  recordId: z
    .string()
    .regex(/^(iss|dec)_[A-Za-z0-9]{1,40}$/)
    .nullable()
    .default(null),
});
export type ProposalOrigin = z.infer<typeof ProposalOrigin>;

/** 下書き → 提出した → 回答あり → 反映. */
export const ProposalState = z.enum(['draft', 'submitted', 'answered', 'reflected']);
export type ProposalState = z.infer<typeof ProposalState>;

/** How far a proposal has come; it is read off, never set (SPEC PP1). A draft stays one, whatever stands in a plan already. */
export function proposalState(
  { submittedOn, answeredOn, outcome }: Pick<ProposalText, 'submittedOn' | 'answeredOn' | 'outcome'>,
  planEntries: number,
): ProposalState {
  if (submittedOn === null) return 'draft';
  if (planEntries > 0) return 'reflected';
  return answeredOn !== null || outcome !== null ? 'answered' : 'submitted';
}

/** Whether a proposal may be removed (SPEC PP10): what was handed in, or stands in a plan, is a record that others build on. */
export const isRemovable = ({ submittedOn }: Pick<ProposalText, 'submittedOn'>, planEntries: number): boolean =>
  submittedOn === null && planEntries === 0;

/** What happened to a proposal, for its history. */
export const ProposalChangeKind = z.enum([
  'made',
  'text',
  'evidence',
  'plan-added',
  'plan-changed',
  'plan-removed',
  'removed',
  'restored',
]);
export type ProposalChangeKind = z.infer<typeof ProposalChangeKind>;

/** 反映計画: where a proposal stands in a plan or a budget. */
export const PlanEntryText = z.object({
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
});
export type PlanEntryText = z.infer<typeof PlanEntryText>;
export const PlanEntry = PlanEntryText.extend({
  id: PlanEntryId,
  proposalId: ProposalId,
  version: z.number().int().min(1),
});
export type PlanEntry = z.infer<typeof PlanEntry>;
