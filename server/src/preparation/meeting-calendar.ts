import { type CalendarEntry, meetingEntry, type MinutesDocument } from '@tsunagu/domain';
import type { StoredMeeting } from '../storage/meetings.ts';
import { preparationOf } from '../storage/preparation/preparation.ts';
import type { Db } from '../storage/schema.ts';

/**
 * The meeting for a calendar; undefined while its date is not settled. Whichever file carries it, it is the same to the letter (SPEC PR4): a calendar that
 * is given both holds one meeting, and neither file undoes what the other said.
 * @param hidden the minutes with names hidden (SPEC OU9): calendars are shared and shown on walls
 */
export async function meetingEntryOf(
  db: Db,
  meeting: StoredMeeting,
  hidden: Pick<MinutesDocument, 'title' | 'place'>,
): Promise<CalendarEntry | undefined> {
  const startsAt = meeting.starts_at ?? meeting.opened_at;
  if (startsAt === null) return undefined;
  const { until, sequence, changedAt } = await preparationOf(db, meeting.id);
  return meetingEntry(
    { id: meeting.id, place: hidden.place, startsAt, until },
    { summary: hidden.title, sequence, changedAt: new Date(changedAt ?? meeting.created_at) },
  );
}
