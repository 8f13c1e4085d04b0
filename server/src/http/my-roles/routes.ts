import { createRoute } from '@hono/zod-openapi';
import { myRoles, releasedRoles } from '../../meetings/my-roles.ts';
import { sessionEnd } from '../../storage/sessions.ts';
import { api, json, problems, systemAccess } from '../api.ts';
import type { Deps } from '../deps.ts';
import { problem } from '../problem.ts';
import { MyRoles } from '../shapes.ts';

/** わたしの役割: what one promised or looks after, over all meetings of an account, or by role pass of one. */
export const myRoleRoutes = (deps: Deps) =>
  api().openapi(
    createRoute({
      method: 'get',
      path: '/me/roles',
      responses: { 200: json(MyRoles, 'own roles, the most pressing first'), ...problems(401, 403) },
    }),
    async (c) => {
      const access = systemAccess(c, 'my-roles:list');
      if (!access.ok) return problem(c, access.problem);
      const { principal, sessionHash } = c.var;
      if (principal.kind === 'anonymous' || sessionHash === null) return problem(c, 'no-session');
      const byPass = principal.kind === 'guest' && principal.scope === 'role-pass';
      const until = byPass ? new Date(await sessionEnd(deps.db, sessionHash)).toISOString() : null;
      const [items, released] = [await myRoles(deps, principal), await releasedRoles(deps, principal)];
      return c.json({ items, released, name: principal.name, until }, 200);
    },
  );
