import type { AttendanceId, MeetingId, RoleId } from '@tsunagu/domain';
import type { Db, RoleAnswerTable } from './schema.ts';

/** One answer of a kind for each person and role: giving it again replaces it. */
export async function putAnswer(db: Db, answer: RoleAnswerTable): Promise<void> {
  const { content_hash, text, at, recorded_by } = answer;
  await db
    .insertInto('role_answer')
    .values(answer)
    .onConflict((conflict) =>
      conflict
        .columns(['meeting_id', 'role_id', 'attendance_id', 'kind'])
        .doUpdateSet({ content_hash, text, at, recorded_by }),
    )
    .execute();
}

/** Takes back an answer; false when there was none. */
export async function removeAnswer(
  db: Db,
  key: { meeting: MeetingId; role: RoleId; attendance: AttendanceId; kind: RoleAnswerTable['kind'] },
): Promise<boolean> {
  const done = await db
    .deleteFrom('role_answer')
    .where('meeting_id', '=', key.meeting)
    .where('role_id', '=', key.role)
    .where('attendance_id', '=', key.attendance)
    .where('kind', '=', key.kind)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export const answersOf = (db: Db, meeting: MeetingId): Promise<RoleAnswerTable[]> =>
  db.selectFrom('role_answer').selectAll().where('meeting_id', '=', meeting).orderBy('at').orderBy('role_id').execute();
