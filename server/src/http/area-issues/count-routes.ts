import { createRoute } from '@hono/zod-openapi';
import {
  issueCategoryName,
  issueCounts,
  issueCountsCsv,
  type IssueCounts,
  type OrganisationSettings,
} from '@tsunagu/domain';
import { areaIssueText } from '@tsunagu/domain/catalogue/area-issues';
import { issueCategoryText } from '@tsunagu/domain/catalogue/issue-categories';
import { issueCountRows, loopYears } from '../../storage/area-issues/counts.ts';
import { settingsNow } from '../../storage/settings.ts';
import { accountAccess, api, json, problems } from '../api.ts';
import { attachment } from '../attachment.ts';
import type { Deps } from '../deps.ts';
import { fileOf } from '../params.ts';
import { problem } from '../problem.ts';
import { IssueCountsView, LoopView } from './shapes.ts';

const CSV = 'text/csv; charset=utf-8';

/** Counts over all meetings, small ones hidden; and how the loop goes. */
export const countRoutes = (deps: Deps) => {
  // Hiding small counts of hundreds of 圏域 takes a second: what was worked out stands until a number changes.
  let worked: { from: string; counts: IssueCounts } | undefined;
  const counts = async (): Promise<{ counts: IssueCounts; settings: OrganisationSettings }> => {
    const { settings } = await settingsNow(deps.db);
    const order = settings.issueCategories.map(({ id }) => id);
    const rows = await issueCountRows(deps.db);
    const from = JSON.stringify([rows, order, settings.leastShownCount]);
    if (worked?.from !== from) worked = { from, counts: issueCounts(rows, order, settings.leastShownCount) };
    return { counts: worked.counts, settings };
  };
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/area-issues/counts',
        responses: { 200: json(IssueCountsView, 'by care area, category and fiscal year'), ...problems(401, 403) },
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:read');
        if (!access.ok) return problem(c, access.problem);
        return c.json(IssueCountsView.parse((await counts()).counts), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/area-issues/counts.csv',
        responses: { 200: fileOf(CSV), ...problems(401, 403) },
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:read');
        if (!access.ok) return problem(c, access.problem);
        const { counts: shown, settings } = await counts();
        const name = (id: string) => issueCategoryName(settings, id) ?? (id || issueCategoryText.unset);
        return attachment(new TextEncoder().encode(issueCountsCsv(shown, name)), CSV, areaIssueText.csvName);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/area-issues/kpi',
        responses: { 200: json(LoopView, 'by fiscal year, oldest first'), ...problems(401, 403) },
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:read');
        if (!access.ok) return problem(c, access.problem);
        return c.json({ years: await loopYears(deps.db) }, 200);
      },
    );
};
