import { createRoute } from '@hono/zod-openapi';
import { hashToken, newToken } from '../../auth/token.ts';
import { attendanceById } from '../../storage/attendance.ts';
import { inTransaction } from '../../storage/database.ts';
import { putRolePass, revokeRolePass, rolePassesOf } from '../../storage/role-passes.ts';
import { api, body, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { isReachable, linkOrigin } from '../origin.ts';
import { AttendanceParam, MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import { ROLE_PASS_MS } from '../session-cookie.ts';
import { NewRolePass, RolePass, RolePassList } from '../shapes.ts';

/** Personal links to one's own roles: 90 days, revocable, no board. */
export const rolePassRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/role-passes',
        request: { params: MeetingParam },
        responses: { 200: json(RolePassList, 'links that still work'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'role-pass:manage');
        if (!access.ok) return problem(c, access.problem);
        const rows = await rolePassesOf(deps.db, id, deps.now());
        const items = rows.map((row) => ({ attendanceId: row.attendance_id, expiresAt: row.expires_at }));
        return c.json({ items }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/role-passes',
        request: { params: MeetingParam, body: body(NewRolePass) },
        responses: { 201: json(RolePass, 'an earlier link stops working'), ...problems(400, 401, 403, 404, 415, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { attendanceId } = c.req.valid('json');
        const access = await meetingAccess(c, deps, id, 'role-pass:manage');
        if (!access.ok) return problem(c, access.problem);
        const token = newToken(deps.random);
        const now = deps.now();
        const expiresAt = new Date(now.getTime() + ROLE_PASS_MS);
        const pass = {
          tokenHash: hashToken(token),
          meetingId: id,
          attendanceId,
          purpose: 'handed',
          expiresAt,
        } as const;
        const isKept = await inTransaction(deps.db, async (tx) => {
          const person = await attendanceById(tx, id, attendanceId);
          // Accounts sign in; a pass beside that would be a second key nobody remembers.
          if (person?.admission !== 'admitted' || person.kind === 'account') return false;
          await putRolePass(tx, pass, now);
          return true;
        });
        if (!isKept) return problem(c, 'not-found');
        const origin = linkOrigin(c, deps.config);
        const link = `${origin}/me/roles#${token}`;
        return c.json({ link, token, reachable: isReachable(origin), expiresAt: expiresAt.toISOString() }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/meetings/{id}/role-passes/{attendanceId}',
        request: { params: AttendanceParam },
        responses: { 204: { description: 'revoked' }, ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const { id, attendanceId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'role-pass:manage');
        if (!access.ok) return problem(c, access.problem);
        if (!(await attendanceById(deps.db, id, attendanceId))) return problem(c, 'not-found');
        await inTransaction(deps.db, (tx) => revokeRolePass(tx, attendanceId));
        // A phone on which the link lies open is told at once: its stream asks again whether it may listen.
        deps.events.publish(attendanceId, 'roles');
        return c.body(null, 204);
      },
    );
