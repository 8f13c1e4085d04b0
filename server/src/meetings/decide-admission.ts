import type { Attendance, AttendanceId } from '@tsunagu/domain';
import type { EventHub } from '../http/event-hub.ts';
import type { Rooms } from '../rooms.ts';
import { attendanceById, setAdmission } from '../storage/attendance.ts';
import type { StoredMeeting } from '../storage/meetings.ts';
import { whileOpen } from '../storage/open-meeting.ts';
import { revokeRolePass } from '../storage/role-passes.ts';
import type { AttendanceTable, Db } from '../storage/schema.ts';
import { endSessionsOf } from '../storage/sessions.ts';

type World = { db: Db; rooms: Pick<Rooms, 'drop'>; events: EventHub };
type Decision = Exclude<Attendance['admission'], 'waiting'>;
export type Decided =
  | { ok: true; attendance: AttendanceTable }
  | { ok: false; reason: 'not-found' | 'not-waiting' | 'meeting-closed' };

/** From where each decision may be taken: somebody refused by mistake can still be let in. */
const FROM: Readonly<Record<Decision, ReadonlySet<Attendance['admission']>>> = {
  admitted: new Set(['waiting', 'refused']),
  refused: new Set(['waiting']),
  removed: new Set(['admitted']),
};

/**
 * Admits, refuses or removes. Whoever is removed loses sockets, session and role pass before this answers.
 * The facilitator cannot be removed.
 */
export async function decideAdmission(
  world: World,
  meeting: StoredMeeting,
  id: AttendanceId,
  admission: Decision,
): Promise<Decided> {
  const decided = await whileOpen(world.db, meeting.id, async (open): Promise<Decided> => {
    const row = await attendanceById(open.tx, meeting.id, id);
    if (!row) return { ok: false, reason: 'not-found' };
    if (row.admission === admission) return { ok: true, attendance: row };
    if (!FROM[admission].has(row.admission) || row.user_id === meeting.facilitator_id) {
      return { ok: false, reason: 'not-waiting' };
    }
    await setAdmission(open, id, admission);
    if (admission === 'removed') {
      await endSessionsOf(open.tx, id);
      await revokeRolePass(open.tx, id);
    }
    return { ok: true, attendance: { ...row, admission } };
  });
  if (decided === 'meeting-closed') return { ok: false, reason: decided };
  if (!decided.ok) return decided;
  if (admission === 'removed') world.rooms.drop(meeting.id, decided.attendance.user_id ?? id);
  world.events.publish(id, 'admission');
  world.events.publish(meeting.id, 'attendance');
  return decided;
}
