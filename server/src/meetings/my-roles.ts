import { type AttendanceId, dayOf, type MeetingId, type Role, roleContentHash } from '@tsunagu/domain';
import { toAnswer } from '../http/answers/present.ts';
import type { MyRole } from '../http/shapes.ts';
import type { AccountPrincipal, GuestPrincipal } from '../principal.ts';
import type { Rooms } from '../rooms.ts';
import { answersOf } from '../storage/answers.ts';
import { attendanceList } from '../storage/attendance.ts';
import { type OwnMeeting, ownMeetings } from '../storage/own-meetings.ts';
import { agreedRolesOf } from '../storage/records.ts';
import type { Db } from '../storage/schema.ts';
import { draftRoles } from './role-of.ts';

type World = { db: Db; rooms: Pick<Rooms, 'read'> };

/** Documents of unclosed meetings are read one by one; older ones than these are not looked into. */
const MOST_DRAFTS = 20;

/**
 * What somebody promised: agreed roles of closed meetings, and as 下書き those of meetings that nobody closed.
 * Newest meeting first.
 */
export async function myRoles(world: World, principal: AccountPrincipal | GuestPrincipal): Promise<MyRole[]> {
  const meetings = await ownMeetings(world.db, principal);
  const agreed = await agreedRolesOf(
    world.db,
    meetings.filter((meeting) => meeting.state === 'closed').map((meeting) => meeting.attendanceId),
  );
  const items: MyRole[] = [];
  let drafts = 0;
  for (const meeting of meetings) {
    const closed = meeting.state === 'closed';
    if (!closed && (drafts += 1) > MOST_DRAFTS) continue;
    const roles = closed
      ? agreed.filter((row) => row.meetingId === meeting.id).map((row) => row.role)
      : await draftRoles(world.rooms, meeting.id);
    const mine = roles.filter((role) => [role.owner, role.deputy].includes(meeting.attendanceId));
    if (mine.length > 0) items.push(...(await present(world.db, meeting, mine)));
  }
  return items;
}

async function present(db: Db, meeting: OwnMeeting, roles: readonly Role[]): Promise<MyRole[]> {
  const people = await attendanceList(db, meeting.id);
  const answers = (await answersOf(db, meeting.id)).filter((answer) => answer.attendance_id === meeting.attendanceId);
  const nameOf = (id: AttendanceId | null) => people.find((person) => person.id === id)?.name ?? '';
  return roles.map((role) => ({
    meetingId: meeting.id satisfies MeetingId,
    meetingTitle: meeting.title,
    meetingDay: meeting.at === null ? null : dayOf(meeting.at),
    draft: meeting.state !== 'closed',
    roleId: role.id,
    what: role.what,
    goal: role.goal,
    method: role.method,
    due: role.due,
    deputyName: nameOf(role.deputy),
    monitoringDay: role.monitoringDay,
    monitorName: nameOf(role.monitor),
    as: role.owner === meeting.attendanceId ? 'owner' : 'deputy',
    contentHash: roleContentHash(role),
    answers: answers.filter((answer) => answer.role_id === role.id).map(toAnswer),
  }));
}
