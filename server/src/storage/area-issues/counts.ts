import type { AreaIssueId, IssueCount, IssuesBelow, LoopYear, UserId } from '@tsunagu/domain';
import { sql } from 'kysely';
import { mayReadMeeting } from '../readable.ts';
import type { Db } from '../schema.ts';

/** How many issues were raised by 圏域, 類型 and 年度, of all meetings; read off one index. Small ones are in it: never answer it as it is. */
export async function issueCountRows(db: Db): Promise<IssueCount[]> {
  const rows = await db
    .selectFrom('raised_issue')
    .select(['fiscal_year', 'care_area', 'category', sql<number>`count(*)`.as('count')])
    .groupBy(['fiscal_year', 'care_area', 'category'])
    .execute();
  return rows.map((row) => ({
    fiscalYear: row.fiscal_year,
    careArea: row.care_area,
    category: row.category,
    count: row.count,
  }));
}

/**
 * How many issues of meetings each 地域課題 holds, by 圏域, and how many of them `reader` may read; `reader` null: it is handed on, for
 * nobody in particular. Small ones are in it: never answer it as it is (domain `issueCountsBelow`).
 */
export async function issuesBelow(
  db: Db,
  ids: readonly AreaIssueId[],
  reader: UserId | null,
): Promise<ReadonlyMap<AreaIssueId, readonly IssuesBelow[]>> {
  const readable =
    reader === null ? sql<number>`0` : sql<number>`sum(case when ${mayReadMeeting(reader)} then 1 else 0 end)`;
  const rows = await db
    .selectFrom('area_issue_member as m')
    .innerJoin('raised_issue as r', (join) =>
      join.onRef('r.meeting_id', '=', 'm.meeting_id').onRef('r.issue_id', '=', 'm.issue_id'),
    )
    .innerJoin('meeting', 'meeting.id', 'm.meeting_id')
    .select(['m.area_issue_id', 'r.care_area', sql<number>`count(*)`.as('count'), readable.as('readable')])
    .where('m.area_issue_id', 'in', ids)
    .groupBy(['m.area_issue_id', 'r.care_area'])
    .execute();
  const below = new Map<AreaIssueId, IssuesBelow[]>(ids.map((id) => [id, []]));
  for (const row of rows)
    below.get(row.area_issue_id)?.push({ careArea: row.care_area, count: row.count, readable: row.readable });
  return below;
}

/**
 * 循環の確かめ by 年度 of being put together (domain `loopKpi` says what is counted; a test holds the two together). Proposals answer a
 * 地域課題 directly or through one of its ideas.
 */
export async function loopYears(db: Db): Promise<LoopYear[]> {
  const { rows } = await sql<Omit<LoopYear, 'missing'> & LoopYear['missing']>`
    with answer as (
      select area_issue_id, proposal_id from proposal_area_issue
      union select a.area_issue_id, p.proposal_id from area_issue_idea a join proposal_idea p on p.idea_id = a.idea_id),
    proposed as (
      select area_issue_id, max(p.submitted_on is not null) as submitted, max(p.submitted_on is null) as draft,
        max(p.submitted_on is not null and exists (select 1 from plan_entry e where e.proposal_id = p.id)) as plan
      from answer join proposal p on p.id = answer.proposal_id and p.removed_at is null group by area_issue_id),
    made as (
      select distinct area_issue_id from area_issue_idea l join resource_idea i on i.id = l.idea_id
      where i.resource_id is not null or i.stage = 'resource'),
    held as (select distinct area_issue_id from area_issue_member)
    select cast(strftime('%Y', a.created_at, '+9 hours') as integer)
        - (strftime('%m', a.created_at, '+9 hours') < '04') as fiscalYear,
      count(*) as raised, count(made.area_issue_id) as resource, sum(coalesce(submitted, 0)) as proposal,
      sum(coalesce(plan, 0)) as plan, count(*) - count(held.area_issue_id) as withoutIssues,
      sum(coalesce(draft and not submitted, 0)) as draftOnly
    from area_issue a
      left join proposed on proposed.area_issue_id = a.id
      left join made on made.area_issue_id = a.id
      left join held on held.area_issue_id = a.id
    where a.merged_into is null
    group by fiscalYear order by fiscalYear`.execute(db);
  return rows.map(({ withoutIssues, draftOnly, ...year }) => ({ ...year, missing: { withoutIssues, draftOnly } }));
}
