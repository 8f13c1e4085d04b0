import { createRoute } from '@hono/zod-openapi';
import { issuesFor, setCategory, type StoredIssue } from '../../storage/area-issues/raised-issues.ts';
import { decodeCursor, encodeCursor, type Page, PAGE_SIZE } from '../../storage/paging.ts';
import { settingsNow } from '../../storage/settings.ts';
import { accountAccess, api, body, json, meetingAccess, problems } from '../api.ts';
import { IssueCategoryChange, IssuePage, IssueQuestion } from '../area-issues/shapes.ts';
import type { Deps } from '../deps.ts';
import { PageQuery } from '../page-query.ts';
import { IssueParam } from '../params.ts';
import { problem } from '../problem.ts';

/** Issues that closed meetings raised, as far as the account may read those meetings. */
export const issueRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/issues',
        request: { query: PageQuery },
        responses: { 200: json(IssuePage, 'newest first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'issue:list');
        if (!access.ok) return problem(c, access.problem);
        const page = await issuesFor(deps.db, access.account.userId, {}, c.req.valid('query').cursor, PAGE_SIZE);
        return c.json(present(page), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/issues/search',
        request: { body: body(IssueQuestion) },
        responses: { 200: json(IssuePage, 'newest first'), ...problems(400, 401, 403, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'issue:list');
        if (!access.ok) return problem(c, access.problem);
        const { cursor, ...filter } = c.req.valid('json');
        const from = cursor === null ? null : decodeCursor(cursor);
        return c.json(present(await issuesFor(deps.db, access.account.userId, filter, from, PAGE_SIZE)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/meetings/{id}/issues/{issueId}',
        request: { params: IssueParam, body: body(IssueCategoryChange) },
        responses: { 204: { description: 'set' }, ...problems(400, 401, 403, 404, 415, 422) },
      }),
      async (c) => {
        const { id, issueId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'issue:categorise');
        if (!access.ok) return problem(c, access.problem);
        const { category } = c.req.valid('json');
        const { settings } = await settingsNow(deps.db);
        if (category !== '' && settings.issueCategories.every((known) => known.id !== category))
          return problem(c, 'invalid-input', { fields: {} });
        if (!(await setCategory(deps.db, id, issueId, category))) return problem(c, 'not-found');
        return c.body(null, 204);
      },
    );

const present = (page: Page<StoredIssue>) => ({
  items: page.items.map((row) => ({
    id: row.issue_id,
    title: row.title,
    detail: row.detail,
    meetingId: row.meeting_id,
    meetingTitle: row.meeting_title,
    raisedAt: row.raised_at,
    category: row.category,
    careArea: row.care_area,
    fiscalYear: row.fiscal_year,
    areaIssue: row.area_issue_id && { id: row.area_issue_id, title: row.area_issue_title ?? '' },
  })),
  nextCursor: encodeCursor(page.next),
});
