import { createRoute, z } from '@hono/zod-openapi';
import { AreaIssueStatus, AreaIssueText, LIMITS } from '@tsunagu/domain';
import { changeText } from '../../area-issues/change-text.ts';
import { makeAreaIssue } from '../../area-issues/make-area-issue.ts';
import { areaIssueById, areaIssueList } from '../../storage/area-issues/area-issues.ts';
import { issuesBelow } from '../../storage/area-issues/counts.ts';
import { lastStep } from '../../storage/area-issues/events.ts';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import { leastShown } from '../../storage/settings.ts';
import { accountAccess, api, body, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { etagOf, IfMatch, seenVersion } from '../entity-tag.ts';
import { PageQuery } from '../page-query.ts';
import { AreaIssueParam } from '../params.ts';
import { problem } from '../problem.ts';
import { chainRoutes } from './chain-routes.ts';
import { countRoutes } from './count-routes.ts';
import { summaryOf, viewOf } from './present.ts';
import { AreaIssuePage, AreaIssueView, MadeAreaIssue, NewAreaIssue } from './shapes.ts';
import { structureRoutes } from './structure-routes.ts';
import { suggestionRoutes } from './suggestion-routes.ts';

const ListQuery = PageQuery.extend({
  status: AreaIssueStatus.optional(),
  category: z.string().max(LIMITS.id).optional(),
  careArea: z.string().max(LIMITS.label).optional(),
  /** A 地域課題 never names a person, so neither do the words by which it is looked for. */
  words: z.string().trim().max(100).optional(),
});

/** 地域課題: the list, one of them, its texts. Addresses of fixed words come before those with an id. */
export const areaIssueRoutes = (deps: Deps) =>
  api()
    .route('/', countRoutes(deps))
    .route('/', suggestionRoutes(deps))
    .openapi(
      createRoute({
        method: 'get',
        path: '/area-issues',
        request: { query: ListQuery },
        responses: { 200: json(AreaIssuePage, 'newest first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:read');
        if (!access.ok) return problem(c, access.problem);
        const { cursor, ...filter } = c.req.valid('query');
        const page = await areaIssueList(deps.db, filter, cursor, PAGE_SIZE);
        const least = await leastShown(deps.db);
        const ids = page.items.map(({ id }) => id);
        const below = await issuesBelow(deps.db, ids, access.account.userId);
        const items = page.items.map((row) => summaryOf(row, { issues: below.get(row.id) ?? [], least }));
        return c.json({ items, nextCursor: encodeCursor(page.next) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/area-issues',
        request: { body: body(NewAreaIssue) },
        responses: { 201: json(MadeAreaIssue, 'made'), ...problems(400, 401, 403, 409, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:write');
        if (!access.ok) return problem(c, access.problem);
        const made = await makeAreaIssue(deps, { ...c.req.valid('json'), by: access.account.userId });
        return made.ok ? c.json({ id: made.id }, 201) : problem(c, made.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/area-issues/{areaIssueId}',
        request: { params: AreaIssueParam },
        responses: { 200: json(AreaIssueView, 'with an ETag'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:read');
        if (!access.ok) return problem(c, access.problem);
        const row = await areaIssueById(deps.db, c.req.valid('param').areaIssueId);
        if (!row) return problem(c, 'not-found');
        c.header('etag', etagOf(row.version));
        const issues = (await issuesBelow(deps.db, [row.id], access.account.userId)).get(row.id) ?? [];
        const below = { issues, least: await leastShown(deps.db) };
        return c.json(viewOf(row, below, (await lastStep(deps.db, row.id))?.change), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/area-issues/{areaIssueId}',
        request: { params: AreaIssueParam, headers: IfMatch, body: body(AreaIssueText) },
        responses: { 204: { description: 'changed' }, ...problems(400, 401, 403, 404, 409, 412, 415, 422, 428) },
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:write');
        if (!access.ok) return problem(c, access.problem);
        const version = seenVersion(c.req.valid('header')['if-match']);
        if (version === undefined) return problem(c, 'area-issue-unseen');
        const seen = { id: c.req.valid('param').areaIssueId, version };
        const done = await changeText(deps, seen, c.req.valid('json'), access.account.userId);
        return done.ok ? c.body(null, 204) : problem(c, done.reason);
      },
    )
    .route('/', structureRoutes(deps))
    .route('/', chainRoutes(deps));
