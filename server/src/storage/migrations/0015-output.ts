import { type Kysely, sql } from 'kysely';

/** An organisation's own forms of Word. One that was removed stays, so that it can be brought back, until others need its place. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table word_form (
       id text primary key, name text not null, bytes blob not null, size integer not null,
       added_by text not null references account (id), added_at text not null, removed_at text) strict`,
    `create index word_form_list on word_form (name, id) where removed_at is null`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
