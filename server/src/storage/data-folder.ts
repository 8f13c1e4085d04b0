import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Why a data folder cannot be used. */
export class DataFolderError extends Error {
  readonly reason: 'in-use' | 'unusable';

  constructor(reason: 'in-use' | 'unusable', cause: unknown) {
    super(`the data folder is ${reason}`, { cause });
    this.reason = reason;
  }
}

/** How long a new server waits for one that is just stopping. */
const PATIENCE_MS = 5_000;
const SQLITE_BUSY = 5;

/**
 * Makes the folder and keeps other servers out of it until `release`. Two servers would each hold a document of their
 * own and fold the other's saved edits out of the log. The lock is the operating system's, on a file of its own: it ends
 * with the process however that ends, and administration may still work on the database beside the server.
 *
 * @throws DataFolderError when another server runs on it, or it cannot be written
 */
export function holdDataFolder(folder: string, patienceMs = PATIENCE_MS): { release: () => void } {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    lock = new DatabaseSync(join(folder, 'server.lock'), { timeout: patienceMs });
    lock.exec('begin exclusive');
  } catch (error) {
    lock?.close();
    const busy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
    throw new DataFolderError(busy ? 'in-use' : 'unusable', error);
  }
  const held = lock;
  return {
    // A server may be stopped twice, by a signal and by whoever started it.
    release: () => {
      if (held.isOpen) held.close();
    },
  };
}
