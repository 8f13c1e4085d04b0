import type { MeetingId, RandomBytes } from '@tsunagu/domain';
import { accountByEmail, firstAdministrator } from '../storage/accounts.ts';
import { databaseFile, openDatabase } from '../storage/database.ts';
import { openSqliteUpdateLog } from '../storage/update-log-sqlite.ts';
import { storyInFolder, tellStory } from '../story/load-story.ts';
import { openStoryWorld } from '../story/story-world.ts';
import { createRooms } from '../sync/room-registry.ts';

export type StoryLoaded =
  | { ok: true; id: MeetingId }
  | { ok: false; reason: 'unknown-owner' | 'no-administrator' | 'story-there' | 'story-half' };

/**
 * Writes the story of three cases into the data folder, whether a server runs on it or not; once in a folder.
 * @param isPractice up to the third meeting only, see `tellStory`
 */
export async function loadStory(
  dataDir: string,
  { ownerEmail, isPractice }: { ownerEmail: string | undefined; isPractice: boolean },
  random: RandomBytes,
): Promise<StoryLoaded> {
  const file = databaseFile(dataDir);
  const db = await openDatabase(file);
  const log = await openSqliteUpdateLog({ file });
  const rooms = createRooms({ log });
  try {
    const owner = await (ownerEmail === undefined ? firstAdministrator(db) : accountByEmail(db, ownerEmail));
    if (!owner) return { ok: false, reason: ownerEmail === undefined ? 'no-administrator' : 'unknown-owner' };
    const found = await storyInFolder(db);
    if (found !== 'none') return { ok: false, reason: found === 'there' ? 'story-there' : 'story-half' };
    const world = openStoryWorld({ db, rooms, random, owner, today: new Date() });
    return { ok: true, id: await tellStory(world, isPractice) };
  } finally {
    await rooms.stop();
    await log.close();
    await db.destroy();
  }
}
