import { createRoute } from '@hono/zod-openapi';
import type { z } from 'zod';
import { hashToken } from '../../auth/token.ts';
import { knock } from '../../meetings/knock.ts';
import { newestJoin } from '../../storage/attendance.ts';
import { findDoor } from '../../storage/invites.ts';
import type { InviteTable } from '../../storage/schema.ts';
import { endSession } from '../../storage/sessions.ts';
import { api, body, type Ctx, json, problems } from '../api.ts';
import { clientAddress } from '../client-address.ts';
import type { Deps } from '../deps.ts';
import { problem } from '../problem.ts';
import { beginSession } from '../session-cookie.ts';
import { Join, Joined, JoinState } from '../shapes.ts';

/** Knocking at a door without an account, and how one's knock stands. Until admission nothing of the meeting is told. */
export const joinRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'post',
        path: '/join',
        request: { body: body(Join) },
        responses: { 200: json(Joined, 'waiting at the door'), ...problems(400, 403, 404, 409, 415, 422, 429) },
      }),
      async (c) => {
        const join = c.req.valid('json');
        const door = await doorFor(c, deps, join);
        if (door === 'too-many-tries' || door === 'invite-invalid') return problem(c, door);
        const { principal } = c.var;
        const knocked = await knock(deps, door.meeting_id, principal, join);
        if (!knocked.ok) return problem(c, knocked.reason);
        const { attendance } = knocked;
        if (knocked.newGuest) {
          if (principal.kind === 'guest' && c.var.sessionHash !== null) await endSession(deps.db, c.var.sessionHash);
          await beginSession(c, deps, { scope: 'meeting', attendanceId: attendance.id });
        }
        deps.events.publish(attendance.meeting_id, 'attendance');
        return c.json({ attendanceId: attendance.id, admission: attendance.admission }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/join',
        responses: { 200: json(JoinState, 'how the newest join stands'), ...problems(401, 404) },
      }),
      async (c) => {
        const { principal } = c.var;
        if (principal.kind === 'anonymous') return problem(c, 'no-session');
        if (principal.kind === 'guest') {
          const { attendanceId, admission } = principal;
          return c.json(
            { attendanceId, admission, meetingId: admission === 'admitted' ? principal.meetingId : null },
            200,
          );
        }
        const row = await newestJoin(deps.db, principal.userId);
        if (!row) return problem(c, 'not-found');
        const meetingId = row.admission === 'admitted' ? row.meeting_id : null;
        return c.json({ attendanceId: row.id, admission: row.admission, meetingId }, 200);
      },
    );

/**
 * The door that the code or link opens. Every try costs before it is looked at, so that guesses made at once do not
 * slip past the count; a right one is given back. Typed codes share one budget for the whole server.
 */
async function doorFor(
  c: Ctx,
  deps: Deps,
  join: z.infer<typeof Join>,
): Promise<InviteTable | 'too-many-tries' | 'invite-invalid'> {
  const { limits } = deps;
  const address = clientAddress(c, deps.config);
  if (!(await limits.wrongCodeFromAddress.take(address))) return 'too-many-tries';
  const byCode = join.code !== undefined;
  if (byCode && !(await limits.wrongCode.take('everybody'))) return 'too-many-tries';
  const key = byCode ? { code: join.code ?? '' } : { tokenHash: hashToken(join.token ?? '') };
  const door = await findDoor(deps.db, key, deps.now());
  if (!door) return 'invite-invalid';
  await limits.wrongCodeFromAddress.giveBack(address);
  if (byCode) await limits.wrongCode.giveBack('everybody');
  return door;
}
