import { type Kysely, sql } from 'kysely';

/**
 * The chain from one case to policy: raised issue → 地域課題 → idea → resource, proposal → answer → plan. Each thing is a row with a
 * version; each link is a row of its own, indexed from both ends, so that every hop is one look-up. The links to meetings are apart
 * from the texts: who may read a 地域課題 need not be allowed to read the cases below it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const made = `version integer not null, created_by text not null references account (id), created_at text not null,
       changed_at text not null`;
  const statements = [
    `alter table raised_issue add column category text not null default ''`,
    `alter table raised_issue add column care_area text not null default ''`,
    `alter table raised_issue add column case_id text references case_file (id)`,
    `update raised_issue set
       case_id = (select case_id from meeting where meeting.id = raised_issue.meeting_id),
       care_area = coalesce((select care_area from case_file where case_file.id =
         (select case_id from meeting where meeting.id = raised_issue.meeting_id)), '')`,
    `create index raised_issue_newest on raised_issue (raised_at, issue_id)`,
    `create index raised_issue_case on raised_issue (case_id) where case_id is not null`,

    `create table area_issue (
       id text primary key, title text not null, detail text not null, category text not null, care_area text not null,
       level text not null, causes text not null, existing text not null, missing text not null, status text not null,
       merged_into text references area_issue (id), ${made}) strict`,
    `create index area_issue_newest on area_issue (created_at, id)`,
    `create table area_issue_member (
       meeting_id text not null, issue_id text not null, area_issue_id text not null references area_issue (id),
       added_by text not null references account (id), added_at text not null,
       primary key (meeting_id, issue_id),
       foreign key (meeting_id, issue_id) references raised_issue (meeting_id, issue_id)) strict`,
    `create index area_issue_member_of on area_issue_member (area_issue_id)`,

    `create table resource (
       id text primary key, name text not null, formality text not null, kind text not null, care_area text not null,
       target text not null, content text not null, contact text not null, carrier text not null,
       conditions text not null, confirmed_on text, ended_on text, ${made}) strict`,
    `create index resource_name on resource (name, id)`,

    `create table resource_idea (
       id text primary key, title text not null, detail text not null, care_area text not null, carriers text not null,
       stage text not null, resource_id text references resource (id), ${made}) strict`,
    `create index resource_idea_newest on resource_idea (created_at, id)`,
    `create index resource_idea_resource on resource_idea (resource_id) where resource_id is not null`,
    `create table resource_idea_step (
       idea_id text not null references resource_idea (id), position integer not null, stage text not null,
       on_day text not null, note text not null, primary key (idea_id, position)) strict`,

    `create table proposal (
       id text primary key, title text not null, body text not null, addressee text not null, submitted_on text,
       answer text not null, answered_on text, outcome text, ${made}) strict`,
    `create index proposal_newest on proposal (created_at, id)`,
    `create table plan_entry (
       id text primary key, proposal_id text not null references proposal (id), plan text not null,
       fiscal_year integer not null, section text not null, measure text not null, budget_yen integer, ${made}) strict`,
    `create index plan_entry_proposal on plan_entry (proposal_id)`,

    `create table area_issue_idea (
       area_issue_id text not null references area_issue (id), idea_id text not null references resource_idea (id),
       primary key (area_issue_id, idea_id)) strict`,
    `create index area_issue_idea_back on area_issue_idea (idea_id)`,
    `create table area_issue_resource (
       area_issue_id text not null references area_issue (id), resource_id text not null references resource (id),
       primary key (area_issue_id, resource_id)) strict`,
    `create index area_issue_resource_back on area_issue_resource (resource_id)`,
    `create table proposal_area_issue (
       proposal_id text not null references proposal (id), area_issue_id text not null references area_issue (id),
       primary key (proposal_id, area_issue_id)) strict`,
    `create index proposal_area_issue_back on proposal_area_issue (area_issue_id)`,
    `create table proposal_idea (
       proposal_id text not null references proposal (id), idea_id text not null references resource_idea (id),
       primary key (proposal_id, idea_id)) strict`,
    `create index proposal_idea_back on proposal_idea (idea_id)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
