import { createRoute } from '@hono/zod-openapi';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import { issuesFor } from '../../storage/records.ts';
import { accountAccess, api, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { PageQuery } from '../page-query.ts';
import { problem } from '../problem.ts';
import { IssuePage } from '../shapes.ts';

/** 地域課題台帳: issues that closed meetings raised, as far as the account may read those meetings. */
export const issueRoutes = (deps: Deps) =>
  api().openapi(
    createRoute({
      method: 'get',
      path: '/issues',
      request: { query: PageQuery },
      responses: { 200: json(IssuePage, 'newest first'), ...problems(401, 403, 422) },
    }),
    async (c) => {
      const access = accountAccess(c, 'issue:list');
      if (!access.ok) return problem(c, access.problem);
      const page = await issuesFor(deps.db, access.account.userId, c.req.valid('query').cursor, PAGE_SIZE);
      const items = page.items.map((row) => ({
        id: row.issue_id,
        title: row.title,
        detail: row.detail,
        meetingId: row.meeting_id,
        meetingTitle: row.meeting_title,
        raisedAt: row.raised_at,
      }));
      return c.json({ items, nextCursor: encodeCursor(page.next) }, 200);
    },
  );
