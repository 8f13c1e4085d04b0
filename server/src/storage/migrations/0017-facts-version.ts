import { type Kysely, sql } from 'kysely';

/** How often the facts of a meeting were written: who writes them has seen the newest. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table meeting_facts add column version integer not null default 1`).execute(db);
}
