import { createRoute, z } from '@hono/zod-openapi';
import { ProposalState, ProposalText } from '@tsunagu/domain';
import { changeEvidence, makeProposal, writeProposal } from '../../proposals/change-proposal.ts';
import { chainBelow } from '../../storage/area-issues/chain.ts';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import { proposalById, proposalList } from '../../storage/proposals/rows.ts';
import { leastShown } from '../../storage/settings.ts';
import { accountAccess, api, body, json, meetingAccess, problems } from '../api.ts';
import { chainViewOf } from '../area-issues/present.ts';
import { ChainView } from '../area-issues/shapes.ts';
import type { Deps } from '../deps.ts';
import { etagOf, IfMatch, seenVersion } from '../entity-tag.ts';
import { PageQuery } from '../page-query.ts';
import { ProposalParam } from '../params.ts';
import { problem } from '../problem.ts';
import { fileRoutes } from './file-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { removalRoutes } from './removal-routes.ts';
import { historyOf, summaryOf, viewOf } from './present.ts';
import { EvidenceChange, MadeProposal, NewProposal, ProposalHistory, ProposalPage, ProposalView } from './shapes.ts';

const ListQuery = PageQuery.extend({
  state: ProposalState.optional(),
  /** A proposal never names a person, so neither do the words by which it is looked for. */
  words: z.string().trim().max(100).optional(),
});
const request = { params: ProposalParam };
const changed = { 204: { description: 'changed' }, ...problems(400, 401, 403, 404, 412, 415, 422, 428) };

/** 政策提案: the list, one of them, its texts, its evidence. Addresses of fixed words come before those with an id. */
export const proposalRoutes = (deps: Deps) =>
  api()
    .route('/', planRoutes(deps))
    .route('/', fileRoutes(deps))
    .route('/', removalRoutes(deps))
    .openapi(
      createRoute({
        method: 'get',
        path: '/proposals',
        request: { query: ListQuery },
        responses: { 200: json(ProposalPage, 'newest first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:read');
        if (!access.ok) return problem(c, access.problem);
        const { cursor, ...filter } = c.req.valid('query');
        const page = await proposalList(deps.db, filter, cursor, PAGE_SIZE);
        return c.json({ items: page.items.map(summaryOf), nextCursor: encodeCursor(page.next) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/proposals',
        request: { body: body(NewProposal) },
        responses: { 201: json(MadeProposal, 'made'), ...problems(400, 401, 403, 404, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:write');
        if (!access.ok) return problem(c, access.problem);
        const wanted = c.req.valid('json');
        if (wanted.origin) {
          const meeting = await meetingAccess(c, deps, wanted.origin.meetingId, 'minutes:read');
          if (!meeting.ok) return problem(c, meeting.problem);
        }
        const made = await makeProposal(deps, { ...wanted, by: access.account.userId });
        return made.ok
          ? c.json({ id: made.id }, 201)
          : problem(c, made.reason === 'proposal-changed' ? 'not-found' : made.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/proposals/{proposalId}',
        request,
        responses: { 200: json(ProposalView, 'with an ETag'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:read');
        if (!access.ok) return problem(c, access.problem);
        const row = await proposalById(deps.db, c.req.valid('param').proposalId);
        if (!row) return problem(c, 'not-found');
        c.header('etag', etagOf(row.version));
        return c.json(await viewOf(deps.db, row, access.account), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/proposals/{proposalId}',
        request: { ...request, headers: IfMatch, body: body(ProposalText) },
        responses: changed,
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:write');
        if (!access.ok) return problem(c, access.problem);
        const version = seenVersion(c.req.valid('header')['if-match']);
        if (version === undefined) return problem(c, 'proposal-unseen');
        const seen = { id: c.req.valid('param').proposalId, version };
        const done = await writeProposal(deps, seen, c.req.valid('json'), access.account.userId);
        return done.ok ? c.body(null, 204) : problem(c, done.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/proposals/{proposalId}/links',
        request: { ...request, headers: IfMatch, body: body(EvidenceChange) },
        responses: changed,
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:write');
        if (!access.ok) return problem(c, access.problem);
        const version = seenVersion(c.req.valid('header')['if-match']);
        if (version === undefined) return problem(c, 'proposal-unseen');
        const seen = { id: c.req.valid('param').proposalId, version };
        const done = await changeEvidence(deps, seen, c.req.valid('json'), access.account.userId);
        return done.ok ? c.body(null, 204) : problem(c, done.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/proposals/{proposalId}/chain',
        request,
        responses: {
          200: json(ChainView, 'issues by right, everything else for every account'),
          ...problems(401, 403, 404, 422),
        },
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:read');
        if (!access.ok) return problem(c, access.problem);
        const row = await proposalById(deps.db, c.req.valid('param').proposalId);
        if (!row) return problem(c, 'not-found');
        const chain = await chainBelow(deps.db, row.id, access.account.userId);
        return c.json(chainViewOf(chain, await leastShown(deps.db)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/proposals/{proposalId}/history',
        request,
        responses: { 200: json(ProposalHistory, 'newest first'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:read');
        if (!access.ok) return problem(c, access.problem);
        const row = await proposalById(deps.db, c.req.valid('param').proposalId);
        if (!row) return problem(c, 'not-found');
        return c.json(await historyOf(deps.db, row), 200);
      },
    );
