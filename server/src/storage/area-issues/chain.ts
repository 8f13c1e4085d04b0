import type {
  AnonymousCopyId,
  AreaIssueId,
  IssuesBelow,
  ProposalId,
  RaisedIssueRef,
  ResourceIdeaId,
  UserId,
} from '@tsunagu/domain';
import { sql } from 'kysely';
import { mayReadMeeting } from '../readable.ts';
import { withShownTitles } from '../shown-words.ts';
import type { Db } from '../schema.ts';
import { issuesBelow } from './counts.ts';
import type {
  AreaIssueTable,
  PlanEntryTable,
  ProposalTable,
  ResourceIdeaTable,
  ResourceTable,
} from '../tables/chain.ts';

/** More issues than this are counted, not listed. */
const MOST_ISSUES = 200;

export type MemberRow = {
  area_issue_id: AreaIssueId;
  meeting_id: RaisedIssueRef['meetingId'];
  issue_id: RaisedIssueRef['issueId'];
  title: string;
  detail: string;
  category: string;
  care_area: string;
  raised_at: string;
  meeting_title: string;
  /** The anonymised copy of its meeting. */
  copy_id: AnonymousCopyId | null;
};
/** A published copy of a meeting that the account may not read: it stands for `issues` of that meeting. */
export type CopyRow = {
  area_issue_id: AreaIssueId;
  copy_id: AnonymousCopyId;
  title: string;
  month: string;
  care_area: string;
  issues: number;
};
type Ids = { areaIssues: AreaIssueId[]; ideas: ResourceIdeaId[]; proposals: ProposalId[] };
export type StoredChain = {
  areaIssues: Pick<AreaIssueTable, 'id' | 'title' | 'care_area' | 'status'>[];
  /** What they hold, counted by right. */
  below: readonly (readonly IssuesBelow[])[];
  /** Issues of meetings that the account may read, newest first. */
  members: MemberRow[];
  copies: CopyRow[];
  ideas: Pick<ResourceIdeaTable, 'id' | 'title' | 'stage' | 'resource_id'>[];
  resources: Pick<ResourceTable, 'id' | 'name' | 'ended_on'>[];
  proposals: Pick<
    ProposalTable,
    'id' | 'title' | 'addressee' | 'submitted_on' | 'answer' | 'answered_on' | 'outcome'
  >[];
  plans: Pick<PlanEntryTable, 'id' | 'proposal_id' | 'plan' | 'fiscal_year' | 'section' | 'measure' | 'budget_yen'>[];
  /** Every link between two of the above, from below to above. */
  links: { from: string; to: string }[];
};

/** Everything below and above one 地域課題, in a dozen queries at most however much it is. */
export async function chainOf(db: Db, id: AreaIssueId, user: UserId): Promise<StoredChain> {
  const ideas = await db.selectFrom('area_issue_idea').select('idea_id').where('area_issue_id', '=', id).execute();
  const { rows: proposals } = await sql<{ id: ProposalId }>`
    select p.id from proposal p where p.removed_at is null and p.id in (
      select proposal_id from proposal_area_issue where area_issue_id = ${id}
      union select l.proposal_id from proposal_idea l join area_issue_idea a on a.idea_id = l.idea_id
        where a.area_issue_id = ${id})`.execute(db);
  const ids = { areaIssues: [id], ideas: ideas.map((row) => row.idea_id), proposals: proposals.map((row) => row.id) };
  return gather(db, ids, user);
}

/** Everything that one proposal rests on, down to the cases, and what became of it. */
export async function chainBelow(db: Db, id: ProposalId, user: UserId): Promise<StoredChain> {
  const ideas = await db.selectFrom('proposal_idea').select('idea_id').where('proposal_id', '=', id).execute();
  const { rows: areaIssues } = await sql<{ id: AreaIssueId }>`
    select area_issue_id as id from proposal_area_issue where proposal_id = ${id}
    union select a.area_issue_id from area_issue_idea a join proposal_idea l on l.idea_id = a.idea_id
      where l.proposal_id = ${id}`.execute(db);
  const ids = { areaIssues: areaIssues.map((row) => row.id), ideas: ideas.map((row) => row.idea_id), proposals: [id] };
  return gather(db, ids, user);
}

/** The rows of these ids, what is tied to them below and above, and how they hang together. */
async function gather(db: Db, ids: Ids, user: UserId): Promise<StoredChain> {
  const { areaIssues, ideas, proposals } = ids;
  const issueRows = await db
    .selectFrom('area_issue')
    .select(['id', 'title', 'care_area', 'status'])
    .where('id', 'in', areaIssues)
    .orderBy('created_at')
    .execute();
  const ideaRows = await db
    .selectFrom('resource_idea')
    .select(['id', 'title', 'stage', 'resource_id'])
    .where('id', 'in', ideas)
    .orderBy('created_at')
    .execute();
  const used = await db
    .selectFrom('area_issue_resource')
    .select(['area_issue_id', 'resource_id'])
    .where('area_issue_id', 'in', areaIssues)
    .execute();
  const made = ideaRows.flatMap((idea) => (idea.resource_id === null ? [] : [idea.resource_id]));
  const resources = await db
    .selectFrom('resource')
    .select(['id', 'name', 'ended_on'])
    .where('id', 'in', [...used.map((row) => row.resource_id), ...made])
    .orderBy('name')
    .orderBy('id')
    .execute();
  const proposalRows = await db
    .selectFrom('proposal')
    .select(['id', 'title', 'addressee', 'submitted_on', 'answer', 'answered_on', 'outcome'])
    .where('id', 'in', proposals)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const plans = await db
    .selectFrom('plan_entry')
    .select(['id', 'proposal_id', 'plan', 'fiscal_year', 'section', 'measure', 'budget_yen'])
    .where('proposal_id', 'in', proposals)
    .orderBy('fiscal_year')
    .orderBy('id')
    .execute();
  const answers = await db
    .selectFrom('area_issue_idea')
    .select(['area_issue_id as from', 'idea_id as to'])
    .where('area_issue_id', 'in', areaIssues)
    .where('idea_id', 'in', ideas)
    .execute();
  const asked = await db
    .selectFrom('proposal_area_issue')
    .select(['area_issue_id as from', 'proposal_id as to'])
    .where('area_issue_id', 'in', areaIssues)
    .where('proposal_id', 'in', proposals)
    .execute();
  const tried = await db
    .selectFrom('proposal_idea')
    .select(['idea_id as from', 'proposal_id as to'])
    .where('idea_id', 'in', ideas)
    .where('proposal_id', 'in', proposals)
    .execute();
  return {
    areaIssues: issueRows,
    below: [...(await issuesBelow(db, areaIssues, user)).values()],
    members: await withShownTitles(db, await membersOf(db, areaIssues, user)),
    copies: await copiesInstead(db, areaIssues, user),
    ideas: ideaRows,
    resources,
    proposals: proposalRows,
    plans,
    links: [
      ...answers,
      ...ideaRows.flatMap((idea) => (idea.resource_id === null ? [] : [{ from: idea.id, to: idea.resource_id }])),
      ...used.map((row) => ({ from: row.area_issue_id, to: row.resource_id })),
      ...asked,
      ...tried,
      ...plans.map((plan) => ({ from: plan.proposal_id, to: plan.id })),
    ],
  };
}

/** Issues that the account may read, with the copy of their meeting. */
const membersOf = (db: Db, areaIssues: readonly AreaIssueId[], user: UserId): Promise<MemberRow[]> =>
  db
    .selectFrom('area_issue_member')
    .innerJoin('raised_issue', (join) =>
      join
        .onRef('raised_issue.meeting_id', '=', 'area_issue_member.meeting_id')
        .onRef('raised_issue.issue_id', '=', 'area_issue_member.issue_id'),
    )
    .innerJoin('meeting', 'meeting.id', 'area_issue_member.meeting_id')
    .leftJoin('anonymous_copy_source', 'anonymous_copy_source.meeting_id', 'area_issue_member.meeting_id')
    .where('area_issue_member.area_issue_id', 'in', areaIssues)
    .select([
      'area_issue_member.area_issue_id',
      'raised_issue.meeting_id',
      'raised_issue.issue_id',
      'raised_issue.title',
      'raised_issue.detail',
      'raised_issue.category',
      'raised_issue.care_area',
      'raised_issue.raised_at',
      'meeting.title as meeting_title',
      'anonymous_copy_source.copy_id',
    ])
    .where(mayReadMeeting(user))
    .orderBy('raised_issue.raised_at', 'desc')
    .orderBy('raised_issue.issue_id', 'desc')
    .limit(MOST_ISSUES)
    .execute();

/** Copies of meetings that the account may not read. Which meeting it was is no part of the answer. */
const copiesInstead = (db: Db, areaIssues: readonly AreaIssueId[], user: UserId): Promise<CopyRow[]> =>
  db
    .selectFrom('area_issue_member')
    .innerJoin('meeting', 'meeting.id', 'area_issue_member.meeting_id')
    .innerJoin('anonymous_copy_source', 'anonymous_copy_source.meeting_id', 'area_issue_member.meeting_id')
    .innerJoin('anonymous_copy', 'anonymous_copy.id', 'anonymous_copy_source.copy_id')
    .where('area_issue_member.area_issue_id', 'in', areaIssues)
    .where(sql<boolean>`not ${mayReadMeeting(user)}`)
    .groupBy(['area_issue_member.area_issue_id', 'anonymous_copy.id'])
    .select([
      'area_issue_member.area_issue_id',
      'anonymous_copy.id as copy_id',
      'anonymous_copy.title',
      'anonymous_copy.month',
      'anonymous_copy.care_area',
      sql<number>`count(*)`.as('issues'),
    ])
    .orderBy('anonymous_copy.number', 'desc')
    .limit(MOST_ISSUES)
    .execute();
