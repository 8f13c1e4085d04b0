import type { AreaIssueId, RaisedIssueRef, UserId } from '@tsunagu/domain';
import { sql } from 'kysely';
import { mayReadMeeting } from '../readable.ts';
import type { Db } from '../schema.ts';
import type { PlanEntryTable, ProposalTable, ResourceIdeaTable, ResourceTable } from '../tables/chain.ts';

/** More issues than this are counted, not listed. */
const MOST_ISSUES = 200;

export type MemberRow = {
  meeting_id: RaisedIssueRef['meetingId'];
  issue_id: RaisedIssueRef['issueId'];
  title: string;
  detail: string;
  category: string;
  care_area: string;
  raised_at: string;
  meeting_title: string;
};
export type StoredChain = {
  /** Issues of meetings that the account may read, newest first. */
  members: MemberRow[];
  ideas: Pick<ResourceIdeaTable, 'id' | 'title' | 'stage' | 'resource_id'>[];
  resources: (Pick<ResourceTable, 'id' | 'name' | 'ended_on'> & { linked: number })[];
  proposals: (Pick<
    ProposalTable,
    'id' | 'title' | 'addressee' | 'submitted_on' | 'answer' | 'answered_on' | 'outcome'
  > & {
    direct: number;
  })[];
  proposalIdeas: { proposal_id: ProposalTable['id']; idea_id: ResourceIdeaTable['id'] }[];
  plans: Pick<PlanEntryTable, 'id' | 'proposal_id' | 'plan' | 'fiscal_year' | 'section' | 'measure' | 'budget_yen'>[];
};

/** Everything below and above one 地域課題, in six queries at most however much it is. */
export async function chainOf(db: Db, id: AreaIssueId, user: UserId): Promise<StoredChain> {
  const members = await db
    .selectFrom('area_issue_member')
    .innerJoin('raised_issue', (join) =>
      join
        .onRef('raised_issue.meeting_id', '=', 'area_issue_member.meeting_id')
        .onRef('raised_issue.issue_id', '=', 'area_issue_member.issue_id'),
    )
    .innerJoin('meeting', 'meeting.id', 'area_issue_member.meeting_id')
    .where('area_issue_member.area_issue_id', '=', id)
    .select([
      'raised_issue.meeting_id',
      'raised_issue.issue_id',
      'raised_issue.title',
      'raised_issue.detail',
      'raised_issue.category',
      'raised_issue.care_area',
      'raised_issue.raised_at',
      'meeting.title as meeting_title',
    ])
    .where(mayReadMeeting(user))
    .orderBy('raised_issue.raised_at', 'desc')
    .orderBy('raised_issue.issue_id', 'desc')
    .limit(MOST_ISSUES)
    .execute();
  const ideas = await db
    .selectFrom('area_issue_idea')
    .innerJoin('resource_idea', 'resource_idea.id', 'area_issue_idea.idea_id')
    .select(['resource_idea.id', 'resource_idea.title', 'resource_idea.stage', 'resource_idea.resource_id'])
    .where('area_issue_idea.area_issue_id', '=', id)
    .orderBy('resource_idea.created_at')
    .execute();
  const { rows: resources } = await sql<StoredChain['resources'][number]>`
    select r.id, r.name, r.ended_on, exists (
        select 1 from area_issue_resource l where l.area_issue_id = ${id} and l.resource_id = r.id) as linked
    from resource r where r.id in (
      select resource_id from area_issue_resource where area_issue_id = ${id}
      union select i.resource_id from resource_idea i join area_issue_idea l on l.idea_id = i.id
        where l.area_issue_id = ${id})
    order by r.name, r.id`.execute(db);
  const { rows: proposals } = await sql<StoredChain['proposals'][number]>`
    select p.id, p.title, p.addressee, p.submitted_on, p.answer, p.answered_on, p.outcome, exists (
        select 1 from proposal_area_issue l where l.area_issue_id = ${id} and l.proposal_id = p.id) as direct
    from proposal p where p.id in (
      select proposal_id from proposal_area_issue where area_issue_id = ${id}
      union select l.proposal_id from proposal_idea l join area_issue_idea a on a.idea_id = l.idea_id
        where a.area_issue_id = ${id})
    order by p.created_at, p.id`.execute(db);
  const ids = proposals.map((proposal) => proposal.id);
  const proposalIdeas =
    ids.length === 0
      ? []
      : await db
          .selectFrom('proposal_idea')
          .select(['proposal_id', 'idea_id'])
          .where('proposal_id', 'in', ids)
          .execute();
  const plans =
    ids.length === 0
      ? []
      : await db
          .selectFrom('plan_entry')
          .select(['id', 'proposal_id', 'plan', 'fiscal_year', 'section', 'measure', 'budget_yen'])
          .where('proposal_id', 'in', ids)
          .orderBy('fiscal_year')
          .orderBy('id')
          .execute();
  return { members, ideas, resources, proposals, proposalIdeas, plans };
}
