import { meetingEntry, writeIcs } from '@tsunagu/domain';
import { invitationText as text } from '@tsunagu/domain/catalogue/preparation';
import type { StoredMeeting } from '../storage/meetings.ts';
import type { StoredPreparation } from '../storage/preparation/preparation.ts';

/** The meeting for a calendar; undefined while its date is not settled. */
export function meetingCalendar(
  meeting: StoredMeeting,
  { until, sequence, changedAt }: StoredPreparation,
): string | undefined {
  if (meeting.starts_at === null) return undefined;
  const { id, place } = meeting;
  const entry = meetingEntry(
    { id, place, startsAt: meeting.starts_at, until },
    { summary: meeting.title, sequence, changedAt: new Date(changedAt ?? meeting.created_at) },
  );
  return writeIcs(text.calendar, [entry]);
}
