import { type Kysely, sql } from 'kysely';

/**
 * What the head of the minutes says of a meeting, the consent of a case (each record stays), as what somebody attends; and the life of
 * minutes after closing: who wrote a revision and why, who was asked to look at it and what they said, who approved it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table attendance add column category text not null default 'unset'`,
    `create table meeting_facts (
       meeting_id text primary key references meeting (id), kind text not null, basis text not null,
       basis_words text not null, openness text not null, openness_reason text not null, secretariat text not null,
       held_from text, held_until text) strict`,
    `create table case_consent (
       id integer primary key, case_id text not null references case_file (id), state text not null, day text,
       scope text not null, withdrawn_on text, recorded_by text not null references account (id),
       recorded_at text not null) strict`,
    `create index if not exists meeting_case on meeting (case_id) where case_id is not null`,
    `create index case_consent_newest on case_consent (case_id, id)`,
    `alter table minutes_revision add column kind text not null default 'closing'`,
    `alter table minutes_revision add column author_id text references account (id)`,
    `alter table minutes_revision add column author_name text not null default ''`,
    `alter table minutes_revision add column reason text not null default ''`,
    `create table minutes_review (
       meeting_id text not null, revision integer not null, asked_by text not null references account (id),
       approver_id text not null references account (id), asked_at text not null,
       primary key (meeting_id, revision),
       foreign key (meeting_id, revision) references minutes_revision (meeting_id, revision)) strict`,
    `create table minutes_review_answer (
       meeting_id text not null, revision integer not null, attendance_id text not null references attendance (id),
       answer text check (answer in ('confirmed', 'correct')), text text not null, answered_at text,
       recorded_by text references account (id),
       primary key (meeting_id, revision, attendance_id),
       foreign key (meeting_id, revision) references minutes_review (meeting_id, revision),
       check ((answer is null) = (answered_at is null))) strict`,
    `create index minutes_review_answer_person on minutes_review_answer (attendance_id)`,
    `create table minutes_approval (
       meeting_id text not null, revision integer not null, account_id text not null references account (id),
       name text not null, approved_at text not null, primary key (meeting_id, revision),
       foreign key (meeting_id, revision) references minutes_revision (meeting_id, revision)) strict`,
    `create trigger minutes_approval_is_final before update on minutes_approval
       begin select raise(abort, 'an approval is never changed'); end`,
    // The routes refuse it too; a program error must not get past the table.
    `create trigger approved_minutes_take_no_correction before insert on minutes_revision
       when new.kind = 'correction' and exists (
         select 1 from minutes_approval where meeting_id = new.meeting_id and revision = new.revision - 1)
       begin select raise(abort, 'approved minutes are amended, not corrected'); end`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
