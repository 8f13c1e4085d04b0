import { type Kysely, sql } from 'kysely';

/** Table, kind, and which columns name the thing and its meeting (none: it belongs to no meeting). */
const SOURCES: readonly [table: string, kind: string, thing: string, meeting: string | null][] = [
  ['case_file', 'case', 'id', null],
  ['meeting', 'meeting', 'id', 'id'],
  ['minutes_revision', 'minutes', 'meeting_id', 'meeting_id'],
  ['agreed_role', 'role', 'role_id', 'meeting_id'],
  ['raised_issue', 'raised-issue', 'issue_id', 'meeting_id'],
  ['area_issue', 'area-issue', 'id', null],
  ['resource_idea', 'resource-idea', 'id', null],
  ['resource', 'resource', 'id', null],
  ['proposal', 'proposal', 'id', null],
  ['plan_entry', 'plan-entry', 'id', null],
];

/**
 * The search index: an entry a thing, its grams in an FTS5 table without a copy of the text (decision 0014), and the list of what is
 * due. Triggers write that list in the transaction of the change itself; the index follows. `secure-delete`: what is erased is
 * overwritten in the index too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table search_entry (
       id integer primary key autoincrement, kind text not null, thing_id text not null,
       meeting_id text, owner_id text, title text not null, body text not null, at text not null) strict`,
    `create index search_entry_thing on search_entry (thing_id, kind)`,
    `create virtual table search_gram using fts5 (
       grams, content = '', contentless_delete = 1, prefix = '1', tokenize = "unicode61 remove_diacritics 0")`,
    `insert into search_gram (search_gram, rank) values ('secure-delete', 1)`,
    `create table search_due (
       kind text not null, thing_id text not null, meeting_id text not null,
       primary key (kind, thing_id, meeting_id)) strict, without rowid`,
  ];
  for (const [table, kind, thing, meeting] of SOURCES) {
    const due = (row: string) => `'${kind}', ${row}.${thing}, ${meeting === null ? `''` : `${row}.${meeting}`}`;
    statements.push(`insert or ignore into search_due select ${due(table)} from ${table}`);
    for (const [event, row] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ] as const)
      statements.push(
        `create trigger search_${table}_${event} after ${event} on ${table}
           begin insert or ignore into search_due values (${due(row)}); end`,
      );
  }
  for (const statement of statements) await sql.raw(statement).execute(db);
}
