import type { MeetingId } from '@tsunagu/domain';
import { may, type MeetingThing } from '../../policy.ts';
import { principalKey, type Principal } from '../../principal.ts';
import { attendanceList } from '../../storage/attendance.ts';
import { meetingFor } from '../../storage/meetings.ts';
import type { AttendanceTable } from '../../storage/schema.ts';
import { sessionEnd } from '../../storage/sessions.ts';
import type { Admission } from '../../sync/admission.ts';
import type { Ctx } from '../api.ts';
import type { Deps } from '../deps.ts';

/** Colours of cursors; a participant keeps theirs through the meeting. */
const TINTS = 8;

/**
 * What the sync socket asks at the door. Rights are those of this moment: removal and closing end the socket by themselves
 * (`rooms.drop`, `rooms.close`), and a session that has ended is noticed at the next message.
 */
export async function authorizeSocket(c: Ctx, deps: Deps, meetingId: MeetingId): Promise<Admission> {
  const { principal, sessionHash } = c.var;
  if (principal.kind === 'anonymous' || sessionHash === null) return { kind: 'denied', reason: 'noSession' };
  const found = await meetingFor(deps.db, meetingId, principal);
  if (!found) return { kind: 'denied', reason: 'noMeeting' };
  const { meeting, thing } = found;
  if (!may(principal, 'board:read', thing)) return { kind: 'denied', reason: 'noRight' };
  const ends = await sessionEnd(deps.db, sessionHash);
  const alive = () => deps.now().getTime() < ends && !deps.endedSessions.has(sessionHash);
  const people = await attendanceList(deps.db, meetingId);
  return {
    kind: 'admitted',
    principal: principalKey(principal),
    user: presenceUser(principal, people, thing),
    epoch: meeting.epoch,
    meeting: meeting.state === 'closed' ? 'closed' : 'open',
    mayRead: alive,
    mayEdit: () => alive() && may(principal, 'board:write', thing),
    mayUnlock: () => may(principal, 'board:unlock', thing),
    mayPresent: () => may(principal, 'board:present', thing),
  };
}

function presenceUser(
  principal: Exclude<Principal, { kind: 'anonymous' }>,
  people: readonly AttendanceTable[],
  thing: MeetingThing,
) {
  const index = people.findIndex((person) => person.id === thing.attendance?.id);
  const person = people[index];
  return {
    attendanceId: person?.id ?? null,
    name: person?.name ?? principal.name,
    affiliation: person?.affiliation ?? '',
    tint: Math.max(index, 0) % TINTS,
  };
}
