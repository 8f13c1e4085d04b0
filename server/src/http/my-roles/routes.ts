import { createRoute } from '@hono/zod-openapi';
import { may, SYSTEM } from '../../policy.ts';
import { myRoles } from '../../meetings/my-roles.ts';
import { api, json, problems, systemAccess } from '../api.ts';
import type { Deps } from '../deps.ts';
import { problem } from '../problem.ts';
import { MyRoles } from '../shapes.ts';

/** わたしの役割: what one promised, over all meetings of an account, or by role pass of one. */
export const myRoleRoutes = (deps: Deps) =>
  api().openapi(
    createRoute({
      method: 'get',
      path: '/me/roles',
      responses: { 200: json(MyRoles, 'own roles'), ...problems(401, 403) },
    }),
    async (c) => {
      const access = systemAccess(c, 'my-roles:list');
      if (!access.ok) return problem(c, access.problem);
      const { principal } = c.var;
      if (principal.kind === 'anonymous' || !may(principal, 'my-roles:list', SYSTEM)) return problem(c, 'no-session');
      return c.json({ items: await myRoles(deps, principal), name: principal.name }, 200);
    },
  );
