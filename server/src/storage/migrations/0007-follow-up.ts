import { type Kysely, sql } from 'kysely';

/**
 * What happens to roles after a meeting. Answers become events that are only ever added; agreed roles get the columns that lists
 * filter and sort by, so that no JSON is read for it; holds become rows; personal links may also be meant for mails.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    ...EVENTS,
    ...AGREED_ROLES,
    ...HOLDS,
    `alter table meeting add column continues_id text references meeting (id)`,
    ...PASSES,
    ...REMINDERS,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const EVENTS = [
  `create table role_event (
     seq integer primary key autoincrement, id text not null unique, meeting_id text not null references meeting (id),
     role_id text not null, attendance_id text references attendance (id), kind text not null, content_hash text not null,
     text text not null, at text not null, recorded_by text references account (id), result text, next_day text,
     settled_as text, in_meeting text references meeting (id), taken_back text references role_event (id)) strict`,
  `create index role_event_of on role_event (meeting_id, role_id, seq)`,
  // Erasing a case deletes rows; nothing ever changes one.
  `create trigger role_event_is_immutable before update on role_event
     begin select raise(abort, 'an event of a role is never changed'); end`,
  `insert into role_event (id, meeting_id, role_id, attendance_id, kind, content_hash, text, at, recorded_by)
     select 'rev_' || hex(randomblob(11)), meeting_id, role_id, attendance_id, kind, content_hash, text, at, recorded_by
     from role_answer order by at`,
  `drop table role_answer`,
];

/** Whether an event of this kind was given to the role as it was agreed. */
const said = (kind: string, by = '') =>
  `exists (select 1 from role_event e where e.meeting_id = agreed_role.meeting_id and e.role_id = agreed_role.role_id
     and e.content_hash = agreed_role.content_hash and e.kind = '${kind}' ${by})`;
const attends = (column: string) =>
  `(select a.id from attendance a where a.meeting_id = agreed_role.meeting_id and a.id = ${column})`;

const AGREED_ROLES = [
  `alter table agreed_role add column facilitator_id text not null default ''`,
  `alter table agreed_role add column case_id text`,
  `alter table agreed_role add column monitor_id text`,
  `alter table agreed_role add column owner_name text not null default ''`,
  `alter table agreed_role add column due_day text`,
  `alter table agreed_role add column monitoring_day text`,
  `alter table agreed_role add column stage text not null default 'unconfirmed'`,
  `alter table agreed_role add column consulting integer not null default 0`,
  `alter table agreed_role add column open integer not null default 1`,
  `alter table agreed_role add column next_day text not null default '9999-12-31'`,
  `update agreed_role set
     facilitator_id = (select m.facilitator_id from meeting m where m.id = agreed_role.meeting_id),
     case_id = (select m.case_id from meeting m where m.id = agreed_role.meeting_id),
     monitor_id = ${attends(`json_extract(role, '$.monitor')`)},
     owner_name = coalesce((select a.name from attendance a where a.id = agreed_role.owner_id), ''),
     due_day = case json_extract(role, '$.due.kind') when 'day' then json_extract(role, '$.due.day') end,
     monitoring_day = json_extract(role, '$.monitoringDay'),
     stage = case when ${said('done')} then 'done' when ${said('confirmed', 'and e.attendance_id = agreed_role.owner_id')}
       then 'working' else 'unconfirmed' end,
     consulting = ${said('consult')}`,
  `update agreed_role set next_day = case when consulting = 1 then '0001-01-01' else
     min(coalesce(case when stage = 'done' then null else due_day end, '9999-12-31'), coalesce(monitoring_day, '9999-12-31')) end`,
  // Everything that the board of open roles filters by stands in the index: rows are fetched for one page only.
  `create index agreed_role_board on agreed_role (facilitator_id, open, next_day, meeting_id, role_id, stage, consulting, due_day,
     monitoring_day, case_id, owner_name)`,
  `create index agreed_role_monitor on agreed_role (monitor_id) where monitor_id is not null`,
  `create index agreed_role_due on agreed_role (open, due_day)`,
];

const HOLDS = [
  `create table agreed_hold (
     meeting_id text not null references meeting (id), hold_id text not null, text text not null, until_day text,
     settled_as text, reason text not null default '', settled_at text, settled_by text references account (id),
     in_meeting text references meeting (id), primary key (meeting_id, hold_id),
     check ((settled_as is null) = (settled_at is null))) strict`,
  `insert into agreed_hold (meeting_id, hold_id, text, until_day)
     select m.meeting_id, json_extract(h.value, '$.id'), json_extract(h.value, '$.text'), json_extract(h.value, '$.until')
     from minutes_revision m, json_each(m.document, '$.holds') h
     where m.revision = (select max(revision) from minutes_revision n where n.meeting_id = m.meeting_id)`,
];

/** One link to hand out and one for mails: a mail must not make the paper in somebody's hand useless. */
const PASSES = [
  `create table role_pass_again (
     token_hash text primary key, meeting_id text not null references meeting (id),
     attendance_id text not null references attendance (id), purpose text not null check (purpose in ('handed', 'mailed')),
     created_at text not null, expires_at text not null, unique (attendance_id, purpose)) strict`,
  `insert into role_pass_again select token_hash, meeting_id, attendance_id, 'handed', created_at, expires_at from role_pass`,
  `drop table role_pass`,
  `alter table role_pass_again rename to role_pass`,
];

const REMINDERS = [
  `create table reminder_address (
     id integer primary key autoincrement, user_id text unique references account (id) on delete cascade,
     attendance_id text unique references attendance (id) on delete cascade, email text not null, with_link integer not null,
     created_at text not null, check ((user_id is null) <> (attendance_id is null))) strict`,
  `create table reminder_sent (
     address_id integer not null references reminder_address (id) on delete cascade, meeting_id text not null, role_id text not null,
     due_day text not null, reminder text not null, claimed_at text not null, sent_at text,
     primary key (address_id, meeting_id, role_id, due_day, reminder)) strict`,
  `create table calendar_feed (
     token_hash text primary key, user_id text unique references account (id) on delete cascade,
     attendance_id text unique references attendance (id) on delete cascade, created_at text not null, expires_at text not null,
     check ((user_id is null) <> (attendance_id is null))) strict`,
];
