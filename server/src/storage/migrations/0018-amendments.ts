import { type Kysely, sql } from 'kysely';

/** What a revision of the minutes changed in a role, as a part of the role's history; and who has no part in a role any more because of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table role_event add column amendment text`,
    `create table role_release (
       attendance_id text not null references attendance (id) on delete cascade,
       event_id text not null references role_event (id) on delete cascade,
       primary key (attendance_id, event_id)) strict`,
    `create index role_release_event on role_release (event_id)`,
    `create trigger role_release_is_immutable before update on role_release
       begin select raise(abort, 'an event of a role is never changed'); end`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
