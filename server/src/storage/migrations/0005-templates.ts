import { type Kysely, sql } from 'kysely';

/**
 * An organisation's own templates. Every version is kept, because a meeting remembers `id@version`; a removed template is a row that
 * lists leave out, so that it can be brought back and meetings on it still know what they were to produce.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table template (
       id text primary key, owner_id text not null references account (id), version integer not null check (version >= 1),
       function integer not null check (function between 1 and 5), title text not null, summary text not null,
       created_at text not null, removed_at text) strict`,
    `create index template_list on template (function, created_at desc, id desc) where removed_at is null`,
    `create index template_newest on template (created_at desc, id desc) where removed_at is null`,
    `create table template_version (
       template_id text not null references template (id), version integer not null, content text not null,
       made_by text not null references account (id), made_at text not null,
       primary key (template_id, version)) strict, without rowid`,
    `create table hidden_template (
       shipped_id text primary key, replaced_by text references template (id),
       hidden_by text not null references account (id), hidden_at text not null) strict`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
