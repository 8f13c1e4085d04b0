import { type Kysely, sql } from 'kysely';

/**
 * Pictures that people put on a map, and which sample a meeting was opened on. Pictures are rows, not files: they are backed up,
 * erased (`secure_delete`) and moved to another server together with their meeting, and a crash leaves no file without an owner.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table asset (
       id text primary key, meeting_id text not null references meeting (id), type text not null,
       width integer not null, height integer not null, size integer not null, bytes blob not null,
       created_at text not null) strict`,
    `create index asset_meeting on asset (meeting_id)`,
    `alter table meeting add column sample text not null default ''`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
