import { expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { up } from './migrations/0021-hidden-names.ts';
import { type Kysely, sql } from 'kysely';

it('[M6] takes hidden names out of issues that were raised before, and has the search look at those meetings anew', async () => {
  const db = await openDatabase(':memory:');
  const names = JSON.stringify({ names: [{ name: '鈴木 一郎', shown: '民生委員' }] });
  // Only the two tables that matter here.
  await sql`pragma foreign_keys = off`.execute(db);
  for (const [id, hides] of [
    ['mtg_hides', 1],
    ['mtg_open', 0],
  ] as const) {
    for (const revision of [1, 2])
      await sql`insert into minutes_revision (meeting_id, revision, sequence, document, hide_names, created_at, kind, author_id, author_name, reason)
        values (${id}, ${revision}, 1, ${names}, ${hides}, '2026', 'closing', 'usr_f', '花子', '')`.execute(db);
    await sql`insert into raised_issue (meeting_id, issue_id, title, detail, category, care_area, case_id, raised_at, fiscal_year)
      values (${id}, ${`iss_${id}`}, '鈴木 一郎さんが疲れている', '', '', '', null, '2026', 2026)`.execute(db);
  }
  await sql`delete from search_due`.execute(db);

  await up(db as unknown as Kysely<unknown>);

  const issues = await db.selectFrom('raised_issue').select(['meeting_id', 'title']).orderBy('meeting_id').execute();
  expect(issues).toEqual([
    { meeting_id: 'mtg_hides', title: '民生委員さんが疲れている' },
    { meeting_id: 'mtg_open', title: '鈴木 一郎さんが疲れている' },
  ]);
  const due = await sql<{
    kind: string;
    meeting_id: string;
  }>`select kind, meeting_id from search_due order by kind`.execute(db);
  expect(due.rows).toEqual(['meeting', 'minutes', 'raised-issue'].map((kind) => ({ kind, meeting_id: 'mtg_hides' })));
  await db.destroy();
});
