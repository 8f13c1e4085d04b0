import type { MeetingId, RandomBytes } from '@tsunagu/domain';
import { hashToken, newDoorCode, newToken } from '../auth/token.ts';
import { inTransaction } from '../storage/database.ts';
import { openDoor } from '../storage/invites.ts';
import type { Db } from '../storage/schema.ts';

/** How long a door stays open by itself: a long meeting with its preparation. */
const DOOR_MS = 4 * 3_600_000;
const MOST_DRAWS = 50;

export type OpenDoor = { code: string; token: string; expiresAt: string };

/** Opens the door anew, with a code that no other open door has; `closed` when the meeting is over. */
export function openDoorOf(
  world: { db: Db; now: () => Date; random: RandomBytes },
  meetingId: MeetingId,
): Promise<OpenDoor | 'closed'> {
  const now = world.now();
  const expiresAt = new Date(now.getTime() + DOOR_MS);
  const token = newToken(world.random);
  const tokenHash = hashToken(token);
  return inTransaction(world.db, async (tx) => {
    const { state } = await tx
      .selectFrom('meeting')
      .select('state')
      .where('id', '=', meetingId)
      .executeTakeFirstOrThrow();
    if (state === 'closed') return 'closed';
    for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
      const code = newDoorCode();
      if ((await openDoor(tx, { meetingId, tokenHash, code, expiresAt }, now)) === 'open') {
        return { code, token, expiresAt: expiresAt.toISOString() };
      }
    }
    throw new Error('no free door code');
  });
}
