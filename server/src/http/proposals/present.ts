import {
  type CountRange,
  issueCountsBelow,
  type MeetingId,
  PlanEntryText,
  type ProposalChangeKind,
  proposalState,
  ProposalText,
  isRemovable,
  type UserId,
} from '@tsunagu/domain';
import { issuesBelow } from '../../storage/area-issues/counts.ts';
import { may, type ProposalThing } from '../../policy.ts';
import type { AccountPrincipal } from '../../principal.ts';
import { mayReadMeeting } from '../../storage/readable.ts';
import {
  copiesOfEvidence,
  type EvidenceCopy,
  evidenceBehind,
  evidenceOf,
  ideasOfEvidence,
  issuesOfEvidence,
} from '../../storage/proposals/evidence.ts';
import { plansOf, textOfPlan } from '../../storage/proposals/plans.ts';
import { proposalChanges, type StoredProposal, textOfProposal } from '../../storage/proposals/rows.ts';
import type { Db } from '../../storage/schema.ts';
import { shownMeetings } from '../../storage/shown-words.ts';
import { settingsNow } from '../../storage/settings.ts';
import type { PlanEntryTable } from '../../storage/tables/chain.ts';
import type { ProposalHistory, ProposalPlan, ProposalSummary, ProposalView } from './shapes.ts';

export function summaryOf(row: StoredProposal): ProposalSummary {
  const { submittedOn, outcome, answeredOn } = textOfProposal(row);
  return {
    id: row.id,
    title: row.title,
    addressee: row.addressee,
    state: proposalState({ submittedOn, outcome, answeredOn }, row.plans),
    submittedOn,
    outcome,
    plans: row.plans,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    version: row.version,
  };
}

/** What policy needs to know of a proposal. */
export const thingOf = (row: StoredProposal): ProposalThing => ({ kind: 'proposal', createdBy: row.created_by });

export const planOf = (row: PlanEntryTable): ProposalPlan => ({ id: row.id, ...textOfPlan(row) });
const copyOf = ({ id, title, month, care_area }: EvidenceCopy) => ({ id, title, month, careArea: care_area });
const rangeOf = ({ low, high }: CountRange) => ({ low, high });

/** A proposal with everything that it stands on, as an account may see it. */
export async function viewOf(db: Db, row: StoredProposal, asker: AccountPrincipal): Promise<ProposalView> {
  const evidence = await evidenceOf(db, row.id);
  const behind = await evidenceBehind(db, evidence.areaIssues);
  const notYet = <T>(found: readonly T[], has: readonly T[]) => found.filter((one) => !has.includes(one));
  const { settings } = await settingsNow(db);
  // A proposal is handed on: what its page says its paper says too, whoever looks.
  const below = await issuesBelow(db, evidence.areaIssues, null);
  const issues = await issuesOfEvidence(db, evidence.areaIssues);
  return {
    ...summaryOf(row),
    text: textOfProposal(row),
    createdBy: row.creator_name,
    least: settings.leastShownCount,
    areaIssues: issues.map(({ care_area, ...issue }) => {
      const shown = issueCountsBelow(below.get(issue.id) ?? [], settings.leastShownCount);
      const areas = shown.areas.map((area) => ({ careArea: area.careArea, count: rangeOf(area.count) }));
      return { ...issue, careArea: care_area, counts: { areas, total: rangeOf(shown.total) } };
    }),
    ideas: await ideasOfEvidence(db, evidence.ideas),
    copies: (await copiesOfEvidence(db, evidence.copies)).map(copyOf),
    nearby: {
      ideas: await ideasOfEvidence(db, notYet(behind.ideas, evidence.ideas)),
      copies: (await copiesOfEvidence(db, notYet(behind.copies, evidence.copies))).map(copyOf),
    },
    entries: (await plansOf(db, row.id)).map(planOf),
    origin: row.origin_meeting === null ? null : { meeting: (await readable(db, row, asker.userId)) ?? null },
    mayRemove: isRemovable(textOfProposal(row), row.plans) && may(asker, 'proposal:remove', thingOf(row)),
  };
}

async function readable(
  db: Db,
  row: StoredProposal,
  user: UserId,
): Promise<{ id: MeetingId; title: string } | undefined> {
  const found = await db
    .selectFrom('meeting')
    .select(['id', 'title'])
    .where('id', '=', row.origin_meeting)
    .where(mayReadMeeting(user))
    .execute();
  return (await shownMeetings(db, found))[0];
}

const OF_PLANS: ReadonlySet<ProposalChangeKind> = new Set(['plan-added', 'plan-changed', 'plan-removed']);
export async function historyOf(db: Db, row: StoredProposal): Promise<ProposalHistory> {
  const changes = await proposalChanges(db, row.id);
  return {
    items: changes.map(({ version, kind, content, at, by }) => {
      const said: unknown = JSON.parse(content);
      const isText = kind === 'made' || kind === 'text';
      return {
        version,
        kind,
        by,
        at,
        text: isText ? ProposalText.parse(said) : null,
        plan: OF_PLANS.has(kind) ? PlanEntryText.parse(said) : null,
      };
    }),
  };
}
