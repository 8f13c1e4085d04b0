import { type ChainHop, issueKey, type StructureChange } from '@tsunagu/domain';
import type { StoredAreaIssue } from '../../storage/area-issues/area-issues.ts';
import type { StoredChain } from '../../storage/area-issues/chain.ts';
import type { StoredEvent } from '../../storage/area-issues/events.ts';
import type { LooseIssue } from '../../storage/area-issues/raised-issues.ts';
import type { AreaIssueSummary, AreaIssueView, ChainView } from './shapes.ts';

export const summaryOf = (row: StoredAreaIssue): AreaIssueSummary => ({
  id: row.id,
  title: row.title,
  category: row.category,
  careArea: row.care_area,
  level: row.level,
  status: row.status,
  members: row.members,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  version: row.version,
});

export const viewOf = (row: StoredAreaIssue, step: StructureChange | undefined): AreaIssueView => ({
  ...summaryOf(row),
  text: {
    title: row.title,
    detail: row.detail,
    category: row.category,
    careArea: row.care_area,
    level: row.level,
    causes: row.causes,
    existing: row.existing,
    missing: row.missing,
    status: row.status,
  },
  createdBy: row.creator_name,
  mergedInto: row.merged_into,
  undoable: step?.kind ?? null,
});

/**
 * The chain as everybody with an account may see it: issues of other people's meetings are a number. Here, and nowhere else, an
 * anonymised copy will take the place of what is hidden.
 */
export function chainViewOf(row: StoredAreaIssue, chain: StoredChain): ChainView {
  const top = row.id;
  const issues = chain.members.map((member) => ({
    form: 'open' as const,
    key: issueKey({ meetingId: member.meeting_id, issueId: member.issue_id }),
    id: member.issue_id,
    meetingId: member.meeting_id,
    meetingTitle: member.meeting_title,
    title: member.title,
    detail: member.detail,
    category: member.category,
    careArea: member.care_area,
    raisedAt: member.raised_at,
  }));
  const ideas = new Set<string>(chain.ideas.map((idea) => idea.id));
  const hops: ChainHop[] = [
    ...issues.map(({ key }) => ({ from: key, to: top })),
    ...chain.ideas.map((idea) => ({ from: top, to: idea.id })),
    ...chain.ideas.flatMap((idea) => (idea.resource_id === null ? [] : [{ from: idea.id, to: idea.resource_id }])),
    ...chain.resources.filter((resource) => resource.linked === 1).map((resource) => ({ from: top, to: resource.id })),
    ...chain.proposals.filter((proposal) => proposal.direct === 1).map((proposal) => ({ from: top, to: proposal.id })),
    ...chain.proposalIdeas
      .filter((link) => ideas.has(link.idea_id))
      .map((link) => ({ from: link.idea_id, to: link.proposal_id })),
    ...chain.plans.map((plan) => ({ from: plan.proposal_id, to: plan.id })),
  ];
  return {
    areaIssue: { key: top, id: row.id, title: row.title },
    issues,
    hiddenIssues: row.members - issues.length,
    ideas: chain.ideas.map(({ id, title, stage }) => ({ key: id, id, title, stage })),
    resources: chain.resources.map(({ id, name, ended_on, linked }) => ({
      key: id,
      id,
      name,
      isThere: ended_on === null,
      isLinked: linked === 1,
    })),
    proposals: chain.proposals.map((proposal) => ({
      key: proposal.id,
      id: proposal.id,
      title: proposal.title,
      addressee: proposal.addressee,
      submittedOn: proposal.submitted_on,
      answer: proposal.answer,
      answeredOn: proposal.answered_on,
      outcome: proposal.outcome,
    })),
    plans: chain.plans.map((plan) => ({
      key: plan.id,
      id: plan.id,
      plan: plan.plan,
      fiscalYear: plan.fiscal_year,
      section: plan.section,
      measure: plan.measure,
      budgetYen: plan.budget_yen,
    })),
    hops,
  };
}

export const suggestedOf = (row: LooseIssue) => ({
  id: row.issue_id,
  meetingId: row.meeting_id,
  title: row.title,
  detail: row.detail,
  careArea: row.care_area,
  category: row.category,
});

/** The history without any text of a meeting: who, when, what kind, how many. */
export function historyOf(events: readonly StoredEvent[]) {
  const undone = new Set(events.map((event) => event.undoes));
  return {
    items: events.map((event) => {
      const detail = event.detail as Partial<StructureChange> & {
        fields?: string[];
        issues?: number;
        status?: { before: AreaIssueView['status']; after: AreaIssueView['status'] };
      };
      return {
        seq: event.seq,
        kind: event.kind,
        by: event.by,
        at: event.at,
        fields: detail.fields ?? [],
        status: detail.status ?? null,
        moved: detail.members?.length ?? detail.issues ?? 0,
        isUndone: undone.has(event.seq),
      };
    }),
  };
}
