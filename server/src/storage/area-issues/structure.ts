import {
  type AreaIssueHolding,
  type AreaIssueId,
  type AreaIssueLink,
  areaIssuesOf,
  type StructureChange,
  type UserId,
} from '@tsunagu/domain';
import type { Db, Tx } from '../schema.ts';
import { touchAreaIssues } from './area-issues.ts';

/** What a 地域課題 holds: its issues and its links upwards. Four queries. */
export async function holdingOf(db: Db | Tx, id: AreaIssueId): Promise<AreaIssueHolding> {
  const members = await db
    .selectFrom('area_issue_member')
    .select(['meeting_id', 'issue_id'])
    .where('area_issue_id', '=', id)
    .orderBy('meeting_id')
    .orderBy('issue_id')
    .execute();
  const ideas = await db.selectFrom('area_issue_idea').select('idea_id').where('area_issue_id', '=', id).execute();
  const resources = await db
    .selectFrom('area_issue_resource')
    .select('resource_id')
    .where('area_issue_id', '=', id)
    .execute();
  const proposals = await db
    .selectFrom('proposal_area_issue')
    .select('proposal_id')
    .where('area_issue_id', '=', id)
    .execute();
  return {
    id,
    members: members.map((row) => ({ meetingId: row.meeting_id, issueId: row.issue_id })),
    links: [
      ...ideas.map((row): AreaIssueLink => ({ to: 'idea', id: row.idea_id })),
      ...resources.map((row): AreaIssueLink => ({ to: 'resource', id: row.resource_id })),
      ...proposals.map((row): AreaIssueLink => ({ to: 'proposal', id: row.proposal_id })),
    ],
  };
}

/**
 * Carries out a step (domain `StructureChange`) and counts up the version of all that it touches. Links that somebody has made or
 * removed meanwhile stay as they are: a step only moves what it says.
 */
export async function applyStructure(
  tx: Tx,
  change: StructureChange,
  about: { by: UserId; now: Date },
): Promise<AreaIssueId[]> {
  for (const { issue, after } of change.members) {
    const at = { meeting_id: issue.meetingId, issue_id: issue.issueId };
    await tx
      .deleteFrom('area_issue_member')
      .where('meeting_id', '=', at.meeting_id)
      .where('issue_id', '=', at.issue_id)
      .execute();
    if (after !== null)
      await tx
        .insertInto('area_issue_member')
        .values({ ...at, area_issue_id: after, added_by: about.by, added_at: about.now.toISOString() })
        .execute();
  }
  for (const { id, after } of change.merged)
    await tx.updateTable('area_issue').set({ merged_into: after }).where('id', '=', id).execute();
  for (const { link, areaIssueId, there } of change.links) await writeLink(tx, areaIssueId, link, there);
  const touched = areaIssuesOf(change);
  await touchAreaIssues(tx, touched, about.now);
  return touched;
}

async function writeLink(tx: Tx, id: AreaIssueId, link: AreaIssueLink, there: boolean): Promise<void> {
  switch (link.to) {
    case 'idea': {
      const row = { area_issue_id: id, idea_id: link.id };
      // Whoever has the idea open must see that its links moved before they write it back.
      await tx
        .updateTable('resource_idea')
        .set((set) => ({ version: set('version', '+', 1) }))
        .where('id', '=', link.id)
        .execute();
      if (there)
        await tx
          .insertInto('area_issue_idea')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      else
        await tx.deleteFrom('area_issue_idea').where('area_issue_id', '=', id).where('idea_id', '=', link.id).execute();
      return;
    }
    case 'resource': {
      const row = { area_issue_id: id, resource_id: link.id };
      if (there)
        await tx
          .insertInto('area_issue_resource')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      else
        await tx
          .deleteFrom('area_issue_resource')
          .where('area_issue_id', '=', id)
          .where('resource_id', '=', link.id)
          .execute();
      return;
    }
    case 'proposal': {
      const row = { area_issue_id: id, proposal_id: link.id };
      if (there)
        await tx
          .insertInto('proposal_area_issue')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      else
        await tx
          .deleteFrom('proposal_area_issue')
          .where('area_issue_id', '=', id)
          .where('proposal_id', '=', link.id)
          .execute();
    }
  }
}
