import { type Kysely, sql } from 'kysely';

/** Choices and moments had got among the words of minutes: all of them are taken in anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`insert or ignore into search_due select 'minutes', meeting_id, meeting_id from minutes_revision`)
    .execute(db);
}
