import type { MeetingId, RandomBytes } from '@tsunagu/domain';
import { hashToken, newDoorCode, newToken } from '../auth/token.ts';
import { openDoor } from '../storage/invites.ts';
import { whileOpen } from '../storage/open-meeting.ts';
import type { Db } from '../storage/schema.ts';

/** How long a door stays open by itself: a long meeting with its preparation. */
const DOOR_MS = 4 * 3_600_000;
const MOST_DRAWS = 50;

export type OpenDoor = { code: string; token: string; expiresAt: string };

/** Opens the door anew, with a code that no other open door has. */
export function openDoorOf(
  world: { db: Db; now: () => Date; random: RandomBytes },
  meetingId: MeetingId,
): Promise<OpenDoor | 'meeting-closed'> {
  const now = world.now();
  const expiresAt = new Date(now.getTime() + DOOR_MS);
  const token = newToken(world.random);
  const tokenHash = hashToken(token);
  return whileOpen(world.db, meetingId, async (meeting) => {
    for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
      const code = newDoorCode();
      if ((await openDoor(meeting, { tokenHash, code, expiresAt }, now)) === 'open') {
        return { code, token, expiresAt: expiresAt.toISOString() };
      }
    }
    throw new Error('no free door code');
  });
}
