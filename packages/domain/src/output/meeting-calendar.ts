import { type CalendarEntry, writeIcs } from '../calendar-file/ics.ts';
import { outputText as text } from '../catalogue/output.ts';
import type { MeetingId } from '../ids.ts';
import { hideMinutesNames } from '../meeting/hide-minutes-names.ts';
import type { MinutesDocument } from '../meeting/minutes-document.ts';

/**
 * The days of a meeting as a calendar file: when it is, until when each role is to be done and when it is looked after. Calendars are
 * shared and shown on walls, so names are hidden whatever the board says (SPEC OU9).
 * @param held the meeting itself, as its own file says it (SPEC PR4); undefined while its date is not settled
 * @param revision of the minutes; calendars keep the entry of the greatest
 */
export function meetingCalendar(
  meeting: MeetingId,
  minutes: MinutesDocument,
  { held, revision, now }: { held: CalendarEntry | undefined; revision: number; now: Date },
): string {
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
  return writeIcs(document.title, [...(held === undefined ? [] : [held]), ...roles]);
}
