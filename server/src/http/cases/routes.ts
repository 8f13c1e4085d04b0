import { createRoute } from '@hono/zod-openapi';
import type { z } from 'zod';
import { addCase, casesOf } from '../../storage/cases.ts';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import type { CaseFileTable } from '../../storage/schema.ts';
import { accountAccess, api, body, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { PageQuery } from '../page-query.ts';
import { problem } from '../problem.ts';
import { Case, CasePage, NewCase } from '../shapes.ts';

/** Cases: an alias and an area, nothing more. Each account sees its own. */
export const caseRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/cases',
        request: { query: PageQuery },
        responses: { 200: json(CasePage, 'newest first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'case:list');
        if (!access.ok) return problem(c, access.problem);
        const page = await casesOf(deps.db, access.account.userId, c.req.valid('query').cursor, PAGE_SIZE);
        return c.json({ items: page.items.map(present), nextCursor: encodeCursor(page.next) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/cases',
        request: { body: body(NewCase) },
        responses: { 201: json(Case, 'added'), ...problems(400, 401, 403, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'case:create');
        if (!access.ok) return problem(c, access.problem);
        const value = { ...c.req.valid('json'), createdBy: access.account.userId };
        return c.json(present(await addCase(deps.db, value, deps.now(), deps.random)), 201);
      },
    );

const present = (row: CaseFileTable): z.infer<typeof Case> => ({
  id: row.id,
  alias: row.alias,
  careArea: row.care_area,
  createdAt: row.created_at,
});
