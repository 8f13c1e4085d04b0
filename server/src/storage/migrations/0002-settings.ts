import { type Kysely, sql } from 'kysely';

/** What the organisation calls and draws differently. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table organisation_settings (
         id integer primary key check (id = 1), version integer not null check (version >= 1), settings text not null,
         changed_by text not null references account (id), changed_at text not null) strict`,
    )
    .execute(db);
}
