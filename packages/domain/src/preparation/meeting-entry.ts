import type { CalendarEntry } from '../calendar-file/ics.ts';
import type { MeetingId } from '../ids.ts';
import { dayOf } from '../meeting/dates.ts';
import { clockOf } from './preparation.ts';

/** A meeting whose end is not settled takes an hour in calendars. */
const USUAL_MINUTES = 60;

/** The meeting as an entry of a calendar (SPEC PR4, CF2): the same entry for ever, moved when the meeting is moved. */
export function meetingEntry(
  meeting: { readonly id: MeetingId; readonly startsAt: string; readonly until: string; readonly place: string },
  about: { readonly summary: string; readonly sequence: number; readonly changedAt: Date },
): CalendarEntry {
  const from = clockOf(meeting.startsAt);
  return {
    uid: `meeting.${meeting.id}@tsunagu-board`,
    ...about,
    when: { day: dayOf(meeting.startsAt), from, to: meeting.until === '' ? later(from) : meeting.until },
    location: meeting.place,
    remindHours: 24,
  };
}

/** An hour later, but not on the next day. */
function later(clock: string): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const at = Math.min(hours * 60 + minutes + USUAL_MINUTES, 24 * 60 - 1);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
