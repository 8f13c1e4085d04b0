import { newId, PlanEntryId, type PlanEntryText, type ProposalId, type RandomBytes } from '@tsunagu/domain';
import { sql } from 'kysely';
import { type Cursor, type Page, toPage } from '../paging.ts';
import type { Db, Tx } from '../schema.ts';
import type { PlanEntryTable } from '../tables/chain.ts';
import type { By } from './rows.ts';

const columnsOf = ({ fiscalYear, budgetYen, ...rest }: PlanEntryText) => ({
  ...rest,
  fiscal_year: fiscalYear,
  budget_yen: budgetYen,
});
export const textOfPlan = (row: PlanEntryTable): PlanEntryText => ({
  plan: row.plan,
  fiscalYear: row.fiscal_year,
  section: row.section,
  measure: row.measure,
  budgetYen: row.budget_yen,
});

/** What took up one proposal, by 年度. */
export const plansOf = (db: Db | Tx, id: ProposalId): Promise<PlanEntryTable[]> =>
  db
    .selectFrom('plan_entry')
    .selectAll()
    .where('proposal_id', '=', id)
    .orderBy('fiscal_year')
    .orderBy('created_at')
    .orderBy('id')
    .execute();

/** Which proposal each of these entries belongs to. */
export async function proposalsOfPlans(db: Db, ids: readonly PlanEntryId[]): Promise<ReadonlyMap<string, ProposalId>> {
  const rows = await db.selectFrom('plan_entry').select(['id', 'proposal_id']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.proposal_id]));
}

export async function addPlan(
  tx: Tx,
  proposal: ProposalId,
  text: PlanEntryText,
  by: By & { random: RandomBytes },
): Promise<PlanEntryId> {
  const id = newId(PlanEntryId, 'pln', by.random);
  const at = by.now.toISOString();
  await tx
    .insertInto('plan_entry')
    .values({
      ...columnsOf(text),
      id,
      proposal_id: proposal,
      version: 1,
      created_by: by.user,
      created_at: at,
      changed_at: at,
    })
    .execute();
  return id;
}

/** Whether there was such an entry of that proposal to change. */
export async function changePlan(
  tx: Tx,
  proposal: ProposalId,
  id: PlanEntryId,
  text: PlanEntryText,
  now: Date,
): Promise<boolean> {
  const done = await tx
    .updateTable('plan_entry')
    .set((set) => ({ ...columnsOf(text), version: set('version', '+', 1), changed_at: now.toISOString() }))
    .where('id', '=', id)
    .where('proposal_id', '=', proposal)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The entry that was taken out; undefined for none. */
export const removePlan = (tx: Tx, proposal: ProposalId, id: PlanEntryId): Promise<PlanEntryTable | undefined> =>
  tx
    .deleteFrom('plan_entry')
    .where('id', '=', id)
    .where('proposal_id', '=', proposal)
    .returningAll()
    .executeTakeFirst();

export type ListedPlan = PlanEntryTable & { proposal_title: string };

/** Entries of one 年度 (or of all, the latest first), with the proposal that each came from. A cursor names year, time and id. */
export async function planList(
  db: Db,
  fiscalYear: number | undefined,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<ListedPlan>> {
  const [year = '', at = ''] = (cursor?.at ?? '').split('/');
  const rows = await db
    .selectFrom('plan_entry')
    .innerJoin('proposal', 'proposal.id', 'plan_entry.proposal_id')
    .selectAll('plan_entry')
    .select('proposal.title as proposal_title')
    .$if(fiscalYear !== undefined, (query) => query.where('plan_entry.fiscal_year', '=', fiscalYear ?? 0))
    .$if(cursor !== null, (query) =>
      query.where(
        sql<boolean>`(plan_entry.fiscal_year, plan_entry.created_at, plan_entry.id) < (${Number(year)}, ${at}, ${cursor?.id})`,
      ),
    )
    .orderBy('plan_entry.fiscal_year', 'desc')
    .orderBy('plan_entry.created_at', 'desc')
    .orderBy('plan_entry.id', 'desc')
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, (row) => ({ at: `${row.fiscal_year}/${row.created_at}`, id: row.id }));
}

/** 年度 that have entries, the latest first, with how many and how much money they name together. */
export const planYears = (db: Db): Promise<{ fiscalYear: number; entries: number; budgetYen: number }[]> =>
  db
    .selectFrom('plan_entry')
    .select((count) => [
      'fiscal_year as fiscalYear',
      count.fn.countAll<number>().as('entries'),
      sql<number>`coalesce(sum(budget_yen), 0)`.as('budgetYen'),
    ])
    .groupBy('fiscal_year')
    .orderBy('fiscal_year', 'desc')
    .execute();
