import { createRoute } from '@hono/zod-openapi';
import type { z } from 'zod';
import { may } from '../../policy.ts';
import { roleNow } from '../../meetings/role-of.ts';
import { wordsNow } from '../../meetings/words-now.ts';
import { recordEvent, type Said, takeBack } from '../../follow-up/record-event.ts';
import { historyOf } from '../../follow-up/history.ts';
import { namesOf } from '../../storage/names.ts';
import { eventsOfRole } from '../../storage/role-events.ts';
import { api, body, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { RoleParam } from '../params.ts';
import { problem } from '../problem.ts';
import { RoleHistory } from '../shapes.ts';
import { NewFollowUp } from './shapes.ts';

/** What others than the owner write down after the meeting: an answer to 相談, a monitoring result, an end. */
export const followUpRoutes = (deps: Deps) =>
  api().openapi(
    createRoute({
      method: 'post',
      path: '/meetings/{id}/roles/{roleId}/follow-up',
      request: { params: RoleParam, body: body(NewFollowUp) },
      responses: { 200: json(RoleHistory, 'the history with it'), ...problems(400, 401, 403, 404, 409, 415, 422) },
    }),
    async (c) => {
      const { id, roleId } = c.req.valid('param');
      const wanted = c.req.valid('json');
      const access = await meetingAccess(c, deps, id, 'answer:own');
      if (!access.ok) return problem(c, access.problem);
      const now = await roleNow(deps, access.meeting, roleId);
      if (!now) return problem(c, 'not-found');
      const seat = access.attendance?.id ?? null;
      const monitors = wanted.kind === 'monitored' && seat !== null && now.role.monitor === seat;
      if (!monitors && !may(c.var.principal, 'role:follow-up', access.thing)) return problem(c, 'no-right');
      const { principal } = c.var;
      const by = { attendance_id: seat, recorded_by: principal.kind === 'account' ? principal.userId : null };
      const done =
        wanted.kind === 'reopened'
          ? await takeBack(deps, access.meeting, now, by, (event) => event.kind === 'settled')
          : await recordEvent(deps, access.meeting, now, { ...by, ...saidBy(wanted) });
      if (done === 'role-history-full') return problem(c, done);
      const [events, names] = [await eventsOfRole(deps.db, id, roleId), await namesOf(deps.db, [id])];
      const shown = (await wordsNow(deps, [access.meeting]))(id);
      return c.json({ items: historyOf(events, now.contentHash, { names, shown }) }, 200);
    },
  );

type Words = Omit<Said, 'attendance_id' | 'recorded_by'>;
function saidBy(wanted: Exclude<z.output<typeof NewFollowUp>, { kind: 'reopened' }>): Words {
  switch (wanted.kind) {
    case 'settled':
      return { kind: 'settled', settled_as: wanted.as, text: wanted.text };
    case 'monitored':
      return { kind: 'monitored', result: wanted.result, next_day: wanted.nextDay, text: wanted.text };
    case 'answered':
      return { kind: 'answered', text: wanted.text };
  }
}
