import { type Kysely, sql } from 'kysely';

/**
 * Anonymised copies, and apart from them where they came from. The review keeps decisions only: the lines themselves are read from
 * the closed meeting each time, so that no second copy of what people said lies about. Publishing deletes it (`secure_delete`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table anonymous_copy (
       number integer primary key autoincrement, id text not null unique, title text not null, function integer not null,
       month text not null, care_area text not null, document text not null) strict`,
    `create table anonymous_copy_source (
       copy_id text primary key references anonymous_copy (id) on delete cascade,
       meeting_id text not null unique references meeting (id),
       published_by text not null references account (id), published_at text not null) strict`,
    `create table anonymous_review (
       meeting_id text primary key references meeting (id), version integer not null, title text not null,
       keep_care_area integer not null, decisions text not null, changed_by text not null references account (id),
       changed_at text not null) strict`,
    `create trigger anonymous_copy_is_immutable before update on anonymous_copy
       begin select raise(abort, 'a published copy is never changed'); end`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
