import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MeetingId } from '@tsunagu/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeUpdateLog } from './update-log.contract.ts';
import { openLogFile } from './update-log-file.ts';
import { MemoryUpdateLog } from './update-log-memory.ts';
import { openSqliteUpdateLog, type SqliteUpdateLog } from './update-log-sqlite.ts';

describeUpdateLog('in memory', async () => ({ log: new MemoryUpdateLog(), dispose: async () => {} }), {
  persistent: false,
});

describeUpdateLog(
  'sqlite',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tsunagu-log-'));
    const file = join(folder, 'board.sqlite');
    const log = await openSqliteUpdateLog({ file });
    return {
      log,
      reopen: () => openSqliteUpdateLog({ file }),
      dispose: async () => {
        await log.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
  { persistent: true },
);

// PostgreSQL joins here: `describeUpdateLog('postgres', openPostgres, { persistent: true })`.

describe('sqlite update log', () => {
  const A = MeetingId.parse('mtg_a');
  const one = { bytes: Uint8Array.of(1), clientClaims: [] };
  let folder: string;
  let log: SqliteUpdateLog;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tsunagu-log-'));
    log = await openSqliteUpdateLog({ file: join(folder, 'board.sqlite') });
  });
  afterEach(async () => {
    await log.close();
    rmSync(folder, { recursive: true });
  });

  it('commits at once when idle, and what arrives meanwhile as one group over all meetings', async () => {
    await log.setFaults({ fsyncDelayMs: 30 });
    const first = log.append(A, [one]);
    const others = Array.from({ length: 20 }, (_, i) => log.append(MeetingId.parse(`mtg_${i}`), [one]));
    await Promise.all([first, ...others]);
    expect(log.groups()).toBe(2);
  });

  it('rejects while the disk is full, takes writes again afterwards, and lost nothing in between', async () => {
    await log.append(A, [one]);
    await log.setFaults({ full: true });
    const large = { bytes: new Uint8Array(200_000), clientClaims: [] };
    await expect(log.append(A, [large])).rejects.toThrow(/full/);
    await expect(log.probe()).rejects.toThrow(/full/);
    await log.setFaults({});
    expect(await log.append(A, [one])).toEqual({ ok: true, sequence: 2 });
    await log.probe();
  });

  it('asks SQLite for a WAL and for every commit to reach the disk', () => {
    const opened = openLogFile(join(folder, 'other.sqlite'), {});
    expect(opened.settings()).toEqual({ journalMode: 'wal', synchronous: 2 });
    opened.close();
  });

  it('passes the integrity check while open', async () => {
    await log.append(A, [one]);
    const db = new DatabaseSync(join(folder, 'board.sqlite'));
    expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(Number(db.prepare('select count(*) as n from update_log').get()?.['n'])).toBe(1);
    db.close();
  });

  it('shares the file with a writer that holds it for a while', async () => {
    const db = new DatabaseSync(join(folder, 'board.sqlite'));
    db.exec('begin immediate; create table routes (id integer)');
    const waiting = log.append(A, [one]);
    db.exec('commit');
    db.close();
    expect(await waiting).toEqual({ ok: true, sequence: 1 });
  });

  it('rejects everything once it is closed', async () => {
    await log.close();
    await expect(log.append(A, [one])).rejects.toThrow(/closed/);
  });
});
