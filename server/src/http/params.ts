import { AttendanceId, MeetingId, RoleId } from '@tsunagu/domain';
import { z } from 'zod';
import { RoleAnswer } from './shapes.ts';

/** Parts of addresses. An id of the wrong form is 422, one that names nothing 404. */
export const MeetingParam = z.object({ id: MeetingId });
export const AttendanceParam = MeetingParam.extend({ attendanceId: AttendanceId });
export const RoleParam = MeetingParam.extend({ roleId: RoleId });
export const AnswerParam = RoleParam.extend({ kind: RoleAnswer.shape.kind });
