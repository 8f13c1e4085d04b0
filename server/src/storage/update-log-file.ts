import { DatabaseSync } from 'node:sqlite';
import type { MeetingId } from '@tsunagu/domain';
import type { AppendResult, StoredDocument } from './update-log.ts';
import type { Faults, GroupEntry } from './update-log-jobs.ts';

/** The same file as the routes' tables; these belong to the log alone. Each step runs once, in order. */
const STEPS = [
  `create table update_log (
     meeting_id text not null, sequence integer not null, bytes blob not null,
     primary key (meeting_id, sequence)
   ) strict, without rowid;
   create table snapshot (
     meeting_id text primary key, sequence integer not null, bytes blob not null
   ) strict;
   create table client_owner (
     meeting_id text not null, client_id integer not null, principal text not null,
     primary key (meeting_id, client_id)
   ) strict, without rowid;
   create table log_probe (id integer primary key check (id = 1), at integer not null) strict;`,
];

/** The synchronous heart of the log; runs inside the worker thread. Throws what SQLite throws. */
export function openLogFile(file: string, initialFaults: Faults) {
  const db = new DatabaseSync(file);
  db.exec(
    'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on',
  );
  let faults = initialFaults;

  const transaction = <T>(work: () => T): T => {
    db.exec('begin immediate');
    try {
      const result = work();
      if (faults.fsyncDelayMs !== undefined) sleep(faults.fsyncDelayMs);
      db.exec('commit');
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (db.isTransaction) db.exec('rollback');
      throw error;
    }
  };

  migrate(db, transaction);

  const lastSequence = db.prepare(
    `select max(coalesce((select max(sequence) from update_log where meeting_id = ?1), 0),
                coalesce((select sequence from snapshot where meeting_id = ?1), 0)) as sequence`,
  );
  const insertUpdate = db.prepare('insert into update_log (meeting_id, sequence, bytes) values (?, ?, ?)');
  const claim = db.prepare(
    'insert into client_owner (meeting_id, client_id, principal) values (?, ?, ?) on conflict do nothing',
  );
  const ownerOf = db.prepare('select principal from client_owner where meeting_id = ? and client_id = ?');
  const owners = db.prepare('select client_id, principal from client_owner where meeting_id = ?');
  const snapshotOf = db.prepare('select bytes from snapshot where meeting_id = ?');
  const updatesOf = db.prepare('select bytes from update_log where meeting_id = ? order by sequence');
  const putSnapshot = db.prepare(
    `insert into snapshot (meeting_id, sequence, bytes) values (?, ?, ?)
     on conflict (meeting_id) do update set sequence = excluded.sequence, bytes = excluded.bytes
     where excluded.sequence > snapshot.sequence`,
  );
  const dropUpdates = db.prepare('delete from update_log where meeting_id = ? and sequence <= ?');

  const sequenceOf = (meetingId: MeetingId): number => Number(lastSequence.get(meetingId)?.['sequence']);

  const appendOne = ({ meetingId, updates }: GroupEntry): AppendResult => {
    for (const { clientClaims } of updates) {
      for (const { clientId, principal } of clientClaims) {
        const owner = ownerOf.get(meetingId, clientId)?.['principal'];
        if (owner !== undefined && owner !== principal) return { ok: false, reason: 'foreign-client', clientId };
      }
    }
    let sequence = sequenceOf(meetingId);
    for (const { bytes, clientClaims } of updates) {
      insertUpdate.run(meetingId, ++sequence, bytes);
      for (const { clientId, principal } of clientClaims) claim.run(meetingId, clientId, principal);
    }
    return { ok: true, sequence };
  };

  return {
    append: (entries: readonly GroupEntry[]): AppendResult[] => transaction(() => entries.map(appendOne)),
    load: (meetingId: MeetingId): StoredDocument =>
      read(db, () => ({
        snapshot: bytesOf(snapshotOf.get(meetingId)),
        updates: updatesOf.all(meetingId).flatMap((row) => bytesOf(row) ?? []),
        sequence: sequenceOf(meetingId),
        owners: new Map(owners.all(meetingId).map((row) => [Number(row['client_id']), String(row['principal'])])),
      })),
    compact: (meetingId: MeetingId, snapshot: Uint8Array, upToSequence: number): void =>
      transaction(() => {
        // A snapshot of what was never appended would invent a document.
        if (upToSequence > sequenceOf(meetingId)) throw new RangeError('snapshot is ahead of the log');
        putSnapshot.run(meetingId, upToSequence, snapshot);
        dropUpdates.run(meetingId, upToSequence);
      }),
    erase: (meetingId: MeetingId): void =>
      transaction(() => {
        for (const table of ['update_log', 'snapshot', 'client_owner']) {
          db.prepare(`delete from ${table} where meeting_id = ?`).run(meetingId);
        }
      }),
    probe: (): void =>
      transaction(() => {
        db.exec(
          `insert into log_probe (id, at) values (1, unixepoch()) on conflict (id) do update set at = excluded.at`,
        );
        if (faults.full === true) throw new Error('database or disk is full');
      }),
    setFaults: (next: Faults): void => {
      faults = next;
      const pages = next.full === true ? Number(db.prepare('pragma page_count').get()?.['page_count']) : 4294967294;
      db.exec(`pragma max_page_count = ${pages}`);
    },
    settings: () => ({
      journalMode: db.prepare('pragma journal_mode').get()?.['journal_mode'],
      synchronous: db.prepare('pragma synchronous').get()?.['synchronous'],
    }),
    close: (): void => db.close(),
  };
}

function migrate(db: DatabaseSync, transaction: <T>(work: () => T) => T): void {
  db.exec('create table if not exists log_version (version integer not null) strict');
  transaction(() => {
    const version = Number(db.prepare('select max(version) as version from log_version').get()?.['version'] ?? 0);
    STEPS.slice(version).forEach((step, i) => {
      db.exec(step);
      db.prepare('insert into log_version (version) values (?)').run(version + i + 1);
    });
  });
}

/** Several statements that see one state of the file. */
function read<T>(db: DatabaseSync, work: () => T): T {
  db.exec('begin');
  try {
    return work();
  } finally {
    db.exec('commit');
  }
}

const bytesOf = (row: Record<string, unknown> | undefined): Uint8Array | undefined => {
  const bytes = row?.['bytes'];
  return bytes instanceof Uint8Array ? bytes : undefined;
};

/** Blocks this worker thread, as a slow disk would. */
const sleep = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};
