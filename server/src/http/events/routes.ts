import { createRoute, z } from '@hono/zod-openapi';
import type { AttendanceId } from '@tsunagu/domain';
import { may, SYSTEM } from '../../policy.ts';
import { principalKey } from '../../principal.ts';
import { newestJoin } from '../../storage/attendance.ts';
import { meetingFor } from '../../storage/meetings.ts';
import { principalOf } from '../../storage/sessions.ts';
import { api, type Ctx, meetingAccess, problems, systemAccess } from '../api.ts';
import type { Deps } from '../deps.ts';
import { MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import { topicStream } from './stream.ts';

const eventStream = {
  content: { 'text/event-stream': { schema: z.string() } },
  description: 'topics only: fetch again what changed',
} as const;

/** Server-sent events: browsers learn that rows changed, never what they say. */
export const eventRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/events',
        request: { params: MeetingParam },
        responses: { 200: eventStream, ...problems(401, 403, 404, 422, 429) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'meeting:read');
        if (!access.ok) return problem(c, access.problem);
        return topicStream(c, deps, id, async () => {
          const principal = await askAgain(c, deps);
          const found = await meetingFor(deps.db, id, principal);
          return found !== undefined && may(principal, 'meeting:read', found.thing);
        });
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/join/events',
        responses: { 200: eventStream, ...problems(401, 429) },
      }),
      async (c) => {
        const own = await ownJoin(c, deps);
        if (own === null) return problem(c, 'no-session');
        return topicStream(c, deps, own, async () => (await askAgain(c, deps)).kind !== 'anonymous');
      },
    )
    .openapi(
      createRoute({ method: 'get', path: '/me/events', responses: { 200: eventStream, ...problems(401, 403) } }),
      async (c) => {
        const access = systemAccess(c, 'my-roles:list');
        if (!access.ok) return problem(c, access.problem);
        const { principal } = c.var;
        if (principal.kind === 'anonymous') return problem(c, 'no-session');
        return topicStream(c, deps, principalKey(principal), async () =>
          may(await askAgain(c, deps), 'my-roles:list', SYSTEM),
        );
      },
    );

/** A page that lies open does nothing: its feed keeps no session alive. */
const askAgain = (c: Ctx, deps: Deps) =>
  principalOf(deps.db, c.var.sessionHash ?? '', deps.now(), deps.config.sessionIdleMinutes * 60_000, {
    isActive: false,
  });

async function ownJoin(c: Ctx, deps: Deps): Promise<AttendanceId | null> {
  const { principal } = c.var;
  switch (principal.kind) {
    case 'anonymous':
      return null;
    case 'guest':
      return principal.attendanceId;
    case 'account':
      return (await newestJoin(deps.db, principal.userId))?.id ?? null;
  }
}
