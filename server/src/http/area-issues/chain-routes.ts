import { createRoute } from '@hono/zod-openapi';
import { areaIssueById } from '../../storage/area-issues/area-issues.ts';
import { chainOf } from '../../storage/area-issues/chain.ts';
import { readsAllEverBelow } from '../../storage/area-issues/ever-below.ts';
import { eventsOf } from '../../storage/area-issues/events.ts';
import { leastShown } from '../../storage/settings.ts';
import { accountAccess, api, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { AreaIssueParam } from '../params.ts';
import { problem } from '../problem.ts';
import { chainViewOf, historyOf } from './present.ts';
import { AreaIssueHistory, ChainView } from './shapes.ts';

const request = { params: AreaIssueParam };

/** What is below and above one 地域課題, and what happened to it. */
export const chainRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/area-issues/{areaIssueId}/chain',
        request,
        responses: {
          200: json(ChainView, 'issues by right, everything else for every account'),
          ...problems(401, 403, 404, 422),
        },
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:read');
        if (!access.ok) return problem(c, access.problem);
        const row = await areaIssueById(deps.db, c.req.valid('param').areaIssueId);
        if (!row) return problem(c, 'not-found');
        const chain = await chainOf(deps.db, row.id, access.account.userId);
        return c.json(chainViewOf(chain, await leastShown(deps.db)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/area-issues/{areaIssueId}/history',
        request,
        responses: { 200: json(AreaIssueHistory, 'newest first'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:read');
        if (!access.ok) return problem(c, access.problem);
        const row = await areaIssueById(deps.db, c.req.valid('param').areaIssueId);
        if (!row) return problem(c, 'not-found');
        const mayCount = await readsAllEverBelow(deps.db, row.id, access.account.userId);
        return c.json(historyOf(await eventsOf(deps.db, row.id), { mayCount }), 200);
      },
    );
