import { type Kysely, sql } from 'kysely';

/** A draft that was removed stays with its history and its evidence, so that it can be brought back; nothing shows it meanwhile. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table proposal add column removed_at text').execute(db);
}
