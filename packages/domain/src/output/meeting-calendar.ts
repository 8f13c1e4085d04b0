import { type CalendarEntry, writeIcs } from '../calendar-file/ics.ts';
import { outputText as text } from '../catalogue/output.ts';
import type { MeetingId } from '../ids.ts';
import { hideMinutesNames } from '../meeting/hide-minutes-names.ts';
import type { MinutesDocument } from '../meeting/minutes-document.ts';

/** How long a meeting is whose agenda does not say. */
const USUAL_MINUTES = 60;
const MINUTE = 60_000;
/** Tokyo keeps one time all the year. */
const TOKYO = 9 * 60 * MINUTE;

/**
 * The days of a meeting as a calendar file: when it is, until when each role is to be done and when it is looked after. Calendars are
 * shared and shown on walls, so names are hidden whatever the board says (SPEC OU9).
 * @param revision of the minutes; calendars keep the entry of the greatest
 */
export function meetingCalendar(meeting: MeetingId, minutes: MinutesDocument, revision: number, now: Date): string {
  const document = hideMinutesNames(minutes);
  const common = { sequence: revision, changedAt: now };
  const roles = document.roles.flatMap((role): CalendarEntry[] => {
    const uid = (kind: string) => `all-${kind}.${role.id}.${meeting}@tsunagu-board`;
    const description = text.aboutEntry(document.title, role.method);
    return [
      ...(role.due.kind === 'day'
        ? [{ ...common, uid: uid('due'), when: { day: role.due.day }, summary: text.dueEntry(role.what), description }]
        : []),
      ...(role.monitoringDay === null
        ? []
        : [
            {
              ...common,
              uid: uid('monitoring'),
              when: { day: role.monitoringDay },
              summary: text.monitoringEntry(role.what),
              description,
            },
          ]),
    ];
  });
  return writeIcs(document.title, [...meetingEntry(meeting, document, common), ...roles]);
}

function meetingEntry(
  meeting: MeetingId,
  document: MinutesDocument,
  common: Pick<CalendarEntry, 'sequence' | 'changedAt'>,
): CalendarEntry[] {
  const begins = document.startsAt ?? document.openedAt;
  if (begins === null) return [];
  const planned = document.items.reduce((sum, item) => sum + item.plannedMinutes, 0);
  const from = Date.parse(begins) + TOKYO;
  const to = from + (planned || USUAL_MINUTES) * MINUTE;
  const clock = (at: number) => new Date(at).toISOString().slice(11, 16);
  const day = new Date(from).toISOString().slice(0, 10);
  // An entry ends on its day.
  const end = new Date(to).toISOString().startsWith(day) ? clock(to) : '23:59';
  return [
    {
      ...common,
      uid: `meeting.${meeting}@tsunagu-board`,
      when: { day, from: clock(from), to: end },
      summary: document.title,
      location: document.place,
    },
  ];
}
