import { type Kysely, sql } from 'kysely';

/**
 * 地域課題台帳: the 年度 of a raised issue as a column, so that counts are read off an index; and the history of 地域課題, which only
 * grows. Steps that changed which issues belong together are whole in it (domain `StructureChange`), so that they can be undone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table raised_issue add column fiscal_year integer not null default 0`,
    // April to March by the day in Tokyo. January to March lie in the year before; no month's end can carry it further.
    `update raised_issue set fiscal_year = cast(strftime('%Y', raised_at, '+9 hours') as integer)
       - (strftime('%m', raised_at, '+9 hours') < '04')`,
    `create index raised_issue_counts on raised_issue (fiscal_year, care_area, category)`,
    `create index raised_issue_category on raised_issue (category, raised_at, issue_id, meeting_id, care_area)`,
    `create index area_issue_merged on area_issue (merged_into) where merged_into is not null`,

    `create table area_issue_event (
       seq integer primary key autoincrement, kind text not null, undoes integer unique references area_issue_event (seq),
       detail text not null, made_by text not null references account (id), made_at text not null) strict`,
    `create table area_issue_event_of (
       area_issue_id text not null references area_issue (id), seq integer not null references area_issue_event (seq),
       primary key (area_issue_id, seq)) strict, without rowid`,
    ...['area_issue_event', 'area_issue_event_of'].flatMap((table) =>
      ['update', 'delete'].map(
        (event) => `create trigger ${table}_${event} before ${event} on ${table}
          begin select raise(abort, 'the history of area issues only grows'); end`,
      ),
    ),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
