import { type MeetingId, type Role, type RoleId, roleContentHash } from '@tsunagu/domain';
import type { Rooms } from '../rooms.ts';
import { agreedRole } from '../storage/records.ts';
import type { StoredMeeting } from '../storage/meetings.ts';
import type { Db } from '../storage/schema.ts';

export type RoleNow = { role: Role; contentHash: string };

/** A role as it is binding now: agreed once the meeting is closed, else as the shared document says at this moment. */
export async function roleNow(
  world: { db: Db; rooms: Pick<Rooms, 'read'> },
  meeting: Pick<StoredMeeting, 'id' | 'state'>,
  id: RoleId,
): Promise<RoleNow | undefined> {
  if (meeting.state === 'closed') return agreedRole(world.db, meeting.id, id);
  const role = (await draftRoles(world.rooms, meeting.id)).find((candidate) => candidate.id === id);
  return role && { role, contentHash: roleContentHash(role) };
}

/** Roles of a meeting that is not closed. */
export const draftRoles = async (rooms: Pick<Rooms, 'read'>, meeting: MeetingId): Promise<Role[]> =>
  (await rooms.read(meeting)).board.roles;
