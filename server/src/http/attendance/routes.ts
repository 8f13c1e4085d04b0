import { createRoute } from '@hono/zod-openapi';
import { Attendance } from '@tsunagu/domain';
import { decideAdmission } from '../../meetings/decide-admission.ts';
import { addAttendance, attendanceList, toAttendance } from '../../storage/attendance.ts';
import { whileOpen } from '../../storage/open-meeting.ts';
import { shownWords } from '../../storage/shown-words.ts';
import { api, body, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { AttendanceParam, MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import { AdmissionDecision, AttendanceList, NewAttendance } from '../shapes.ts';

/** Who takes part, who waits at the door, and who sits there without a device. */
export const attendanceRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/attendance',
        request: { params: MeetingParam },
        responses: { 200: json(AttendanceList, 'in the order of arrival'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'attendance:list');
        if (!access.ok) return problem(c, access.problem);
        const everybody = (await attendanceList(deps.db, id)).map(toAttendance);
        const own = access.attendance?.id;
        // Who was not let in concerns the facilitator alone.
        const facilitates = access.meeting.facilitator_id === everybody.find((row) => row.id === own)?.userId;
        if (facilitates) return c.json({ items: everybody }, 200);
        const shown = (await shownWords(deps.db, [id]))(id);
        const items = everybody.filter((row) => row.admission === 'admitted');
        return c.json(
          {
            items: items.map((row) => ({
              ...row,
              name: shown(row.name),
              affiliation: shown(row.affiliation),
              profession: shown(row.profession),
            })),
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/attendance',
        request: { params: MeetingParam, body: body(NewAttendance) },
        responses: { 201: json(Attendance, 'entered'), ...problems(400, 401, 403, 404, 409, 415, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'attendance:manage');
        if (!access.ok) return problem(c, access.problem);
        const value = {
          ...c.req.valid('json'),
          kind: 'no-device',
          userId: null,
          admission: 'admitted',
          pledged: false,
        } as const;
        const row = await whileOpen(deps.db, id, (meeting) => addAttendance(meeting, value, deps.now(), deps.random));
        if (row === 'meeting-closed') return problem(c, row);
        deps.events.publish(id, 'attendance');
        return c.json(toAttendance(row), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/attendance/{attendanceId}/admission',
        request: { params: AttendanceParam, body: body(AdmissionDecision) },
        responses: { 200: json(Attendance, 'decided'), ...problems(400, 401, 403, 404, 409, 415, 422) },
      }),
      async (c) => {
        const { id, attendanceId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'attendance:manage');
        if (!access.ok) return problem(c, access.problem);
        const decided = await decideAdmission(deps, access.meeting, attendanceId, c.req.valid('json').admission);
        return decided.ok ? c.json(toAttendance(decided.attendance), 200) : problem(c, decided.reason);
      },
    );
