import { type Kysely, sql } from 'kysely';

/**
 * 社会資源台帳 as people work with it: who confirmed a row, every version of it, rows found to be the same (which keep all that is tied
 * to them, so that joining can be undone), pairs found to be different, and which meetings used which resource.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table resource add column sort_key text not null default ''`,
    `alter table resource add column search_text text not null default ''`,
    `alter table resource add column confirmed_by text references account (id)`,
    `alter table resource add column merged_into text references resource (id)`,
    `drop index resource_name`,
    `create index resource_sorted on resource (sort_key, id)`,
    `create index resource_area on resource (care_area, kind)`,
    `create index resource_merged on resource (merged_into) where merged_into is not null`,
    `create table resource_change (
       resource_id text not null references resource (id), version integer not null, kind text not null,
       content text not null, changed_by text not null references account (id), changed_at text not null,
       primary key (resource_id, version)) strict`,
    `create table resource_distinct (
       one text not null references resource (id), other text not null references resource (id),
       decided_by text not null references account (id), decided_at text not null, primary key (one, other)) strict`,
    `create table meeting_resource (
       meeting_id text not null references meeting (id), resource_id text not null references resource (id),
       case_id text references case_file (id), primary key (resource_id, meeting_id)) strict`,
    `alter table resource_idea_step add column result text`,
    `alter table resource_idea add column origin_meeting text references meeting (id)`,
    `alter table resource_idea add column origin_record text`,
    `create index resource_idea_stage on resource_idea (stage, created_at, id)`,
    `create index resource_idea_origin on resource_idea (origin_meeting, origin_record) where origin_meeting is not null`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
