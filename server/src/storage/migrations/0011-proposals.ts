import { type Kysely, sql } from 'kysely';

/**
 * 推進会議: every version of a proposal, where it came from, the anonymised copies that it shows; and which 地域課題 and ideas a meeting
 * took up. What a plan took over stands under the 年度, so that the page of a year is read off an index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table proposal add column origin_meeting text references meeting (id)`,
    `alter table proposal add column origin_record text`,
    `create index proposal_origin on proposal (origin_meeting) where origin_meeting is not null`,
    `create index plan_entry_year on plan_entry (fiscal_year, created_at, id)`,
    `create table proposal_change (
       proposal_id text not null references proposal (id), version integer not null, kind text not null,
       content text not null, changed_by text not null references account (id), changed_at text not null,
       primary key (proposal_id, version)) strict`,
    ...['update', 'delete'].map(
      (event) => `create trigger proposal_change_${event} before ${event} on proposal_change
        begin select raise(abort, 'the history of proposals only grows'); end`,
    ),
    // A copy that is taken back leaves the proposals that showed it.
    `create table proposal_copy (
       proposal_id text not null references proposal (id),
       copy_id text not null references anonymous_copy (id) on delete cascade,
       primary key (proposal_id, copy_id)) strict`,
    `create index proposal_copy_back on proposal_copy (copy_id)`,
    `create table meeting_area_issue (
       meeting_id text not null references meeting (id), area_issue_id text not null references area_issue (id),
       added_at text not null, primary key (area_issue_id, meeting_id)) strict`,
    `create index meeting_area_issue_back on meeting_area_issue (meeting_id)`,
    `create table meeting_idea (
       meeting_id text not null references meeting (id), idea_id text not null references resource_idea (id),
       added_at text not null, primary key (idea_id, meeting_id)) strict`,
    `create index meeting_idea_back on meeting_idea (meeting_id)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
