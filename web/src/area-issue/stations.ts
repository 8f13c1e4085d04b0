import { dayOf, formatDay, type CalendarStyle } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import type { ChainView } from '../api/area-issues.ts';

/** One thing of the chain as its card: what it is called, further lines, and which hop it is. */
export type ChainCard = {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Where the minutes stand that it was raised in. */
  readonly meetingId?: string;
};
export type Station = {
  readonly name: keyof typeof text.stations;
  readonly cards: readonly ChainCard[];
  /** Issues of meetings that may not be read. */
  readonly hidden: number;
};

/** The chain from the case to the plan as seven stations, each with its cards (`ChainView` of the server). */
export function stationsOf(chain: ChainView, era: CalendarStyle): readonly Station[] {
  const day = (value: string) => formatDay(value, era);
  const station = (name: Station['name'], cards: readonly ChainCard[], hidden = 0): Station => ({
    name,
    cards,
    hidden,
  });
  return [
    station(
      'issue',
      chain.issues.map((issue) => ({
        key: issue.key,
        title: issue.title,
        lines: [issue.careArea, day(dayOf(issue.raisedAt))].filter((line) => line !== ''),
        meetingId: issue.meetingId,
      })),
      chain.hiddenIssues,
    ),
    station('area-issue', [{ key: chain.areaIssue.key, title: chain.areaIssue.title, lines: [] }]),
    station(
      'idea',
      chain.ideas.map((idea) => ({ key: idea.key, title: idea.title, lines: [text.stage[idea.stage]] })),
    ),
    station(
      'resource',
      chain.resources.map((resource) => ({
        key: resource.key,
        title: resource.name,
        lines: [resource.isLinked ? text.existingLink : '', resource.isThere ? '' : text.gone].filter(
          (line) => line !== '',
        ),
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
        })),
    ),
    station(
      'plan',
      chain.plans.map((plan) => ({
        key: plan.key,
        title: plan.plan,
        lines: [
          text.fiscalYearOf(String(plan.fiscalYear)),
          plan.section,
          plan.measure,
          plan.budgetYen === null ? '' : text.budget(plan.budgetYen.toLocaleString('ja-JP')),
        ].filter((line) => line !== ''),
      })),
    ),
  ];
}
