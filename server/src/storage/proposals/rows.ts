import {
  type MeetingId,
  newId,
  type ProposalChangeKind,
  ProposalId,
  type ProposalOrigin,
  type ProposalState,
  type ProposalText,
  type RandomBytes,
  type UserId,
} from '@tsunagu/domain';
import { sql } from 'kysely';
import { holdsWords } from '../area-issues/words.ts';
import { type Cursor, olderThan, type Page, toPage } from '../paging.ts';
import type { Db, Tx } from '../schema.ts';
import type { ProposalTable } from '../tables/chain.ts';

/** Who changes something, and when. */
export type By = { readonly user: UserId; readonly now: Date };
/** `plans`: how many entries of plans took it up. */
export type StoredProposal = ProposalTable & { plans: number; creator_name: string };
export type ProposalFilter = { readonly state?: ProposalState | undefined; readonly words?: string | undefined };

export const textOfProposal = (row: ProposalTable): ProposalText => ({
  title: row.title,
  body: row.body,
  addressee: row.addressee,
  submittedOn: row.submitted_on,
  answer: row.answer,
  answeredOn: row.answered_on,
  outcome: row.outcome,
});
const columnsOf = (text: ProposalText) => ({
  title: text.title,
  body: text.body,
  addressee: text.addressee,
  submitted_on: text.submittedOn,
  answer: text.answer,
  answered_on: text.answeredOn,
  outcome: text.outcome,
});

const withCounts = (db: Db | Tx) =>
  db
    .selectFrom('proposal')
    .innerJoin('account', 'account.id', 'proposal.created_by')
    .selectAll('proposal')
    .select([
      'account.name as creator_name',
      sql<number>`(select count(*) from plan_entry as e where e.proposal_id = proposal.id)`.as('plans'),
    ]);

export const proposalById = (db: Db | Tx, id: ProposalId): Promise<StoredProposal | undefined> =>
  withCounts(db).where('proposal.id', '=', id).where('proposal.removed_at', 'is', null).executeTakeFirst();
export const removedProposal = (db: Db | Tx, id: ProposalId): Promise<StoredProposal | undefined> =>
  withCounts(db).where('proposal.id', '=', id).where('proposal.removed_at', 'is not', null).executeTakeFirst();

/** What domain `proposalState` says, in SQL; a test holds the two together. */
const inPlan = sql<boolean>`exists (select 1 from plan_entry as e where e.proposal_id = proposal.id)`;
const isAnswered = sql<boolean>`(proposal.answered_on is not null or proposal.outcome is not null)`;
const HAS_STATE = {
  draft: sql<boolean>`proposal.submitted_on is null`,
  submitted: sql<boolean>`proposal.submitted_on is not null and not ${isAnswered} and not ${inPlan}`,
  answered: sql<boolean>`proposal.submitted_on is not null and ${isAnswered} and not ${inPlan}`,
  reflected: sql<boolean>`proposal.submitted_on is not null and ${inPlan}`,
} as const;

/** Newest first. */
export async function proposalList(
  db: Db,
  { state, words }: ProposalFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<StoredProposal>> {
  const rows = await withCounts(db)
    .where('proposal.removed_at', 'is', null)
    .$if(state !== undefined, (query) => query.where(HAS_STATE[state ?? 'draft']))
    .$if(words !== undefined, (query) =>
      query.where(holdsWords(['proposal.title', 'proposal.body', 'proposal.addressee'], words)),
    )
    .$if(cursor !== null, (query) => query.where(olderThan('proposal.created_at', 'proposal.id', cursor)))
    .orderBy('proposal.created_at', 'desc')
    .orderBy('proposal.id', 'desc')
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }));
}

/** A new proposal with its first version. */
export async function addProposal(
  tx: Tx,
  text: ProposalText,
  origin: ProposalOrigin | null,
  by: By & { random: RandomBytes },
): Promise<ProposalId> {
  const id = newId(ProposalId, 'prp', by.random);
  const at = by.now.toISOString();
  await tx
    .insertInto('proposal')
    .values({
      ...columnsOf(text),
      id,
      origin_meeting: origin?.meetingId ?? null,
      origin_record: origin?.recordId ?? null,
      version: 1,
      created_by: by.user,
      created_at: at,
      changed_at: at,
      removed_at: null,
    })
    .execute();
  await noteChange(tx, { id, version: 1 }, { kind: 'made', content: text }, by);
  return id;
}

/** What a version is about: the texts, the evidence, one entry of a plan, or that it was removed or brought back. */
export type ProposalChange = { readonly kind: ProposalChangeKind; readonly content: unknown };

/** Counts the version up, writes the texts where they changed, and notes it; false when somebody has changed it since `seen`. */
export async function changeProposal(
  tx: Tx,
  seen: { id: ProposalId; version: number },
  change: ProposalChange & { text?: ProposalText },
  by: By,
): Promise<boolean> {
  const version = seen.version + 1;
  const done = await tx
    .updateTable('proposal')
    .set({
      ...(change.text ? columnsOf(change.text) : {}),
      ...(change.kind === 'removed' ? { removed_at: by.now.toISOString() } : {}),
      ...(change.kind === 'restored' ? { removed_at: null } : {}),
      version,
      changed_at: by.now.toISOString(),
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await noteChange(tx, { id: seen.id, version }, change, by);
  return true;
}

const noteChange = (
  tx: Tx,
  { id, version }: { id: ProposalId; version: number },
  { kind, content }: ProposalChange,
  by: By,
) =>
  tx
    .insertInto('proposal_change')
    .values({
      proposal_id: id,
      version,
      kind,
      content: JSON.stringify(content),
      changed_by: by.user,
      changed_at: by.now.toISOString(),
    })
    .execute();

/** Proposals that were written from a meeting, oldest first. */
export const proposalsFrom = (db: Db, meeting: MeetingId): Promise<StoredProposal[]> =>
  withCounts(db)
    .where('proposal.origin_meeting', '=', meeting)
    .where('proposal.removed_at', 'is', null)
    .orderBy('proposal.created_at')
    .execute();

const MOST_CHANGES = 100;
/** What happened to one, newest first, 100 at most. */
export const proposalChanges = (db: Db, id: ProposalId) =>
  db
    .selectFrom('proposal_change')
    .innerJoin('account', 'account.id', 'proposal_change.changed_by')
    .select(['version', 'kind', 'content', 'changed_at as at', 'account.name as by'])
    .where('proposal_id', '=', id)
    .orderBy('version', 'desc')
    .limit(MOST_CHANGES)
    .execute();
