import { type Kysely, sql } from 'kysely';

/** What happens before a meeting: cases put forward, who is invited to what, what was explained, and files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table case_candidate (
       case_id text primary key references case_file (id), owner_id text not null references account (id),
       position integer not null, reason text not null, proposed_day text, added_by text not null references account (id),
       added_at text not null) strict`,
    `create index case_candidate_order on case_candidate (owner_id, position)`,
    `create table meeting_preparation (
       meeting_id text primary key references meeting (id), version integer not null, until text not null,
       message text not null, explained_day text, explained_by text not null, explained_to text not null,
       no_materials integer not null, sequence integer not null, changed_at text not null) strict`,
    `create table invitee (
       id text primary key, meeting_id text not null references meeting (id), name text not null, affiliation text not null,
       profession text not null, category text not null, email text not null, prepare text not null,
       expected text not null check (expected in ('unknown', 'coming', 'absent')), invited_at text,
       created_at text not null) strict`,
    `create index invitee_meeting on invitee (meeting_id, created_at, id)`,
    `create table material (
       id text primary key, meeting_id text not null references meeting (id), name text not null, type text not null,
       size integer not null, bytes blob not null, added_by text not null, added_at text not null,
       removed_at text) strict`,
    `create index material_meeting on material (meeting_id, added_at, id)`,
    `create index agreed_role_case on agreed_role (case_id) where open = 1`,
    `create index if not exists meeting_planned on meeting (facilitator_id) where state = 'planned'`,
    `create index if not exists case_file_owner on case_file (created_by, created_at, id)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
