import {
  isRemovable,
  type PlanEntryId,
  type PlanEntryText,
  type ProposalId,
  type ProposalOrigin,
  type ProposalText,
  type RandomBytes,
  type UserId,
} from '@tsunagu/domain';
import { inTransaction } from '../storage/database.ts';
import { type Evidence, evidenceIsKnown, linkEvidence, unlinkEvidence } from '../storage/proposals/evidence.ts';
import { addPlan, changePlan, removePlan, textOfPlan } from '../storage/proposals/plans.ts';
import {
  addProposal,
  changeProposal,
  type ProposalChange,
  proposalById,
  removedProposal,
  type StoredProposal,
  textOfProposal,
} from '../storage/proposals/rows.ts';
import type { Db, Tx } from '../storage/schema.ts';

type World = { readonly db: Db; readonly now: () => Date; readonly random: RandomBytes };
type Seen = { readonly id: ProposalId; readonly version: number };
type Reason = 'not-found' | 'proposal-changed' | 'evidence-unknown';
type Refusal<R = Reason> = { readonly ok: false; readonly reason: R };
type Changed<More = never> = { readonly ok: true } | Refusal<Reason | More>;

const refused = <R>(reason: R): Refusal<R> => ({ ok: false, reason });

/** A new proposal with what it stands on, in one transaction. */
export const makeProposal = (
  world: World,
  made: { text: ProposalText; evidence: Evidence; origin: ProposalOrigin | null; by: UserId },
): Promise<{ ok: true; id: ProposalId } | Refusal> =>
  inTransaction(world.db, async (tx) => {
    if (!(await evidenceIsKnown(tx, made.evidence))) return refused('evidence-unknown');
    const by = { user: made.by, now: world.now(), random: world.random };
    const id = await addProposal(tx, made.text, made.origin, by);
    await linkEvidence(tx, id, made.evidence);
    return { ok: true, id };
  });

/**
 * One change of one proposal, noted in its history under the next version. Its entries of plans and its evidence belong to it: whoever
 * changes one of them has seen all of it.
 */
function change<More extends string = never>(
  world: World,
  seen: Seen,
  user: UserId,
  work: (
    tx: Tx,
    now: Date,
    row: StoredProposal,
  ) => Promise<(ProposalChange & { text?: ProposalText }) | Reason | NoInfer<More>>,
): Promise<Changed<More>> {
  return inTransaction(world.db, async (tx) => {
    const row = await proposalById(tx, seen.id);
    if (!row) return refused('not-found');
    if (row.version !== seen.version) return refused('proposal-changed');
    const by = { user, now: world.now() };
    const done = await work(tx, by.now, row);
    if (typeof done === 'string') return refused(done);
    return (await changeProposal(tx, seen, done, by)) ? { ok: true } : refused('proposal-changed');
  });
}

/** Writes the texts. What did not change is no change. */
export async function writeProposal(world: World, seen: Seen, text: ProposalText, user: UserId): Promise<Changed> {
  const row = await proposalById(world.db, seen.id);
  const isSame =
    row?.version === seen.version && JSON.stringify(sorted(textOfProposal(row))) === JSON.stringify(sorted(text));
  if (isSame) return { ok: true };
  return change(world, seen, user, () => Promise.resolve({ kind: 'text', content: text, text }));
}
const sorted = (text: ProposalText) => Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));

/** Adds and takes away evidence. The history says how much, not what: copies that are taken back leave nothing behind. */
export const changeEvidence = (
  world: World,
  seen: Seen,
  { add, remove }: { add: Evidence; remove: Evidence },
  user: UserId,
): Promise<Changed> =>
  change(world, seen, user, async (tx) => {
    if (!(await evidenceIsKnown(tx, add))) return 'evidence-unknown';
    await unlinkEvidence(tx, seen.id, remove);
    await linkEvidence(tx, seen.id, add);
    const size = ({ areaIssues, ideas, copies }: Evidence) => areaIssues.length + ideas.length + copies.length;
    return { kind: 'evidence', content: { added: size(add), removed: size(remove) } };
  });

export const addPlanEntry = async (
  world: World,
  seen: Seen,
  text: PlanEntryText,
  user: UserId,
): Promise<{ ok: true; id: PlanEntryId } | Refusal> => {
  let id: PlanEntryId | undefined;
  const done = await change(world, seen, user, async (tx, now) => {
    id = await addPlan(tx, seen.id, text, { user, now, random: world.random });
    return { kind: 'plan-added', content: text };
  });
  if (!done.ok) return done;
  return id === undefined ? refused('not-found') : { ok: true, id };
};

export const changePlanEntry = (
  world: World,
  seen: Seen,
  id: PlanEntryId,
  text: PlanEntryText,
  user: UserId,
): Promise<Changed> =>
  change(world, seen, user, async (tx, now) =>
    (await changePlan(tx, seen.id, id, text, now)) ? { kind: 'plan-changed', content: text } : 'not-found',
  );

/** Takes an entry out. The history keeps what it said: it can be entered again. */
export const removePlanEntry = (world: World, seen: Seen, id: PlanEntryId, user: UserId): Promise<Changed> =>
  change(world, seen, user, async (tx) => {
    const row = await removePlan(tx, seen.id, id);
    return row === undefined ? 'not-found' : { kind: 'plan-removed', content: textOfPlan(row) };
  });

/** Takes a draft away. It stays with its history and its evidence, and comes back by `restoreProposal`. */
export const removeProposal = (world: World, seen: Seen, user: UserId): Promise<Changed<'proposal-kept'>> =>
  change<'proposal-kept'>(world, seen, user, (_tx, _now, row) =>
    Promise.resolve(isRemovable(textOfProposal(row), row.plans) ? { kind: 'removed', content: null } : 'proposal-kept'),
  );

/** Brings a removed draft back as it was. */
export const restoreProposal = (world: World, id: ProposalId, user: UserId): Promise<Changed> =>
  inTransaction(world.db, async (tx) => {
    const row = await removedProposal(tx, id);
    if (!row) return refused('not-found');
    const by = { user, now: world.now() };
    const done = await changeProposal(tx, row, { kind: 'restored', content: null }, by);
    return done ? { ok: true } : refused('proposal-changed');
  });
