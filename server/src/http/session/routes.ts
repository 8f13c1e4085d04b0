import { createRoute } from '@hono/zod-openapi';
import { verifyPassword } from '../../auth/password.ts';
import { hashToken } from '../../auth/token.ts';
import type { Principal } from '../../principal.ts';
import { accountByEmail, hasAdministrator, normaliseEmail } from '../../storage/accounts.ts';
import { rolePassByToken } from '../../storage/role-passes.ts';
import { endSession } from '../../storage/sessions.ts';
import { api, body, type Ctx, json, problems } from '../api.ts';
import { clientAddress } from '../client-address.ts';
import type { Deps } from '../deps.ts';
import { problem } from '../problem.ts';
import { beginSession, dropCookie } from '../session-cookie.ts';
import { Account, LogIn, Me, UseRolePass } from '../shapes.ts';

/** Logging in and out, the personal link, and who one is. */
export const sessionRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'post',
        path: '/session',
        request: { body: body(LogIn) },
        responses: { 200: json(Account, 'the session cookie is set'), ...problems(400, 401, 403, 415, 422, 429) },
      }),
      async (c) => {
        const { email, password } = c.req.valid('json');
        if (!(await deps.limits.address.take(clientAddress(c, deps.config)))) return problem(c, 'too-many-tries');
        if (!(await deps.limits.account.take(normaliseEmail(email)))) return problem(c, 'too-many-tries');
        const account = await accountByEmail(deps.db, email);
        const right = await verifyPassword(password, account?.passwordHash ?? null);
        if (!account || !right) return problem(c, 'wrong-password');
        await deps.limits.account.reset(normaliseEmail(email));
        await replaceSession(c, deps, { scope: 'account', userId: account.id });
        return c.json({ id: account.id, name: account.name, email: account.email, isAdmin: account.isAdmin }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/session/role-pass',
        request: { body: body(UseRolePass) },
        responses: { 204: { description: 'the session cookie is set' }, ...problems(400, 403, 404, 415, 422, 429) },
      }),
      async (c) => {
        if (!(await deps.limits.address.take(clientAddress(c, deps.config)))) return problem(c, 'too-many-tries');
        const pass = await rolePassByToken(deps.db, hashToken(c.req.valid('json').token), deps.now());
        if (!pass) return problem(c, 'invite-invalid');
        await replaceSession(c, deps, { scope: 'role-pass', attendanceId: pass.attendance_id });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/session',
        responses: { 204: { description: 'the session has ended' }, ...problems(403) },
      }),
      async (c) => {
        const { principal, sessionHash } = c.var;
        if (sessionHash !== null) {
          deps.endedSessions.add(sessionHash);
          await endSession(deps.db, sessionHash);
        }
        if (principal.kind === 'guest') deps.rooms.drop(principal.meetingId, principal.attendanceId);
        dropCookie(c, deps);
        return c.body(null, 204);
      },
    )
    .openapi(createRoute({ method: 'get', path: '/me', responses: { 200: json(Me, 'who asks') } }), async (c) =>
      c.json(
        {
          ...describe(c.var.principal),
          setupNeeded: !(await hasAdministrator(deps.db)),
          serverTime: deps.now().toISOString(),
        },
        200,
      ),
    );

/** A browser holds one session: the one it had before ends. */
async function replaceSession(c: Ctx, deps: Deps, owner: Parameters<typeof beginSession>[2]): Promise<void> {
  if (c.var.sessionHash !== null) await endSession(deps.db, c.var.sessionHash);
  await beginSession(c, deps, owner);
}

function describe(principal: Principal): Pick<Me, 'account' | 'guest'> {
  switch (principal.kind) {
    case 'anonymous':
      return { account: null, guest: null };
    case 'account': {
      const { userId: id, name, email, isAdmin } = principal;
      return { account: { id, name, email, isAdmin }, guest: null };
    }
    case 'guest': {
      const { attendanceId, name, affiliation, profession, admission, scope } = principal;
      const meetingId = admission === 'admitted' ? principal.meetingId : null;
      return { account: null, guest: { attendanceId, name, affiliation, profession, admission, scope, meetingId } };
    }
  }
}
