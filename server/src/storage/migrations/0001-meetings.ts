import { type Kysely, sql } from 'kysely';

/** The tables of accounts, meetings and what closing leaves behind. The update log keeps its own tables. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table account (
       id text primary key, email text not null unique, name text not null, password_hash text not null,
       is_admin integer not null, created_at text not null) strict`,
    `create table case_file (
       id text primary key, alias text not null, care_area text not null,
       created_by text not null references account (id), created_at text not null) strict`,
    `create table meeting (
       id text primary key, title text not null, function integer not null check (function between 1 and 5),
       level text not null, case_id text references case_file (id), template text not null, starts_at text,
       place text not null, facilitator_id text not null references account (id),
       state text not null check (state in ('planned', 'running', 'closed')), epoch integer not null,
       created_at text not null, opened_at text, closed_at text, closed_at_sequence integer,
       check ((state = 'closed') = (closed_at is not null))) strict`,
    `create index meeting_newest on meeting (created_at, id)`,
    `create table attendance (
       id text primary key, meeting_id text not null references meeting (id), kind text not null,
       user_id text references account (id), name text not null, affiliation text not null, profession text not null,
       admission text not null, pledged_at text, created_at text not null,
       check ((kind = 'account') = (user_id is not null))) strict`,
    `create unique index attendance_account on attendance (meeting_id, user_id) where user_id is not null`,
    `create index attendance_meeting on attendance (meeting_id, created_at)`,
    `create index attendance_user on attendance (user_id) where user_id is not null`,
    `create table session (
       token_hash text primary key, user_id text references account (id) on delete cascade,
       attendance_id text references attendance (id) on delete cascade, scope text not null,
       created_at text not null, last_seen_at text not null, expires_at text not null,
       check ((user_id is null) <> (attendance_id is null))) strict`,
    `create index session_attendance on session (attendance_id) where attendance_id is not null`,
    `create table invite (
       meeting_id text primary key references meeting (id), token_hash text not null unique, code text not null unique,
       created_at text not null, expires_at text not null) strict`,
    `create table role_answer (
       meeting_id text not null references meeting (id), role_id text not null,
       attendance_id text not null references attendance (id), kind text not null, content_hash text not null,
       text text not null, at text not null, recorded_by text references account (id),
       primary key (meeting_id, role_id, attendance_id, kind)) strict`,
    `create table minutes_revision (
       meeting_id text not null references meeting (id), revision integer not null, sequence integer not null,
       document text not null, hide_names integer not null, created_at text not null,
       primary key (meeting_id, revision)) strict`,
    `create trigger minutes_revision_is_immutable before update on minutes_revision
       begin select raise(abort, 'a minutes revision is never changed'); end`,
    `create table agreed_role (
       meeting_id text not null references meeting (id), role_id text not null, owner_id text references attendance (id),
       deputy_id text references attendance (id), content_hash text not null, role text not null,
       primary key (meeting_id, role_id)) strict`,
    `create index agreed_role_owner on agreed_role (owner_id)`,
    `create index agreed_role_deputy on agreed_role (deputy_id)`,
    `create table raised_issue (
       meeting_id text not null references meeting (id), issue_id text not null, title text not null,
       detail text not null, raised_at text not null, primary key (meeting_id, issue_id)) strict`,
    `create table role_pass (
       token_hash text primary key, meeting_id text not null references meeting (id),
       attendance_id text not null unique references attendance (id), created_at text not null,
       expires_at text not null) strict`,
    `create table heartbeat (id integer primary key check (id = 1), at text not null) strict`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
