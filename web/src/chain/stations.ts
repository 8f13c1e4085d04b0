import { dayOf, formatDay, formatFiscalYear, formatMonth, piecesWords, type CalendarStyle } from '@tsunagu/domain';
import type { LinkProps } from '@tanstack/react-router';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import type { ChainView } from '../api/area-issues.ts';

/** One thing of the chain as its card: what it is called, further lines, and which hop it is. */
export type ChainCard = {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Where it is looked at. */
  readonly links: readonly ChainLink[];
};
export type ChainLink = Pick<LinkProps, 'to' | 'params'> & { readonly words: string };
export type Station = {
  readonly name: keyof typeof text.stations;
  readonly cards: readonly ChainCard[];
  /** How many there are beside the cards, in words: issues of meetings that may not be read; empty for none. */
  readonly hidden: string;
};

/** The chain from the case to the plan as seven stations, each with its cards (`ChainView` of the server). */
export function stationsOf(chain: ChainView, era: CalendarStyle, least: number): readonly Station[] {
  const day = (value: string) => formatDay(value, era);
  const station = (name: Station['name'], cards: readonly ChainCard[], hidden = ''): Station => ({
    name,
    cards,
    hidden,
  });
  return [
    station(
      'issue',
      chain.issues.map((issue) => issueCard(issue, era)),
      chain.hiddenIssues.high === 0 ? '' : text.hidden(piecesWords(chain.hiddenIssues, least)),
    ),
    station(
      'area-issue',
      chain.areaIssues.map(({ key, id, title, careArea, status }) => ({
        key,
        title,
        lines: [text.status[status], careArea].filter((line) => line !== ''),
        links: [{ to: '/issues/$areaIssueId', params: { areaIssueId: id }, words: text.toIssue }],
      })),
    ),
    station(
      'idea',
      chain.ideas.map((idea) => ({
        key: idea.key,
        title: idea.title,
        lines: [text.stage[idea.stage]],
        links: [{ to: '/resources/ideas/$ideaId', params: { ideaId: idea.id }, words: text.toIdea }],
      })),
    ),
    station(
      'resource',
      chain.resources.map((resource) => ({
        key: resource.key,
        title: resource.name,
        lines: [resource.isLinked ? text.existingLink : '', resource.isThere ? '' : text.gone].filter(
          (line) => line !== '',
        ),
        links: [{ to: '/resources/$resourceId', params: { resourceId: resource.id }, words: text.toResource }],
      })),
    ),
    station(
      'proposal',
      chain.proposals.map((proposal) => ({
        key: proposal.key,
        title: proposal.title,
        lines: [
          ...(proposal.addressee === '' ? [] : [text.to(proposal.addressee)]),
          proposal.submittedOn === null ? text.notSubmitted : text.submitted(day(proposal.submittedOn)),
        ],
        links: toProposal(proposal.id),
      })),
    ),
    station(
      'answer',
      // An answer is part of its proposal: same key, same hops.
      chain.proposals
        .filter((proposal) => proposal.submittedOn !== null)
        .map((proposal) => ({
          key: proposal.key,
          title: proposal.outcome === null ? text.noAnswer : text.outcome[proposal.outcome],
          lines: [proposal.answer, proposal.answeredOn === null ? '' : day(proposal.answeredOn)].filter(
            (line) => line !== '',
          ),
          links: [],
        })),
    ),
    station(
      'plan',
      chain.plans.map((plan) => ({
        key: plan.key,
        title: plan.plan,
        lines: [
          formatFiscalYear(plan.fiscalYear, era),
          plan.section,
          plan.measure,
          plan.budgetYen === null ? '' : text.budget(plan.budgetYen),
        ].filter((line) => line !== ''),
        links: chain.proposals.length === 1 ? [] : toProposal(plan.proposalId),
      })),
    ),
  ];
}

const toProposal = (proposalId: string): ChainLink[] => [
  { to: '/proposals/$proposalId', params: { proposalId }, words: text.toProposal },
];

/** An issue of a meeting that one may read, or the anonymised copy that stands for another one's. */
function issueCard(issue: ChainView['issues'][number], era: CalendarStyle): ChainCard {
  const toCopy = (copyId: string): ChainLink => ({
    to: '/anonymous-copies/$copyId',
    params: { copyId },
    words: text.toCopy,
  });
  const told = (...lines: string[]) => lines.filter((line) => line !== '');
  if (issue.form === 'copy')
    return {
      key: issue.key,
      title: issue.title,
      lines: told(issue.careArea, formatMonth(issue.month, era)),
      links: [toCopy(issue.copyId)],
    };
  return {
    key: issue.key,
    title: issue.title,
    lines: told(issue.careArea, formatDay(dayOf(issue.raisedAt), era)),
    links: [
      { to: '/meetings/$meetingId/minutes', params: { meetingId: issue.meetingId }, words: text.toMinutes },
      ...(issue.copyId === null ? [] : [toCopy(issue.copyId)]),
    ],
  };
}
