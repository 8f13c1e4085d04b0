import {
  type ChainHop,
  type CountRange,
  issueCountsBelow,
  issueKey,
  type IssuesBelow,
  issuesUntold,
  type StructureChange,
} from '@tsunagu/domain';
import type { StoredAreaIssue } from '../../storage/area-issues/area-issues.ts';
import type { StoredChain } from '../../storage/area-issues/chain.ts';
import type { StoredEvent } from '../../storage/area-issues/events.ts';
import type { LooseIssue } from '../../storage/area-issues/raised-issues.ts';
import type { AreaIssueSummary, AreaIssueView, ChainView } from './shapes.ts';

/** What is below a 地域課題, counted for who asks, and the least number that everybody may know. */
export type Below = { readonly issues: readonly IssuesBelow[]; readonly least: number };

export const summaryOf = (row: StoredAreaIssue, { issues, least }: Below): AreaIssueSummary => ({
  id: row.id,
  title: row.title,
  category: row.category,
  careArea: row.care_area,
  level: row.level,
  status: row.status,
  members: rangeOf(issueCountsBelow(issues, least).total),
  createdAt: row.created_at,
  changedAt: row.changed_at,
  version: row.version,
});

const rangeOf = ({ low, high }: CountRange) => ({ low, high });

export const viewOf = (row: StoredAreaIssue, below: Below, step: StructureChange | undefined): AreaIssueView => ({
  ...summaryOf(row, below),
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
 * The chain as everybody with an account may see it. Of other people's meetings stand their anonymised copies, where one is published;
 * the rest of their issues is a number, as far as it may be said.
 */
export function chainViewOf(chain: StoredChain, least: number): ChainView {
  const open = new Map(
    chain.members.map((member) => [
      issueKey({ meetingId: member.meeting_id, issueId: member.issue_id }),
      {
        form: 'open' as const,
        id: member.issue_id,
        meetingId: member.meeting_id,
        meetingTitle: member.meeting_title,
        title: member.title,
        detail: member.detail,
        category: member.category,
        careArea: member.care_area,
        raisedAt: member.raised_at,
        copyId: member.copy_id,
      },
    ]),
  );
  const copies = new Map(
    chain.copies.map((copy) => [
      copy.copy_id as string,
      { form: 'copy' as const, copyId: copy.copy_id, title: copy.title, month: copy.month, careArea: copy.care_area },
    ]),
  );
  const used = new Set(chain.links.filter(({ from }) => from.startsWith('ari_')).map(({ to }) => to));
  const hops: ChainHop[] = [
    ...chain.members.map((member) => ({
      from: issueKey({ meetingId: member.meeting_id, issueId: member.issue_id }),
      to: member.area_issue_id,
    })),
    ...chain.copies.map((copy) => ({ from: copy.copy_id, to: copy.area_issue_id })),
    ...chain.links,
  ];
  const behindCopies = chain.copies.reduce((sum, copy) => sum + copy.issues, 0);
  return {
    areaIssues: chain.areaIssues.map(({ id, title, care_area, status }) => ({
      key: id,
      id,
      title,
      careArea: care_area,
      status,
    })),
    issues: [...open, ...copies].map(([key, issue]) => ({ key, ...issue })),
    hiddenIssues: rangeOf(issuesUntold(chain.below, { listed: open.size, behindCopies }, least)),
    ideas: chain.ideas.map(({ id, title, stage }) => ({ key: id, id, title, stage })),
    resources: chain.resources.map(({ id, name, ended_on }) => ({
      key: id,
      id,
      name,
      isThere: ended_on === null,
      isLinked: used.has(id),
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
      proposalId: plan.proposal_id,
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

/** The history without any text of a meeting: who, when, what kind and, to whoever may know, how many (domain SPEC AX7). */
export function historyOf(events: readonly StoredEvent[], { mayCount }: { mayCount: boolean }) {
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
        moved: mayCount ? (detail.members?.length ?? detail.issues ?? 0) : null,
        isUndone: undone.has(event.seq),
      };
    }),
  };
}
