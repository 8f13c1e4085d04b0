import { createRoute, z } from '@hono/zod-openapi';
import { CaseId } from '@tsunagu/domain';
import { addCase, casesOf } from '../../storage/cases.ts';
import { meetingsOfCase } from '../../storage/meetings.ts';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import type { CaseFileTable } from '../../storage/schema.ts';
import { accountAccess, api, body, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { caseView } from '../../follow-up/case-view.ts';
import { CaseView } from '../follow-up/shapes.ts';
import { PageQuery } from '../page-query.ts';
import { problem } from '../problem.ts';
import { meetingSummaries } from '../meetings/present.ts';
import { Case, CaseMeetings, CasePage, NewCase } from '../shapes.ts';

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
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/cases/{caseId}',
        request: { params: z.object({ caseId: CaseId }) },
        responses: { 200: json(CaseView, 'the way of one case'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'case:list');
        if (!access.ok) return problem(c, access.problem);
        const view = await caseView(deps, access.account, c.req.valid('param').caseId);
        return view.ok ? c.json(view.view, 200) : problem(c, view.problem);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/cases/{caseId}/meetings',
        request: { params: z.object({ caseId: CaseId }) },
        responses: { 200: json(CaseMeetings, 'newest first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'meeting:list');
        if (!access.ok) return problem(c, access.problem);
        const rows = await meetingsOfCase(deps.db, access.account.userId, c.req.valid('param').caseId);
        return c.json({ items: await meetingSummaries(deps.db, rows) }, 200);
      },
    );

const present = (row: CaseFileTable): z.infer<typeof Case> => ({
  id: row.id,
  alias: row.alias,
  careArea: row.care_area,
  createdAt: row.created_at,
});
