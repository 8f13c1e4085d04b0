import { gramsOf, SEARCH_KINDS, type SearchKind, wantedGrams } from '@tsunagu/domain';
import { sql } from 'kysely';
import { inTransaction } from '../storage/database.ts';
import type { Db, Tx } from '../storage/schema.ts';
import type { Found, Question, SearchIndex } from './search-index.ts';
import { type Due, SOURCES } from './sources.ts';

/** The index over FTS5, in the database of everything else: what is rolled back was never found. */
export function createSqliteSearchIndex(db: Db): SearchIndex {
  return {
    catchUp: async (most) => {
      // Most of the time nothing is due: then nothing is written.
      if ((await db.selectFrom('search_due').select('thing_id').limit(1).executeTakeFirst()) === undefined) return 0;
      return inTransaction(db, (tx) => takeIn(tx, most));
    },
    find: (question) => find(db, question),
  };
}

async function takeIn(tx: Tx, most: number): Promise<number> {
  const due = await tx.selectFrom('search_due').selectAll().limit(most).execute();
  for (const kind of SEARCH_KINDS) {
    const ofKind = due.flatMap((row) => (row.kind === kind ? [{ thing: row.thing_id, meeting: row.meeting_id }] : []));
    if (ofKind.length > 0) await takeInKind(tx, kind, ofKind);
  }
  return due.length;
}

async function takeInKind(tx: Tx, kind: SearchKind, due: readonly Due[]): Promise<void> {
  for (const { thing, meeting } of due) {
    const old = await tx
      .selectFrom('search_entry')
      .select('id')
      .where('thing_id', '=', thing)
      .where('kind', '=', kind)
      // An issue's id is unique only within its meeting.
      .where((where) => where.or([where('meeting_id', 'is', null), where(sql`meeting_id`, '=', meeting)]))
      .execute();
    for (const { id } of old) {
      await sql`delete from search_gram where rowid = ${id}`.execute(tx);
      await tx.deleteFrom('search_entry').where('id', '=', id).execute();
    }
    await sql`delete from search_due where kind = ${kind} and thing_id = ${thing} and meeting_id = ${meeting}`.execute(
      tx,
    );
  }
  const wanted = new Set(due.map(({ thing, meeting }) => `${meeting} ${thing}`));
  const texts = (await SOURCES[kind](tx, due)).filter((text) => wanted.has(`${text.meeting ?? ''} ${text.thing}`));
  for (const { thing, meeting, owner, title, body, at } of texts.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const { id } = await tx
      .insertInto('search_entry')
      .values({ kind, thing_id: thing, meeting_id: meeting, owner_id: owner, title, body, at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await sql`insert into search_gram (rowid, grams) values (${id}, ${gramsOf(`${title}\n${body}`)})`.execute(tx);
  }
}

/** The question in FTS5's own words: runs of grams as phrases, all of which must be there. Grams hold letters and digits only. */
const matchOf = (text: string): string =>
  wantedGrams(text)
    .map(({ run, open }) => `"${run.join(' ')}"${open ? '*' : ''}`)
    .join(' AND ');

async function find(db: Db, { text, asker, kinds, after, limit }: Question) {
  const match = matchOf(text);
  if (match === '') return { items: [], next: null };
  const rows = await db
    .selectFrom('search_gram')
    .innerJoin('search_entry', 'search_entry.id', 'search_gram.rowid')
    .selectAll('search_entry')
    .where(sql<boolean>`search_gram match ${match}`)
    .$if(after !== null, (query) => query.where('search_gram.rowid', '<', after ?? 0))
    .$if(kinds.length > 0, (query) => query.where('kind', 'in', kinds))
    .where((where) =>
      where.or([
        where.and([where('search_entry.meeting_id', 'is', null), where('owner_id', 'is', null)]),
        where('owner_id', '=', asker),
        where.exists(
          where
            .selectFrom('meeting')
            .select('meeting.id')
            .whereRef('meeting.id', '=', 'search_entry.meeting_id')
            .where((mine) =>
              mine.or([
                mine('meeting.facilitator_id', '=', asker),
                mine.exists(
                  mine
                    .selectFrom('attendance')
                    .select('attendance.id')
                    .whereRef('attendance.meeting_id', '=', 'meeting.id')
                    .where('attendance.user_id', '=', asker)
                    .where('attendance.admission', '=', 'admitted'),
                ),
              ]),
            ),
        ),
      ]),
    )
    // The index answers in this order by itself: a page costs its own rows, not all that match.
    .orderBy('search_gram.rowid', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row): Found => ({
    kind: row.kind,
    thing: row.thing_id,
    meeting: row.meeting_id,
    title: row.title,
    body: row.body,
    at: row.at,
  }));
  return { items, next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null };
}
