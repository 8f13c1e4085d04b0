import { createRoute } from '@hono/zod-openapi';
import { roleNow } from '../../meetings/role-of.ts';
import { may } from '../../policy.ts';
import { answersOf, putAnswer, removeAnswer } from '../../storage/answers.ts';
import { attendanceById } from '../../storage/attendance.ts';
import type { AttendanceTable, RoleAnswerTable } from '../../storage/schema.ts';
import { api, body, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { AnswerParam, MeetingParam, RoleParam } from '../params.ts';
import { problem } from '../problem.ts';
import { toAnswer } from './present.ts';
import { NewRoleAnswer, RoleAnswer, RoleAnswerList } from '../shapes.ts';

/** 確認しました, できました, 相談したい: rows bound to the content of the role, which only the person themselves can write. */
export const answerRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/answers',
        request: { params: MeetingParam },
        responses: { 200: json(RoleAnswerList, 'all answers of the meeting'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'answer:list');
        if (!access.ok) return problem(c, access.problem);
        return c.json({ items: (await answersOf(deps.db, id)).map(toAnswer) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/roles/{roleId}/answers',
        request: { params: RoleParam, body: body(NewRoleAnswer) },
        responses: { 200: json(RoleAnswer, 'recorded'), ...problems(400, 401, 403, 404, 409, 415, 422) },
      }),
      async (c) => {
        const { id, roleId } = c.req.valid('param');
        const { kind, contentHash, text, attendanceId } = c.req.valid('json');
        const access = await meetingAccess(c, deps, id, 'answer:own');
        if (!access.ok) return problem(c, access.problem);
        let person: AttendanceTable | undefined = access.attendance;
        if (attendanceId !== undefined && attendanceId !== person?.id) {
          if (!may(c.var.principal, 'answer:record', access.thing)) return problem(c, 'no-right');
          person = await attendanceById(deps.db, id, attendanceId);
          // Whoever has a device answers for themselves.
          if (person?.kind !== 'no-device') return problem(c, person ? 'no-right' : 'not-found');
        }
        const now = await roleNow(deps, access.meeting, roleId);
        if (!now) return problem(c, 'not-found');
        if (!person || ![now.role.owner, now.role.deputy].includes(person.id)) return problem(c, 'no-right');
        if (now.contentHash !== contentHash) return problem(c, 'role-changed');
        const { principal } = c.var;
        const recorded = person.id !== access.attendance?.id && principal.kind === 'account';
        const row: RoleAnswerTable = {
          meeting_id: id,
          role_id: roleId,
          attendance_id: person.id,
          kind,
          content_hash: contentHash,
          text,
          at: deps.now().toISOString(),
          recorded_by: recorded ? principal.userId : null,
        };
        await putAnswer(deps.db, row);
        deps.events.publish(id, 'answers');
        return c.json(toAnswer(row), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/meetings/{id}/roles/{roleId}/answers/{kind}',
        request: { params: AnswerParam },
        responses: { 204: { description: 'taken back' }, ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const { id, roleId, kind } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'answer:own');
        if (!access.ok) return problem(c, access.problem);
        const attendance = access.attendance?.id;
        const gone = attendance && (await removeAnswer(deps.db, { meeting: id, role: roleId, attendance, kind }));
        if (!gone) return problem(c, 'not-found');
        deps.events.publish(id, 'answers');
        return c.body(null, 204);
      },
    );
