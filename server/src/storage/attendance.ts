import { type Attendance, AttendanceId, type MeetingId, newId, type RandomBytes, type UserId } from '@tsunagu/domain';
import type { OpenMeeting } from './open-meeting.ts';
import type { AttendanceTable, Db } from './schema.ts';

/** A room that fills up behind a leaked code is stopped here. */
export const MOST_WAITING = 20;

export type NewAttendance = {
  kind: Attendance['kind'];
  userId: UserId | null;
  name: string;
  affiliation: string;
  profession: string;
  admission: Attendance['admission'];
  pledged: boolean;
  category?: Attendance['category'];
};

export async function addAttendance(
  { tx, id: meeting_id }: OpenMeeting,
  value: NewAttendance,
  now: Date,
  random: RandomBytes,
): Promise<AttendanceTable> {
  const row: AttendanceTable = {
    id: newId(AttendanceId, 'att', random),
    meeting_id,
    kind: value.kind,
    user_id: value.userId,
    name: value.name,
    affiliation: value.affiliation,
    profession: value.profession,
    admission: value.admission,
    pledged_at: value.pledged ? now.toISOString() : null,
    created_at: now.toISOString(),
    category: value.category ?? 'unset',
  };
  await tx.insertInto('attendance').values(row).execute();
  return row;
}

/** Everybody of a meeting, in the order of arrival. */
export const attendanceList = (db: Db, meeting: MeetingId): Promise<AttendanceTable[]> =>
  db
    .selectFrom('attendance')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

export const attendanceById = (db: Db, meeting: MeetingId, id: AttendanceId): Promise<AttendanceTable | undefined> =>
  db.selectFrom('attendance').selectAll().where('meeting_id', '=', meeting).where('id', '=', id).executeTakeFirst();

export const attendanceOfUser = (db: Db, meeting: MeetingId, user: UserId): Promise<AttendanceTable | undefined> =>
  db
    .selectFrom('attendance')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .where('user_id', '=', user)
    .executeTakeFirst();

export async function countWaiting(db: Db, meeting: MeetingId): Promise<number> {
  const { waiting } = await db
    .selectFrom('attendance')
    .select((select) => select.fn.countAll<number>().as('waiting'))
    .where('meeting_id', '=', meeting)
    .where('admission', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return waiting;
}

export async function setAdmission(
  { tx }: OpenMeeting,
  id: AttendanceId,
  admission: Attendance['admission'],
): Promise<void> {
  await tx.updateTable('attendance').set({ admission }).where('id', '=', id).execute();
}

/** Somebody who was refused or removed knocks again, under the name given now. */
export async function knockAgain(
  { tx }: OpenMeeting,
  id: AttendanceId,
  name: Pick<AttendanceTable, 'name' | 'affiliation' | 'profession'>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('attendance')
    .set({ ...name, admission: 'waiting', pledged_at: now.toISOString() })
    .where('id', '=', id)
    .execute();
}

export type AttendanceChange = Partial<Pick<AttendanceTable, 'category' | 'affiliation' | 'profession'>>;

/** As what and from where somebody attends; undefined when there is no such row. */
export async function changeAttendance(
  { tx, id: meeting }: OpenMeeting,
  id: AttendanceId,
  change: AttendanceChange,
): Promise<AttendanceTable | undefined> {
  if (Object.keys(change).length > 0)
    await tx.updateTable('attendance').set(change).where('meeting_id', '=', meeting).where('id', '=', id).execute();
  return attendanceById(tx, meeting, id);
}

/** The row as the domain's value. */
export const toAttendance = (row: AttendanceTable): Attendance => ({
  id: row.id,
  kind: row.kind,
  userId: row.user_id,
  category: row.category,
  name: row.name,
  affiliation: row.affiliation,
  profession: row.profession,
  admission: row.admission,
  pledgedAt: row.pledged_at,
});

/** The account's newest attendance of a meeting that somebody else facilitates: what it last joined. */
export const newestJoin = (db: Db, user: UserId): Promise<AttendanceTable | undefined> =>
  db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .selectAll('attendance')
    .where('attendance.user_id', '=', user)
    .where('meeting.facilitator_id', '<>', user)
    .orderBy('attendance.created_at', 'desc')
    .orderBy('attendance.id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** When the meeting closes, nobody is left waiting. */
export async function turnAwayWaiting(db: Db, meeting: MeetingId): Promise<void> {
  await db
    .updateTable('attendance')
    .set({ admission: 'refused' })
    .where('meeting_id', '=', meeting)
    .where('admission', '=', 'waiting')
    .execute();
}
