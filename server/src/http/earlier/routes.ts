import { createRoute } from '@hono/zod-openapi';
import { earlierMeetings, openRecords } from '../../follow-up/left-open.ts';
import { toHold, toListedRole } from '../../follow-up/present.ts';
import { settleEarlierHold, settleRole } from '../../follow-up/settle-earlier.ts';
import { api, body, type Ctx, json, type MeetingAccess, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { Earlier, SettleEarlier } from '../follow-up/shapes.ts';
import { meetingSummaries } from '../meetings/present.ts';
import { MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';

/** 前回の役割と保留: how the next meeting on a case begins. */
export const earlierRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/earlier',
        request: { params: MeetingParam },
        responses: {
          200: json(Earlier, 'as far as the asker may read earlier meetings'),
          ...problems(401, 403, 404, 422),
        },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'meeting:read');
        if (!access.ok) return problem(c, access.problem);
        return c.json(await earlierView(c, deps, access), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/earlier',
        request: { params: MeetingParam, body: body(SettleEarlier) },
        responses: { 200: json(Earlier, 'decided'), ...problems(400, 401, 403, 404, 409, 415, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { record, meetingId, as, text } = c.req.valid('json');
        const access = await meetingAccess(c, deps, id, 'meeting:facilitate');
        if (!access.ok) return problem(c, access.problem);
        if (access.meeting.state === 'closed') return problem(c, 'meeting-closed');
        const { principal } = c.var;
        const before =
          principal.kind === 'account' ? await earlierMeetings(deps.db, principal.userId, access.meeting) : [];
        const earlier = before.find((meeting) => meeting.id === meetingId && meeting.state === 'closed');
        if (!earlier || principal.kind !== 'account') return problem(c, 'not-found');
        const by = { user: principal.userId, seat: access.attendance?.id ?? null };
        const where = { next: access.meeting, earlier, by };
        const settled =
          record.kind === 'role'
            ? await settleRole(deps, where, record.id, { as, text })
            : await settleEarlierHold(deps, where, record.id, { as, text });
        if (!settled.ok) return problem(c, settled.problem);
        return c.json(await earlierView(c, deps, access), 200);
      },
    );

async function earlierView(c: Ctx, deps: Deps, { meeting }: MeetingAccess) {
  const { principal } = c.var;
  // Earlier meetings are read by accounts that took part in them; a guest belongs to this meeting alone.
  const before = principal.kind === 'account' ? await earlierMeetings(deps.db, principal.userId, meeting) : [];
  const { roles, holds } = await openRecords(deps, before, meeting.id);
  const continues = before.find(({ id }) => id === meeting.continues_id);
  return {
    continues: (await meetingSummaries(deps.db, continues ? [continues] : []))[0] ?? null,
    roles: roles.map(toListedRole),
    holds: holds.map(toHold),
  };
}
