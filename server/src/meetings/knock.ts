import type { MeetingId, ParticipantName, RandomBytes } from '@tsunagu/domain';
import type { Principal } from '../principal.ts';
import {
  addAttendance,
  attendanceById,
  attendanceOfUser,
  countWaiting,
  knockAgain,
  MOST_WAITING,
} from '../storage/attendance.ts';
import { whileOpen } from '../storage/open-meeting.ts';
import type { AttendanceTable, Db, Tx } from '../storage/schema.ts';

export type Knocked =
  | { ok: true; attendance: AttendanceTable; newGuest: boolean }
  | { ok: false; reason: 'waiting-room-full' | 'invite-invalid' };

/**
 * Somebody knocks at the door of a meeting. Who has a place there already keeps it (a reloaded page, a second scan);
 * who was refused or removed waits again, and the facilitator decides again.
 */
export async function knock(
  world: { db: Db; now: () => Date; random: RandomBytes },
  meetingId: MeetingId,
  principal: Principal,
  name: ParticipantName,
): Promise<Knocked> {
  const { affiliation, profession } = name;
  const given = { name: name.name, affiliation, profession };
  const knocked = await whileOpen(world.db, meetingId, async (meeting): Promise<Knocked> => {
    const { tx } = meeting;
    const present = await placeOf(tx, meetingId, principal);
    if (present && (present.admission === 'admitted' || present.admission === 'waiting')) {
      return { ok: true, attendance: present, newGuest: false };
    }
    if ((await countWaiting(tx, meetingId)) >= MOST_WAITING) return { ok: false, reason: 'waiting-room-full' };
    if (present) {
      await knockAgain(meeting, present.id, given, world.now());
      return { ok: true, attendance: { ...present, ...given, admission: 'waiting' }, newGuest: false };
    }
    const userId = principal.kind === 'account' ? principal.userId : null;
    const attendance = await addAttendance(
      meeting,
      { ...given, userId, kind: userId === null ? 'guest' : 'account', admission: 'waiting', pledged: true },
      world.now(),
      world.random,
    );
    return { ok: true, attendance, newGuest: userId === null };
  });
  return knocked === 'meeting-closed' ? { ok: false, reason: 'invite-invalid' } : knocked;
}

async function placeOf(tx: Tx, meeting: MeetingId, principal: Principal): Promise<AttendanceTable | undefined> {
  switch (principal.kind) {
    case 'anonymous':
      return undefined;
    case 'account':
      return attendanceOfUser(tx, meeting, principal.userId);
    case 'guest':
      return principal.scope === 'meeting' ? attendanceById(tx, meeting, principal.attendanceId) : undefined;
  }
}
