import { createRoute, z } from '@hono/zod-openapi';
import { Candidate, CandidateOrder, CaseId, readiness } from '@tsunagu/domain';
import { may } from '../../policy.ts';
import { caseById } from '../../storage/cases.ts';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import {
  candidatesOf,
  caseStandings,
  dropCandidate,
  orderCandidates,
  putCandidate,
} from '../../storage/preparation/candidates.ts';
import { readyFacts } from '../../storage/preparation/preparation.ts';
import { accountAccess, api, body, type Ctx, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { PageQuery } from '../page-query.ts';
import { problem } from '../problem.ts';
import { CandidateList, CaseStandingPage, PreparationList } from './shapes.ts';

const CaseParam = z.object({ caseId: CaseId });

/** 事例選定: the cases that one works with, which of them to talk about next, and how far their meetings are prepared. */
export const candidateRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/candidates',
        responses: { 200: json(CandidateList, 'in the order that people set'), ...problems(401, 403) },
      }),
      async (c) => {
        const access = accountAccess(c, 'case:list');
        if (!access.ok) return problem(c, access.problem);
        return c.json({ items: await candidatesOf(deps.db, access.account.userId) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/candidates',
        request: { body: body(CandidateOrder) },
        responses: { 200: json(CandidateList, 'in the new order'), ...problems(400, 401, 403, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'case:list');
        if (!access.ok) return problem(c, access.problem);
        await orderCandidates(deps.db, access.account.userId, c.req.valid('json').cases);
        return c.json({ items: await candidatesOf(deps.db, access.account.userId) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/candidates/cases',
        request: { query: PageQuery },
        responses: { 200: json(CaseStandingPage, 'newest first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'case:list');
        if (!access.ok) return problem(c, access.problem);
        const page = await caseStandings(deps.db, access.account.userId, c.req.valid('query').cursor, PAGE_SIZE);
        return c.json({ items: [...page.items], nextCursor: encodeCursor(page.next) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/candidates/{caseId}',
        request: { params: CaseParam, body: body(Candidate) },
        responses: {
          204: { description: 'put forward, or changed' },
          ...problems(400, 401, 403, 404, 409, 415, 422),
        },
      }),
      async (c) => {
        const access = await ownCase(c, deps, c.req.valid('param').caseId);
        if (!access.ok) return problem(c, access.problem);
        const kept = await putCandidate(deps.db, access.own, c.req.valid('json'), deps.now());
        return kept ? c.body(null, 204) : problem(c, 'candidates-full');
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/candidates/{caseId}',
        request: { params: CaseParam },
        responses: { 204: { description: 'no candidate any more' }, ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = await ownCase(c, deps, c.req.valid('param').caseId);
        if (!access.ok) return problem(c, access.problem);
        await dropCandidate(deps.db, access.own.caseId);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/preparations',
        responses: { 200: json(PreparationList, 'planned meetings that one facilitates'), ...problems(401, 403) },
      }),
      async (c) => {
        const access = accountAccess(c, 'meeting:list');
        if (!access.ok) return problem(c, access.problem);
        const rows = await readyFacts(deps.db, { facilitator: access.account.userId });
        return c.json({ items: rows.map(({ meetingId, facts }) => ({ meetingId, ready: readiness(facts) })) }, 200);
      },
    );

/** The case, if the asker works with it. */
async function ownCase(c: Ctx, deps: Deps, caseId: CaseId) {
  const access = accountAccess(c, 'case:list');
  if (!access.ok) return access;
  const file = await caseById(deps.db, caseId);
  if (!file) return { ok: false, problem: 'not-found' } as const;
  if (!may(access.account, 'case:use', { kind: 'case', createdBy: file.created_by }))
    return { ok: false, problem: 'no-right' } as const;
  return { ok: true, own: { caseId, owner: access.account.userId } } as const;
}
