import type { MeetingSummary } from '../api/shapes.ts';

type Group = { state: MeetingSummary['state']; meetings: MeetingSummary[] };
const STATES = ['running', 'planned', 'closed'] as const;

const time = (meeting: MeetingSummary): number =>
  meeting.startsAt === null ? Number.POSITIVE_INFINITY : Date.parse(meeting.startsAt);

/**
 * Meetings by state, empty states left out. What comes next stands first: planned ones by date (undated last),
 * closed ones in the order of the server, which is newest first.
 */
export function groupMeetings(meetings: readonly MeetingSummary[]): Group[] {
  return STATES.map((state) => {
    const group = meetings.filter((meeting) => meeting.state === state);
    if (state === 'planned') group.sort((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)));
    return { state, meetings: group };
  }).filter((group) => group.meetings.length > 0);
}
