import { createAdaptorServer } from '@hono/node-server';
import { configText } from '@tsunagu/domain/catalogue/config';
import { serverText } from '@tsunagu/domain/catalogue/server';
import type { RandomBytes } from '@tsunagu/domain';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import { createLimits } from './auth/limits.ts';
import { hashPassword } from './auth/password.ts';
import { createSetupLink } from './auth/setup-link.ts';
import { newToken } from './auth/token.ts';
import { type Config, readConfig } from './config.ts';
import { openCopyShop } from './anonymise/copy-shop.ts';
import { openPrintShop } from './exports/print-shop.ts';
import { openSheetShop } from './sheets/sheet-shop.ts';
import { openFormShop } from './word-forms/form-shop.ts';
import { openMaterialShop } from './materials/material-shop.ts';
import { openPictureShop } from './pictures/picture-shop.ts';
import { createApp } from './http/app.ts';
import type { Deps } from './http/deps.ts';
import { createEventHub } from './http/event-hub.ts';
import { KeyedLock } from './keyed-lock.ts';
import { safeError } from './http/request-log.ts';
import { createSqliteSearchIndex } from './search/search-index-sqlite.ts';
import { keepSearchUpToDate } from './search/keep-up-to-date.ts';
import { type Mailer, openMailer } from './mail/mailer.ts';
import { startReminders } from './follow-up/reminder-clock.ts';
import { addAccount, hasAdministrator } from './storage/accounts.ts';
import { DataFolderError, holdDataFolder } from './storage/data-folder.ts';
import { databaseFile, openDatabase } from './storage/database.ts';
import type { Db } from './storage/schema.ts';
import { isClosed } from './storage/open-meeting.ts';
import { sweepSessions } from './storage/sessions.ts';
import { openSqliteUpdateLog } from './storage/update-log-sqlite.ts';
import type { RoomEvent } from './sync/room-event.ts';
import { createRooms, type LiveRooms, type RoomsOptions } from './sync/room-registry.ts';
import { createSocketServer } from './sync/upgrade.ts';

/** What a test or a script may replace. */
export type Parts = {
  readonly now?: () => Date;
  /** Limits and times of the live documents. */
  readonly rooms?: Omit<RoomsOptions, 'log' | 'onEvent'>;
  readonly webDir?: string;
  readonly mailer?: Mailer;
  /** Most milliseconds that a file for paper may take. */
  readonly printLimitMs?: number;
  /** What a test puts around the database, to see queries go by. */
  readonly aroundDatabase?: (db: Db) => Db;
};

export type RunningServer = {
  /** Where it listens, as this machine reaches it. */
  readonly url: string;
  /** One-time link for the first administrator; null when there is one. */
  readonly setupLink: string | null;
  /** The live documents, for tests and measurements. */
  readonly rooms: LiveRooms;
  /** Stops taking requests, lets the documents finish writing, closes the database. */
  stop(): Promise<void>;
};

const SWEEP_MS = 3_600_000;
const random: RandomBytes = (count) => randomBytes(count);

/**
 * Builds everything: configuration → storage → rooms → http.
 * @throws DataFolderError when another server runs on the data, or the folder cannot be written
 */
export async function startServer(config: Config, parts: Parts = {}): Promise<RunningServer> {
  const folder = holdDataFolder(config.dataDir);
  try {
    const server = await build(config, parts);
    return { ...server, stop: () => server.stop().finally(() => folder.release()) };
  } catch (error) {
    folder.release();
    throw error;
  }
}

async function build(config: Config, parts: Parts): Promise<RunningServer> {
  const now = parts.now ?? (() => new Date());
  const log = pino({ level: config.logLevel, base: null });
  const file = databaseFile(config.dataDir);
  const opened = await openDatabase(file);
  const db = parts.aroundDatabase?.(opened) ?? opened;
  const updateLog = await openSqliteUpdateLog({ file });
  const rooms = createRooms({
    ...parts.rooms,
    log: updateLog,
    isClosed: (id) => isClosed(db, id),
    onEvent: (event) => logRoom(log, event),
  });
  if (config.setup && !(await hasAdministrator(db))) {
    const passwordHash = await hashPassword(config.setup.password);
    const administrator = {
      email: config.setup.email,
      name: serverText.administratorName,
      isAdmin: true,
      passwordHash,
    };
    await addAccount(db, administrator, now(), random);
    log.info(serverText.administratorAdded);
  }
  const setupToken = (await hasAdministrator(db)) ? null : newToken(random);

  const print = openPrintShop(parts.printLimitMs);
  const pictures = openPictureShop();
  const materials = openMaterialShop();
  const copies = openCopyShop();
  const mailer = parts.mailer ?? openMailer(config);
  const sheets = openSheetShop();
  const forms = openFormShop();
  const search = createSqliteSearchIndex(db);
  const searchKeeper = keepSearchUpToDate(search, (problem) =>
    log.error({ error: safeError(problem) }, 'search index'),
  );
  const deps: Deps = {
    config,
    db,
    rooms,
    events: createEventHub(),
    settling: new KeyedLock(),
    print,
    pictures,
    materials,
    copies,
    mailer,
    sheets,
    forms,
    search,
    limits: createLimits(),
    setupLink: createSetupLink(setupToken),
    endedSessions: new Set(),
    log,
    now,
    random,
    webDir: parts.webDir ?? fileURLToPath(new URL('../../web/dist', import.meta.url)),
  };
  const sockets = createSocketServer();
  const server = createAdaptorServer({ fetch: createApp(deps, rooms).fetch, websocket: { server: sockets } });
  const reminders =
    mailer && config.publicUrl ? startReminders({ ...deps, mailer, publicUrl: config.publicUrl }) : null;
  const sweep = setInterval(() => void sweepSessions(db, now()).catch(() => {}), SWEEP_MS);

  server.listen(config.port, config.host);
  await once(server, 'listening');
  const url = addressOf(server.address() as AddressInfo);

  return {
    url,
    rooms,
    setupLink: setupToken && `${config.publicUrl ?? url}/setup#${setupToken}`,
    async stop() {
      clearInterval(sweep);
      await searchKeeper.stop();
      await reminders?.stop();
      mailer?.stop();
      const closed = once(server, 'close');
      server.close();
      await Promise.all([print.stop(), pictures.stop(), materials.stop(), copies.stop(), sheets.stop(), forms.stop()]);
      await rooms.stop();
      for (const socket of sockets.clients) socket.terminate();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      await updateLog.close();
      await db.destroy();
    },
  };
}

/** What the operator learns of live documents: which, and what kind of failure, never what is in them. */
function logRoom(log: Logger, event: RoomEvent): void {
  if (!('problem' in event)) return log.debug({ meeting: event.meetingId }, event.kind);
  log.error({ meeting: event.meetingId, error: safeError(event.problem) }, event.kind);
}

/** As this machine reaches it: a server that listens on every address is at home on localhost. */
function addressOf({ address, port, family }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Failures of starting that an operator can mend, in words; undefined for all others. */
function expectedFailure(error: unknown, { port, dataDir }: Config): string | undefined {
  if (error instanceof DataFolderError) {
    return error.reason === 'in-use' ? serverText.dataInUse(dataDir) : serverText.dataUnusable(dataDir);
  }
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return taken ? serverText.portTaken(port) : undefined;
}

/** The program: reads the settings, starts, prints where, and stops on a signal. Exit code 2 is a setting, 1 a failure. */
async function main(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) {
    console.error([configText.heading, ...read.faults.map((f) => configText.line(f.setting, f.message))].join('\n'));
    process.exitCode = 2;
    return;
  }
  let server: RunningServer;
  try {
    server = await startServer(read.config);
  } catch (error) {
    const reason = expectedFailure(error, read.config);
    if (reason === undefined) console.error(serverText.failed, error);
    else console.error(reason);
    process.exit(1);
  }
  console.log(serverText.listening(read.config.publicUrl ?? server.url));
  if (server.setupLink !== null) console.log(serverText.setupLink(server.setupLink));

  const stop = () => {
    console.log(serverText.stopping);
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

if (import.meta.main) await main();
