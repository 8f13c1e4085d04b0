import { createRoute } from '@hono/zod-openapi';
import { dayOf } from '@tsunagu/domain';
import { roleBoardText } from '@tsunagu/domain/catalogue/role-board';
import { rolesCsv } from '../../follow-up/roles-csv.ts';
import { toListedRole } from '../../follow-up/present.ts';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import { casesWithRoles, countRoles, listRoles } from '../../storage/role-board.ts';
import { accountAccess, api, json, problems } from '../api.ts';
import { attachment } from '../attachment.ts';
import type { Deps } from '../deps.ts';
import { fileOf } from '../params.ts';
import { problem } from '../problem.ts';
import { RoleCounts, RolePage, RolePageQuery, RoleQuery } from '../follow-up/shapes.ts';

const CSV = 'text/csv; charset=utf-8';

/** The facilitator's board of open roles, over all their meetings. */
export const roleBoardRoutes = (deps: Deps) => {
  const today = () => dayOf(deps.now().getTime());
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/roles',
        request: { query: RolePageQuery },
        responses: { 200: json(RolePage, 'the most pressing first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'role-board:read');
        if (!access.ok) return problem(c, access.problem);
        const { cursor, ...filter } = c.req.valid('query');
        const page = await listRoles(
          deps.db,
          { facilitator: access.account.userId },
          { filter, today: today(), cursor, limit: PAGE_SIZE },
        );
        return c.json({ items: page.items.map(toListedRole), nextCursor: encodeCursor(page.next) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/roles/counts',
        request: { query: RoleQuery },
        responses: { 200: json(RoleCounts, 'how many are in each state'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'role-board:read');
        if (!access.ok) return problem(c, access.problem);
        const facilitator = access.account.userId;
        const { all, ...states } = await countRoles(deps.db, { facilitator }, c.req.valid('query'), today());
        return c.json({ all, states, cases: await casesWithRoles(deps.db, facilitator) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/roles.csv',
        request: { query: RoleQuery },
        responses: { 200: fileOf('text/csv'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'role-board:read');
        if (!access.ok) return problem(c, access.problem);
        const csv = await rolesCsv(deps.db, access.account.userId, c.req.valid('query'), today());
        return attachment(new TextEncoder().encode(csv), CSV, roleBoardText.csvName(today()));
      },
    );
};
