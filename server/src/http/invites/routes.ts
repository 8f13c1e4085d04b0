import { createRoute } from '@hono/zod-openapi';
import { openDoorOf } from '../../meetings/open-door.ts';
import { countWaiting } from '../../storage/attendance.ts';
import { closeDoor, doorOf } from '../../storage/invites.ts';
import { api, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { isReachable, linkOrigin } from '../origin.ts';
import { MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import { DoorState, Invite } from '../shapes.ts';

/** The door of a meeting: a link for scanning, six digits for typing, both useless without the facilitator's admission. */
export const inviteRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/invites',
        request: { params: MeetingParam },
        responses: { 200: json(DoorState, 'whether the door is open'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'attendance:manage');
        if (!access.ok) return problem(c, access.problem);
        const door = await doorOf(deps.db, id, deps.now());
        const waiting = await countWaiting(deps.db, id);
        return c.json({ open: door !== undefined, expiresAt: door?.expires_at ?? null, waiting }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/invites',
        request: { params: MeetingParam },
        responses: { 201: json(Invite, 'the door is open anew'), ...problems(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'attendance:manage');
        if (!access.ok) return problem(c, access.problem);
        const door = await openDoorOf(deps, id);
        if (door === 'meeting-closed') return problem(c, door);
        deps.events.publish(id, 'attendance');
        const origin = linkOrigin(c, deps.config);
        const link = `${origin}/join#${door.token}`;
        return c.json({ ...door, link, reachable: isReachable(origin) }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/meetings/{id}/invites',
        request: { params: MeetingParam },
        responses: { 204: { description: 'the door is shut' }, ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'attendance:manage');
        if (!access.ok) return problem(c, access.problem);
        await closeDoor(deps.db, id);
        deps.events.publish(id, 'attendance');
        return c.body(null, 204);
      },
    );
