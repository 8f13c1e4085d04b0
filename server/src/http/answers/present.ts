import type { StoredAnswer } from '../../storage/answers.ts';
import type { RoleAnswer } from '../shapes.ts';

/** The row as the pages read it. */
export const toAnswer = (row: StoredAnswer): RoleAnswer => ({
  meetingId: row.meeting_id,
  roleId: row.role_id,
  attendanceId: row.attendance_id,
  kind: row.kind,
  contentHash: row.content_hash,
  text: row.text,
  at: row.at,
  recordedBy: row.recorded_by,
});
