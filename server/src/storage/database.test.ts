import { MeetingId, UserId } from '@tsunagu/domain';
import { sql } from 'kysely';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile, inTransaction, openDatabase, takesWrites } from './database.ts';
import type { Db } from './schema.ts';
import { toSqlite } from './sqlite-dialect.ts';

let folder: string;
let db: Db;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsunagu-db-'));
  db = await openDatabase(databaseFile(folder));
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true, force: true });
});

const addUser = (on: Db, id: string) =>
  on
    .insertInto('account')
    .values({ id: UserId.parse(id), email: `${id}@x`, name: 'x', password_hash: 'x', is_admin: 0, created_at: '2026' })
    .execute();
const users = async () => (await db.selectFrom('account').select('id').orderBy('id').execute()).map((row) => row.id);

describe('the database', () => {
  it('[R7] writes ahead and waits for the disk', async () => {
    const pragma = async (name: string) =>
      Object.values((await sql<object>`${sql.raw(`pragma ${name}`)}`.execute(db)).rows[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
  });

  it('is migrated once and opens again with what it held', async () => {
    await addUser(db, 'usr_a');
    await db.destroy();
    db = await openDatabase(databaseFile(folder));
    expect(await users()).toEqual(['usr_a']);
  });

  it('takes back a transaction that throws', async () => {
    await expect(
      inTransaction(db, async (tx) => {
        await addUser(tx, 'usr_a');
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await users()).toEqual([]);
  });

  it('lets no other query into a transaction', async () => {
    const order: string[] = [];
    await Promise.all([
      inTransaction(db, async (tx) => {
        await addUser(tx, 'usr_a');
        order.push('first');
        await addUser(tx, 'usr_b');
        order.push('second');
      }),
      users().then((seen) => order.push(`read ${seen.length}`)),
    ]);
    expect(order).toEqual(['first', 'second', 'read 2']);
  });

  it('takes the write lock at the start of a transaction', async () => {
    const other = new DatabaseSync(databaseFile(folder), { timeout: 0 });
    await inTransaction(db, async (tx) => {
      await tx.selectFrom('account').select('id').execute();
      expect(() => other.exec('begin immediate')).toThrow(/locked/);
    });
    other.exec('begin immediate; rollback');
    other.close();
  });

  it('[R2] says that it takes no writes while somebody else holds it, and recovers', async () => {
    await db.destroy();
    db = await openDatabase(databaseFile(folder));
    await sql`pragma query_only = on`.execute(db);
    expect(await takesWrites(db, new Date())).toBe(false);
    await sql`pragma query_only = off`.execute(db);
    expect(await takesWrites(db, new Date())).toBe(true);
  });

  it('never changes a minutes revision', async () => {
    await addUser(db, 'usr_a');
    const meeting = MeetingId.parse('mtg_a');
    await sql`insert into meeting (id, title, function, level, case_id, template, starts_at, place, facilitator_id, state, epoch, created_at, opened_at, closed_at, closed_at_sequence, sample) values ('mtg_a', 't', 1, 'individual', null, '', null, '', 'usr_a', 'planned', 1, '2026', null, null, null, '')`.execute(
      db,
    );
    await db
      .insertInto('minutes_revision')
      .values({
        meeting_id: meeting,
        revision: 1,
        sequence: 1,
        document: '{}',
        hide_names: 0,
        kind: 'closing' as const,
        author_id: null,
        author_name: '',
        reason: '',
        created_at: '2026',
      })
      .execute();
    await expect(db.updateTable('minutes_revision').set({ document: '{"x":1}' }).execute()).rejects.toThrow(
      /never changed/,
    );
  });
});

describe('values on their way to SQLite', () => {
  it('become what it can store', () => {
    expect(toSqlite(new Date('2026-11-23T01:02:03Z'))).toBe('2026-11-23T01:02:03.000Z');
    expect([true, false, undefined, null].map(toSqlite)).toEqual([1, 0, null, null]);
    expect(toSqlite(2n ** 53n)).toBe(2n ** 53n);
    expect(() => toSqlite({})).toThrow(TypeError);
  });
});
