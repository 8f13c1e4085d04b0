import { type CalendarEntry, formatDayShort, type MeetingId, type RoleId, writeIcs } from '@tsunagu/domain';
import { calendarText } from '@tsunagu/domain/catalogue/calendar';
import type { MyRole, ReleasedRole } from '../http/shapes.ts';

/** Reminds on the day before at nine in the morning, while there is a working day left. */
const REMIND_HOURS = 15;

/** The words before `@` name the thing; what follows names the program, never a host, so that a server that moves keeps its entries. */
const uidOf = (meeting: MeetingId, role: RoleId, what: 'due' | 'monitoring') =>
  `${what}.${role}.${meeting}@tsunagu-board`;

/**
 * One's own roles for a calendar: the due day of what is not done, and the day to look after it. What the entries say is what their
 * owner sees on わたしの役割, and nothing of the case beside it. Days of roles that one has no part in any more are taken out.
 */
export function roleCalendar(roles: readonly MyRole[], released: readonly ReleasedRole[], now: Date): string {
  return writeIcs(calendarText.name, [
    ...roles.flatMap((role) => entriesOf(role, now)),
    ...released.flatMap(cancelled),
  ]);
}

/** A calendar that has the day of a role that somebody else owns now takes it out. */
function cancelled(role: ReleasedRole): CalendarEntry[] {
  if (role.due.kind !== 'day') return [];
  return [
    {
      uid: uidOf(role.meetingId, role.roleId, 'due'),
      sequence: role.events,
      changedAt: new Date(role.at),
      when: { day: role.due.day },
      summary: calendarText.due(role.what === '' ? calendarText.unnamed : role.what),
      description: calendarText.meeting(role.meetingTitle, ''),
      remindHours: REMIND_HOURS,
      cancelled: true,
    },
  ];
}

function entriesOf(role: MyRole, now: Date): CalendarEntry[] {
  const changed = role.history.at(-1)?.at;
  const common = {
    // Nothing is ever taken out of a history, so its length only grows.
    sequence: role.history.length,
    changedAt: changed === undefined ? now : new Date(changed),
    description: [
      role.goal === '' ? '' : calendarText.goal(role.goal),
      role.method === '' ? '' : calendarText.method(role.method),
      calendarText.meeting(role.meetingTitle, role.meetingDay === null ? '' : formatDayShort(role.meetingDay)),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    remindHours: REMIND_HOURS,
  };
  const what = role.what === '' ? calendarText.unnamed : role.what;
  const open = role.stage === 'unconfirmed' || role.stage === 'working';
  const entries: CalendarEntry[] = [];
  if (role.due.kind === 'day' && role.as !== 'monitor')
    entries.push({
      ...common,
      uid: uidOf(role.meetingId, role.roleId, 'due'),
      when: { day: role.due.day },
      summary: calendarText.due(what),
      cancelled: !open,
    });
  if (role.as === 'monitor' && role.nextMonitoringDay !== null && role.stage !== 'settled')
    entries.push({
      ...common,
      uid: uidOf(role.meetingId, role.roleId, 'monitoring'),
      when: { day: role.nextMonitoringDay },
      summary: calendarText.monitoring(what),
    });
  return entries;
}
