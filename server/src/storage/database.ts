import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as meetings from './migrations/0001-meetings.ts';
import * as settings from './migrations/0002-settings.ts';
import * as assets from './migrations/0003-assets.ts';
import * as chain from './migrations/0004-chain.ts';
import * as templates from './migrations/0005-templates.ts';
import * as anonymous from './migrations/0012-anonymous.ts';
import * as resources from './migrations/0010-resources.ts';
import * as areaIssues from './migrations/0009-area-issues.ts';
import * as proposals from './migrations/0011-proposals.ts';
import * as removedProposals from './migrations/0019-removed-proposals.ts';
import * as minutesIndex from './migrations/0020-minutes-index.ts';
import * as hiddenNames from './migrations/0021-hidden-names.ts';
import * as search from './migrations/0013-search.ts';
import * as preparation from './migrations/0014-preparation.ts';
import * as meetingFacts from './migrations/0006-meeting-facts.ts';
import * as followUp from './migrations/0007-follow-up.ts';
import * as output from './migrations/0015-output.ts';
import * as factsVersion from './migrations/0017-facts-version.ts';
import * as amendments from './migrations/0018-amendments.ts';
import type { Db, Tables, Tx } from './schema.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';

const MIGRATIONS = {
  '0001-meetings': meetings,
  '0002-settings': settings,
  '0003-assets': assets,
  '0004-chain': chain,
  '0005-templates': templates,
  '0012-anonymous': anonymous,
  '0010-resources': resources,
  '0009-area-issues': areaIssues,
  '0011-proposals': proposals,
  '0013-search': search,
  '0014-preparation': preparation,
  '0006-meeting-facts': meetingFacts,
  '0007-follow-up': followUp,
  '0015-output': output,
  '0017-facts-version': factsVersion,
  '0018-amendments': amendments,
  '0019-removed-proposals': removedProposals,
  '0020-minutes-index': minutesIndex,
  '0021-hidden-names': hiddenNames,
};

/** The database file inside the data folder; the update log opens the same file on a connection of its own. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'tsunagu.sqlite');

/**
 * Opens the routes' own connection and brings the tables up to date.
 * Every commit is on the disk when it returns (WAL with synchronous=FULL).
 */
export async function openDatabase(file: string): Promise<Db> {
  if (file !== ':memory:') mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  const sqlite = new DatabaseSync(file, { timeout: 5_000 });
  sqlite.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on',
  );
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(sqlite) });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
  }).migrateToLatest();
  if (error) {
    await db.destroy();
    throw new Error('the database could not be brought up to date', { cause: error });
  }
  return db;
}

/**
 * One write transaction. Await nothing but SQL on `tx` inside: the connection belongs to it alone meanwhile, and a
 * query on the database itself would wait for ever.
 */
export const inTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction().execute(work);

/** Whether the database takes writes: one row is written to the disk. */
export async function takesWrites(db: Db, now: Date): Promise<boolean> {
  const at = now.toISOString();
  try {
    await db
      .insertInto('heartbeat')
      .values({ id: 1, at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
      .execute();
    return true;
  } catch {
    return false;
  }
}

/** Primary result codes of SQLite that speak of the disk or of other writers: BUSY, READONLY, IOERR, FULL, CANTOPEN. */
const STORAGE_TROUBLE: ReadonlySet<number> = new Set([5, 8, 10, 13, 14]);

/** Whether an exception of the database means that nothing can be stored at the moment. */
export const failedToStore = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  STORAGE_TROUBLE.has(error.errcode & 0xff);
