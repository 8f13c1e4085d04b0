import { createRoute, z } from '@hono/zod-openapi';
import { issueKey, LIMITS, similarIssues, suggestClusters } from '@tsunagu/domain';
import { areaIssueById } from '../../storage/area-issues/area-issues.ts';
import { chainOf } from '../../storage/area-issues/chain.ts';
import { looseIssueCounts, looseIssues, type LooseIssue } from '../../storage/area-issues/raised-issues.ts';
import { accountAccess, api, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { AreaIssueParam } from '../params.ts';
import { problem } from '../problem.ts';
import { suggestedOf } from './present.ts';
import { SimilarIssues, Suggestions } from './shapes.ts';

/**
 * Issues that are compared at once, the newest: reading them alike takes some 50 ms of the server's time, and what may be compared
 * differs from reader to reader, so that nothing can be kept ready. Where there are more, the screen says so.
 */
const MOST_COMPARED = 300;
const MOST_CLUSTERS = 20;
const MOST_SIMILAR = 12;
/** Titles of a 地域課題's own issues that say what it is about. */
const MOST_TITLES = 30;

const Query = z.object({
  /** Absent: the one with the most issues that belong to nothing yet. */
  category: z.string().max(LIMITS.id).optional(),
  careArea: z.string().max(LIMITS.label).optional(),
});
const keyOf = (row: LooseIssue): string => issueKey({ meetingId: row.meeting_id, issueId: row.issue_id });
const textOf = (row: LooseIssue) => ({ key: keyOf(row), title: row.title, detail: row.detail });

/** What may belong together, for people to decide. Only issues that the asker may read are compared; nothing is sent anywhere. */
export const suggestionRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/area-issues/suggestions',
        request: { query: Query },
        responses: { 200: json(Suggestions, 'the largest first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:read');
        if (!access.ok) return problem(c, access.problem);
        const { category: asked, careArea } = c.req.valid('query');
        const categories = await looseIssueCounts(deps.db, access.account.userId, careArea);
        const category = asked ?? categories[0]?.category ?? '';
        const rows = await looseIssues(deps.db, access.account.userId, { category, careArea }, MOST_COMPARED);
        const byKey = new Map(rows.map((row) => [keyOf(row), row]));
        const clusters = suggestClusters(rows.map(textOf)).slice(0, MOST_CLUSTERS);
        return c.json(
          {
            category,
            categories,
            compared: rows.length,
            clusters: clusters.map(({ keys, words }) => ({
              words: [...words],
              issues: keys.flatMap((key) => byKey.get(key) ?? []).map(suggestedOf),
            })),
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/area-issues/{areaIssueId}/suggestions',
        request: { params: AreaIssueParam },
        responses: { 200: json(SimilarIssues, 'nearest first'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:read');
        if (!access.ok) return problem(c, access.problem);
        const { userId } = access.account;
        const row = await areaIssueById(deps.db, c.req.valid('param').areaIssueId);
        if (!row) return problem(c, 'not-found');
        const { members } = await chainOf(deps.db, row.id, userId);
        const titles = members.slice(0, MOST_TITLES).map(({ title }) => title);
        const found = await looseIssues(deps.db, userId, {}, MOST_COMPARED + 1);
        const rows = found.slice(0, MOST_COMPARED);
        const byKey = new Map(rows.map((one) => [keyOf(one), one]));
        const about = { title: row.title, detail: [...titles, row.detail].join('\n') };
        const similar = similarIssues(about, rows.map(textOf), MOST_SIMILAR);
        return c.json(
          {
            compared: rows.length,
            areOlderLeft: found.length > rows.length,
            items: similar.flatMap(({ key, words }) => {
              const one = byKey.get(key);
              return one ? [{ ...suggestedOf(one), words: [...words] }] : [];
            }),
          },
          200,
        );
      },
    );
