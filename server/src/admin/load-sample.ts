import type { MeetingId, RandomBytes } from '@tsunagu/domain';
import { openMeeting } from '../meetings/open-meeting.ts';
import { accountByEmail, firstAdministrator } from '../storage/accounts.ts';
import { databaseFile, openDatabase } from '../storage/database.ts';
import { openSqliteUpdateLog } from '../storage/update-log-sqlite.ts';
import { createRooms } from '../sync/room-registry.ts';

export type SampleLoaded =
  | { ok: true; id: MeetingId }
  | { ok: false; reason: 'unknown-sample' | 'unknown-owner' | 'no-administrator' };

/**
 * Opens a meeting on a sample in the data folder, whether a server runs on it or not: the document goes through the
 * update log like any other, and a running server loads it when somebody opens it.
 */
export async function loadSample(
  dataDir: string,
  sample: string,
  ownerEmail: string | undefined,
  random: RandomBytes,
): Promise<SampleLoaded> {
  const file = databaseFile(dataDir);
  const db = await openDatabase(file);
  const log = await openSqliteUpdateLog({ file });
  const rooms = createRooms({ log });
  try {
    const owner = await (ownerEmail === undefined ? firstAdministrator(db) : accountByEmail(db, ownerEmail));
    if (!owner) return { ok: false, reason: ownerEmail === undefined ? 'no-administrator' : 'unknown-owner' };
    const opened = await openMeeting({ db, rooms, now: () => new Date(), random }, { sample }, owner);
    return opened.ok ? opened : { ok: false, reason: 'unknown-sample' };
  } finally {
    await rooms.stop();
    await log.close();
    await db.destroy();
  }
}
