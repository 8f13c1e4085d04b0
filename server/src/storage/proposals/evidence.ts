import type { AnonymousCopyId, AreaIssueId, IdeaStage, ProposalId, ResourceIdeaId, TrialResult } from '@tsunagu/domain';
import { sql } from 'kysely';
import type { Db, Tx } from '../schema.ts';
import type { AreaIssueTable } from '../tables/chain.ts';

/** What a proposal stands on. */
export type Evidence = {
  readonly areaIssues: readonly AreaIssueId[];
  readonly ideas: readonly ResourceIdeaId[];
  readonly copies: readonly AnonymousCopyId[];
};
export const NO_EVIDENCE: Evidence = { areaIssues: [], ideas: [], copies: [] };

/** Whether everything named can be taken as evidence: 地域課題 that live, ideas, published copies. */
export async function evidenceIsKnown(tx: Tx, { areaIssues, ideas, copies }: Evidence): Promise<boolean> {
  const count = sql<number>`count(*)`.as('n');
  const found = [
    areaIssues.length > 0 &&
      tx.selectFrom('area_issue').select(count).where('id', 'in', areaIssues).where('merged_into', 'is', null),
    ideas.length > 0 && tx.selectFrom('resource_idea').select(count).where('id', 'in', ideas),
    copies.length > 0 && tx.selectFrom('anonymous_copy').select(count).where('id', 'in', copies),
  ];
  let known = 0;
  for (const query of found) if (query) known += (await query.executeTakeFirstOrThrow()).n;
  return known === new Set([...areaIssues, ...ideas, ...copies]).size;
}

/** Adds links; one that is there already stays. */
export async function linkEvidence(tx: Tx, proposal_id: ProposalId, evidence: Evidence): Promise<void> {
  const { areaIssues, ideas, copies } = evidence;
  if (areaIssues.length > 0)
    await tx
      .insertInto('proposal_area_issue')
      .values(areaIssues.map((area_issue_id) => ({ proposal_id, area_issue_id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (ideas.length > 0)
    await tx
      .insertInto('proposal_idea')
      .values(ideas.map((idea_id) => ({ proposal_id, idea_id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (copies.length > 0)
    await tx
      .insertInto('proposal_copy')
      .values(copies.map((copy_id) => ({ proposal_id, copy_id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export async function unlinkEvidence(tx: Tx, proposal: ProposalId, evidence: Evidence): Promise<void> {
  const { areaIssues, ideas, copies } = evidence;
  await tx
    .deleteFrom('proposal_area_issue')
    .where('proposal_id', '=', proposal)
    .where('area_issue_id', 'in', areaIssues)
    .execute();
  await tx.deleteFrom('proposal_idea').where('proposal_id', '=', proposal).where('idea_id', 'in', ideas).execute();
  await tx.deleteFrom('proposal_copy').where('proposal_id', '=', proposal).where('copy_id', 'in', copies).execute();
}

export type EvidenceIssue = Pick<
  AreaIssueTable,
  'id' | 'title' | 'detail' | 'care_area' | 'status' | 'causes' | 'existing' | 'missing'
>;
export type EvidenceIdea = {
  id: ResourceIdeaId;
  title: string;
  stage: IdeaStage;
  /** Of its newest trial; null without one, or while it runs. */
  result: TrialResult | null;
  trial: string;
};
export type EvidenceCopy = { id: AnonymousCopyId; title: string; month: string; care_area: string };

export const issuesOfEvidence = (db: Db, ids: readonly AreaIssueId[]): Promise<EvidenceIssue[]> =>
  db
    .selectFrom('area_issue')
    .select(['id', 'title', 'detail', 'care_area', 'status', 'causes', 'existing', 'missing'])
    .where('id', 'in', ids)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

export const ideasOfEvidence = async (db: Db, ids: readonly ResourceIdeaId[]): Promise<EvidenceIdea[]> => {
  const trial = (column: 'result' | 'note') => sql`(select ${sql.ref(`s.${column}`)} from resource_idea_step as s
    where s.idea_id = resource_idea.id and s.stage = 'trial' order by s.position desc limit 1)`;
  return db
    .selectFrom('resource_idea')
    .select([
      'id',
      'title',
      'stage',
      sql<TrialResult | null>`${trial('result')}`.as('result'),
      sql<string>`coalesce(${trial('note')}, '')`.as('trial'),
    ])
    .where('id', 'in', ids)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
};

export const copiesOfEvidence = (db: Db, ids: readonly AnonymousCopyId[]): Promise<EvidenceCopy[]> =>
  db
    .selectFrom('anonymous_copy')
    .select(['id', 'title', 'month', 'care_area'])
    .where('id', 'in', ids)
    .orderBy('number')
    .execute();

/** The ids of what a proposal stands on. */
export async function evidenceOf(db: Db, id: ProposalId): Promise<Evidence> {
  const areaIssues = await db
    .selectFrom('proposal_area_issue')
    .select('area_issue_id')
    .where('proposal_id', '=', id)
    .execute();
  const ideas = await db.selectFrom('proposal_idea').select('idea_id').where('proposal_id', '=', id).execute();
  const copies = await db.selectFrom('proposal_copy').select('copy_id').where('proposal_id', '=', id).execute();
  return {
    areaIssues: areaIssues.map((row) => row.area_issue_id),
    ideas: ideas.map((row) => row.idea_id),
    copies: copies.map((row) => row.copy_id),
  };
}

/** Ideas that answer these 地域課題, and copies of the cases behind them. */
export async function evidenceBehind(
  db: Db,
  areaIssues: readonly AreaIssueId[],
): Promise<Pick<Evidence, 'ideas' | 'copies'>> {
  if (areaIssues.length === 0) return NO_EVIDENCE;
  const ideas = await db
    .selectFrom('area_issue_idea')
    .select('idea_id')
    .distinct()
    .where('area_issue_id', 'in', areaIssues)
    .execute();
  const copies = await db
    .selectFrom('area_issue_member as m')
    .innerJoin('anonymous_copy_source as s', 's.meeting_id', 'm.meeting_id')
    .select('s.copy_id')
    .distinct()
    .where('m.area_issue_id', 'in', areaIssues)
    .execute();
  return { ideas: ideas.map((row) => row.idea_id), copies: copies.map((row) => row.copy_id) };
}
