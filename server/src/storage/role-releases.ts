import { type AttendanceId, type MeetingId, RoleAmendment, type RoleEventId, type RoleId } from '@tsunagu/domain';
import type { AccountPrincipal, GuestPrincipal } from '../principal.ts';
import type { Db } from './schema.ts';

/** Remembers who has no part in a role any more because of an event. */
export const addRelease = async (db: Db, attendance: AttendanceId, event: RoleEventId): Promise<void> =>
  void (await db.insertInto('role_release').values({ attendance_id: attendance, event_id: event }).execute());

/** A role that somebody had a part in until the minutes were corrected. */
export type RoleRelease = {
  meetingId: MeetingId;
  meetingTitle: string;
  roleId: RoleId;
  amendment: RoleAmendment;
  reason: string;
  at: string;
  /** The account that corrected the minutes, by name. */
  by: string;
  /** Events of the role so far. */
  events: number;
};

/** What somebody has no part in any more since `since`; the newest first, one a role, `most` at most. */
export async function releasesOf(
  db: Db,
  principal: AccountPrincipal | GuestPrincipal,
  { since, most }: { since: Date; most: number },
): Promise<RoleRelease[]> {
  const rows = await db
    .selectFrom('role_release')
    .innerJoin('attendance as seat', 'seat.id', 'role_release.attendance_id')
    .innerJoin('role_event as event', 'event.id', 'role_release.event_id')
    .innerJoin('agreed_role as role', (join) =>
      join.onRef('role.meeting_id', '=', 'event.meeting_id').onRef('role.role_id', '=', 'event.role_id'),
    )
    .innerJoin('meeting', 'meeting.id', 'event.meeting_id')
    .leftJoin('account', 'account.id', 'event.recorded_by')
    .select(['event.meeting_id', 'meeting.title', 'event.role_id', 'event.amendment', 'event.text', 'event.at'])
    .select(['account.name', 'seat.id as seat', 'role.owner_id', 'role.deputy_id', 'role.monitor_id'])
    .select((select) =>
      select
        .selectFrom('role_event as said')
        .select((count) => count.fn.countAll<number>().as('events'))
        .whereRef('said.meeting_id', '=', 'event.meeting_id')
        .whereRef('said.role_id', '=', 'event.role_id')
        .as('events'),
    )
    .where('seat.admission', '=', 'admitted')
    .where((where) =>
      principal.kind === 'account'
        ? where('seat.user_id', '=', principal.userId)
        : where('seat.id', '=', principal.attendanceId),
    )
    .where('event.at', '>', since.toISOString())
    .orderBy('event.seq', 'desc')
    .limit(most)
    .execute();
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = `${row.meeting_id} ${row.role_id}`;
    // Whoever got it back has it among their roles.
    if (seen.has(key) || [row.owner_id, row.deputy_id, row.monitor_id].includes(row.seat)) return [];
    seen.add(key);
    return {
      meetingId: row.meeting_id,
      meetingTitle: row.title,
      roleId: row.role_id,
      amendment: RoleAmendment.parse(JSON.parse(row.amendment ?? 'null')),
      reason: row.text,
      at: row.at,
      by: row.name ?? '',
      events: row.events ?? 0,
    };
  });
}
