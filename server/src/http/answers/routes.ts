import { createRoute } from '@hono/zod-openapi';
import type { RoleId } from '@tsunagu/domain';
import { historyOf } from '../../follow-up/history.ts';
import { recordEvent, takeBack } from '../../follow-up/record-event.ts';
import { roleNow } from '../../meetings/role-of.ts';
import { wordsNow } from '../../meetings/words-now.ts';
import { may } from '../../policy.ts';
import { hashesOf } from '../../storage/agreed-roles.ts';
import { answersOf } from '../../storage/answers.ts';
import { attendanceById } from '../../storage/attendance.ts';
import { namesOf } from '../../storage/names.ts';
import { eventsOfRole } from '../../storage/role-events.ts';
import type { AttendanceTable } from '../../storage/schema.ts';
import { api, body, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { AnswerParam, MeetingParam, RoleParam } from '../params.ts';
import { problem } from '../problem.ts';
import { toAnswer } from './present.ts';
import { NewRoleAnswer, type RoleAnswer, RoleAnswerList, RoleEventView, RoleHistory } from '../shapes.ts';

/** 確認しました, 途中の報告, 相談したい, できました: rows bound to the content of the role, which only the person themselves can write. */
export const answerRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/answers',
        request: { params: MeetingParam },
        responses: {
          200: json(RoleAnswerList, 'all answers of the meeting that stand'),
          ...problems(401, 403, 404, 422),
        },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'answer:list');
        if (!access.ok) return problem(c, access.problem);
        const shown = (await wordsNow(deps, [access.meeting]))(id);
        // What was said to other words than those of today is history, not an answer.
        const today = await hashesOf(deps.db, id);
        const items = (await answersOf(deps.db, id)).map(toAnswer).filter((answer) => isAnswerTo(today, answer));
        return c.json({ items: items.map((answer) => ({ ...answer, text: shown(answer.text) })) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/roles/{roleId}/history',
        request: { params: RoleParam },
        responses: { 200: json(RoleHistory, 'everything that was said of it'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const { id, roleId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'answer:list');
        if (!access.ok) return problem(c, access.problem);
        const now = await roleNow(deps, access.meeting, roleId);
        if (!now) return problem(c, 'not-found');
        const [events, names] = [await eventsOfRole(deps.db, id, roleId), await namesOf(deps.db, [id])];
        const shown = (await wordsNow(deps, [access.meeting]))(id);
        return c.json({ items: historyOf(events, now.contentHash, { names, shown }) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/roles/{roleId}/answers',
        request: { params: RoleParam, body: body(NewRoleAnswer) },
        responses: { 200: json(RoleEventView, 'recorded'), ...problems(400, 401, 403, 404, 409, 415, 422) },
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
        const said = { kind, text, attendance_id: person.id, recorded_by: recorded ? principal.userId : null };
        const event = await recordEvent(deps, access.meeting, now, said);
        if (event === 'role-history-full') return problem(c, event);
        const [view] = historyOf([event], now.contentHash, {
          names: new Map([[person.id, person.name]]),
          shown: (await wordsNow(deps, [access.meeting]))(id),
        });
        if (!view) throw new Error('an event that was recorded is gone');
        return c.json(view, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/meetings/{id}/roles/{roleId}/answers/{kind}',
        request: { params: AnswerParam },
        responses: { 204: { description: 'taken back; the history keeps both' }, ...problems(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { id, roleId, kind } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'answer:own');
        if (!access.ok) return problem(c, access.problem);
        const own = access.attendance?.id;
        const now = await roleNow(deps, access.meeting, roleId);
        if (!now || own === undefined) return problem(c, 'not-found');
        const done = await takeBack(
          deps,
          access.meeting,
          now,
          { attendance_id: own, recorded_by: null },
          (event) => event.kind === kind && event.attendance_id === own,
        );
        if (done !== 'done') return problem(c, done === 'nothing' ? 'not-found' : done);
        return c.body(null, 204);
      },
    );

/** Of an open meeting everything counts that was said: its page tells what the words were since. */
const isAnswerTo = (today: ReadonlyMap<RoleId, string>, { roleId, contentHash, kind }: RoleAnswer): boolean =>
  kind === 'consult' || (today.get(roleId) ?? contentHash) === contentHash;
