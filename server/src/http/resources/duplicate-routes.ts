import { createRoute } from '@hono/zod-openapi';
import { decideDistinct, duplicatePairs } from '../../storage/resources/duplicates.ts';
import { resourcesById } from '../../storage/resources/list.ts';
import { accountAccess, api, body, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { problem } from '../problem.ts';
import { DistinctDecision, DuplicateList } from './shapes.ts';

/** Rows that may be the same: suggested here, decided by people. */
export const duplicateRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/resources/duplicates',
        responses: { 200: json(DuplicateList, 'the surest first'), ...problems(401, 403) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:list');
        if (!access.ok) return problem(c, access.problem);
        const { pairs, more } = await duplicatePairs(deps.db);
        const items = pairs.map(({ one, other, reasons }) => ({ one, other, reasons: [...reasons] }));
        return c.json({ items, more }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/resources/distinct',
        request: { body: body(DistinctDecision) },
        responses: { 204: { description: 'remembered' }, ...problems(400, 401, 403, 404, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:write');
        if (!access.ok) return problem(c, access.problem);
        const { one, other, distinct } = c.req.valid('json');
        const there = await resourcesById(deps.db, [one, other]);
        if (there.length !== 2) return problem(c, 'not-found');
        await decideDistinct(deps.db, one, other, distinct, { user: access.account.userId, now: deps.now() });
        return c.body(null, 204);
      },
    );
