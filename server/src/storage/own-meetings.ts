import type { AttendanceId, MeetingId } from '@tsunagu/domain';
import type { AccountPrincipal, GuestPrincipal } from '../principal.ts';
import type { Db, MeetingTable } from './schema.ts';

/** A meeting that somebody was admitted to, with the attendance under which they made promises there. */
export type OwnMeeting = {
  id: MeetingId;
  title: string;
  state: MeetingTable['state'];
  attendanceId: AttendanceId;
  /** When it was to begin, else when it was opened; null when neither is known. */
  at: string | null;
};

/** Of all meetings of somebody: those that are named, or those that are not closed. */
export type WhichMeetings = { readonly ids: readonly MeetingId[] } | { readonly open: true; readonly limit: number };

/** Newest first. A guest has one. Work grows with what is asked for, not with the years that somebody has been there. */
export async function ownMeetings(
  db: Db,
  principal: AccountPrincipal | GuestPrincipal,
  which: WhichMeetings,
): Promise<OwnMeeting[]> {
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .select(['meeting.id', 'meeting.title', 'meeting.state', 'meeting.starts_at', 'meeting.opened_at'])
    .select('attendance.id as attendance_id')
    .where('attendance.admission', '=', 'admitted')
    .where((where) =>
      principal.kind === 'account'
        ? where('attendance.user_id', '=', principal.userId)
        : where('attendance.id', '=', principal.attendanceId),
    )
    .$if('ids' in which, (query) => query.where('meeting.id', 'in', 'ids' in which ? which.ids : []))
    .$if('open' in which, (query) =>
      query.where('meeting.state', '!=', 'closed').limit('open' in which ? which.limit : 0),
    )
    .orderBy('meeting.created_at', 'desc')
    .orderBy('meeting.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: row.state,
    attendanceId: row.attendance_id,
    at: row.starts_at ?? row.opened_at,
  }));
}
