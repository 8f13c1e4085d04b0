import type { AttendanceId, MeetingId, UserId } from '@tsunagu/domain';
import type { Db } from './schema.ts';

/** Names of everybody who has a seat in these meetings, and of who facilitates them: two queries however many they are. */
export async function namesOf(db: Db, meetings: readonly MeetingId[]): Promise<Map<AttendanceId | UserId, string>> {
  if (meetings.length === 0) return new Map();
  const seats = await db
    .selectFrom('attendance')
    .select(['id', 'user_id', 'name'])
    .where('meeting_id', 'in', meetings)
    .execute();
  const leaders = await db
    .selectFrom('meeting')
    .innerJoin('account', 'account.id', 'meeting.facilitator_id')
    .select(['account.id', 'account.name'])
    .where('meeting.id', 'in', meetings)
    .execute();
  const names = new Map<AttendanceId | UserId, string>(leaders.map(({ id, name }) => [id, name]));
  for (const { id, user_id, name } of seats) {
    names.set(id, name);
    if (user_id !== null) names.set(user_id, name);
  }
  return names;
}
