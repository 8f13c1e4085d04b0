import type { MeetingId } from '@tsunagu/domain';
import type { OpenMeeting } from './open-meeting.ts';
import type { Db, InviteTable } from './schema.ts';

export type Door = { tokenHash: string; code: string; expiresAt: Date };

/**
 * Opens the door anew; an earlier invite stops working. `code-taken` when another open door has that code:
 * draw again.
 */
export async function openDoor({ tx, id }: OpenMeeting, door: Door, now: Date): Promise<'open' | 'code-taken'> {
  const at = now.toISOString();
  await tx
    .deleteFrom('invite')
    .where((where) => where.or([where('meeting_id', '=', id), where('expires_at', '<=', at)]))
    .execute();
  const added = await tx
    .insertInto('invite')
    .values({
      meeting_id: id,
      token_hash: door.tokenHash,
      code: door.code,
      created_at: at,
      expires_at: door.expiresAt.toISOString(),
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('code')
    .executeTakeFirst();
  return added ? 'open' : 'code-taken';
}

export async function closeDoor(db: Db, meeting: MeetingId): Promise<void> {
  await db.deleteFrom('invite').where('meeting_id', '=', meeting).execute();
}

/** The open door of a meeting; undefined when it is shut or has expired. */
export const doorOf = (db: Db, meeting: MeetingId, now: Date): Promise<InviteTable | undefined> =>
  db
    .selectFrom('invite')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();

/** The door that a typed code or a link's token opens. */
export const findDoor = (
  db: Db,
  key: { code: string } | { tokenHash: string },
  now: Date,
): Promise<InviteTable | undefined> =>
  db
    .selectFrom('invite')
    .selectAll()
    .where('code' in key ? 'code' : 'token_hash', '=', 'code' in key ? key.code : key.tokenHash)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
