import { NamePair, withoutNames } from '@tsunagu/domain';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';

type Row = { meeting_id: string; document: string };
type Issue = { issue_id: string; title: string; detail: string };
const Names = z.object({ names: z.array(NamePair) });

/**
 * Issues of meetings that hide names lose them, as those do that are raised from now on; and everything that the index of the search
 * took in of these meetings is taken in anew. Rewriting an issue makes it due by itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Row>`
    select meeting_id, document from minutes_revision r where hide_names = 1
    and revision = (select max(revision) from minutes_revision n where n.meeting_id = r.meeting_id)`.execute(db);
  for (const { meeting_id: meeting, document } of rows) {
    const shown = withoutNames(Names.parse(JSON.parse(document)).names);
    const issues =
      await sql<Issue>`select issue_id, title, detail from raised_issue where meeting_id = ${meeting}`.execute(db);
    for (const { issue_id: id, title, detail } of issues.rows)
      await sql`update raised_issue set title = ${shown(title)}, detail = ${shown(detail)}
        where meeting_id = ${meeting} and issue_id = ${id}`.execute(db);
    await sql`insert or ignore into search_due values ('minutes', ${meeting}, ${meeting})`.execute(db);
    await sql`insert or ignore into search_due values ('meeting', ${meeting}, ${meeting})`.execute(db);
    await sql`insert or ignore into search_due
      select 'role', role_id, meeting_id from agreed_role where meeting_id = ${meeting}`.execute(db);
  }
}
