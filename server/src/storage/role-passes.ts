import type { AttendanceId, MeetingId } from '@tsunagu/domain';
import type { Db, RolePassTable, Tx } from './schema.ts';

/** One pass a person and purpose: a new one makes the earlier link useless. */
export async function putRolePass(
  db: Db,
  pass: {
    tokenHash: string;
    meetingId: MeetingId;
    attendanceId: AttendanceId;
    purpose: RolePassTable['purpose'];
    expiresAt: Date;
  },
  now: Date,
): Promise<void> {
  const value = {
    token_hash: pass.tokenHash,
    created_at: now.toISOString(),
    expires_at: pass.expiresAt.toISOString(),
  };
  await db
    .insertInto('role_pass')
    .values({ ...value, meeting_id: pass.meetingId, attendance_id: pass.attendanceId, purpose: pass.purpose })
    .onConflict((conflict) => conflict.columns(['attendance_id', 'purpose']).doUpdateSet(value))
    .execute();
}

/** The valid pass of a link. Works only while the person was not removed from the meeting. */
export const rolePassByToken = (db: Db, tokenHash: string, now: Date): Promise<RolePassTable | undefined> =>
  db
    .selectFrom('role_pass')
    .innerJoin('attendance', 'attendance.id', 'role_pass.attendance_id')
    .selectAll('role_pass')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now.toISOString())
    .where('attendance.admission', '=', 'admitted')
    .executeTakeFirst();

/** The links stop working, the phones that used them are signed out, and neither a calendar nor a mail leads there any more. */
export async function revokeRolePass(tx: Tx, attendance: AttendanceId): Promise<void> {
  await tx.deleteFrom('role_pass').where('attendance_id', '=', attendance).execute();
  await tx.deleteFrom('calendar_feed').where('attendance_id', '=', attendance).execute();
  await tx.deleteFrom('reminder_address').where('attendance_id', '=', attendance).execute();
  await tx.deleteFrom('session').where('attendance_id', '=', attendance).where('scope', '=', 'role-pass').execute();
}

/** Handed-out links that still work, by person. */
export const rolePassesOf = (db: Db, meeting: MeetingId, now: Date): Promise<RolePassTable[]> =>
  db
    .selectFrom('role_pass')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .where('purpose', '=', 'handed')
    .where('expires_at', '>', now.toISOString())
    .orderBy('attendance_id')
    .execute();
