import { createRoute, z } from '@hono/zod-openapi';
import { PlanEntryText } from '@tsunagu/domain';
import { addPlanEntry, changePlanEntry, removePlanEntry } from '../../proposals/change-proposal.ts';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import { planList, planYears } from '../../storage/proposals/plans.ts';
import { accountAccess, api, body, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { IfMatch, seenVersion } from '../entity-tag.ts';
import { PageQuery } from '../page-query.ts';
import { PlanEntryParam, ProposalParam } from '../params.ts';
import { problem } from '../problem.ts';
import { planOf } from './present.ts';
import { MadePlanEntry, PlanPage } from './shapes.ts';

const refusals = problems(400, 401, 403, 404, 412, 415, 422, 428);

/** 反映計画: where proposals stand in plans, by 年度 and under their proposal. The version named is the proposal's. */
export const planRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/proposals/plans',
        request: { query: PageQuery.extend({ fiscalYear: z.coerce.number().int().min(2000).max(2100).optional() }) },
        responses: { 200: json(PlanPage, 'the latest year first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:read');
        if (!access.ok) return problem(c, access.problem);
        const { cursor, fiscalYear } = c.req.valid('query');
        const page = await planList(deps.db, fiscalYear, cursor, PAGE_SIZE);
        const items = page.items.map((row) => ({
          ...planOf(row),
          proposal: { id: row.proposal_id, title: row.proposal_title },
        }));
        return c.json({ items, nextCursor: encodeCursor(page.next), years: await planYears(deps.db) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/proposals/{proposalId}/plans',
        request: { params: ProposalParam, headers: IfMatch, body: body(PlanEntryText) },
        responses: { 201: json(MadePlanEntry, 'added'), ...refusals },
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:write');
        if (!access.ok) return problem(c, access.problem);
        const version = seenVersion(c.req.valid('header')['if-match']);
        if (version === undefined) return problem(c, 'proposal-unseen');
        const seen = { id: c.req.valid('param').proposalId, version };
        const done = await addPlanEntry(deps, seen, c.req.valid('json'), access.account.userId);
        return done.ok ? c.json({ id: done.id }, 201) : problem(c, done.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/proposals/{proposalId}/plans/{planEntryId}',
        request: { params: PlanEntryParam, headers: IfMatch, body: body(PlanEntryText) },
        responses: { 204: { description: 'changed' }, ...refusals },
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:write');
        if (!access.ok) return problem(c, access.problem);
        const version = seenVersion(c.req.valid('header')['if-match']);
        if (version === undefined) return problem(c, 'proposal-unseen');
        const { proposalId: id, planEntryId } = c.req.valid('param');
        const text = c.req.valid('json');
        const done = await changePlanEntry(deps, { id, version }, planEntryId, text, access.account.userId);
        return done.ok ? c.body(null, 204) : problem(c, done.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/proposals/{proposalId}/plans/{planEntryId}',
        request: { params: PlanEntryParam, headers: IfMatch },
        responses: { 204: { description: 'taken out' }, ...problems(401, 403, 404, 412, 422, 428) },
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:write');
        if (!access.ok) return problem(c, access.problem);
        const version = seenVersion(c.req.valid('header')['if-match']);
        if (version === undefined) return problem(c, 'proposal-unseen');
        const { proposalId: id, planEntryId } = c.req.valid('param');
        const done = await removePlanEntry(deps, { id, version }, planEntryId, access.account.userId);
        return done.ok ? c.body(null, 204) : problem(c, done.reason);
      },
    );
