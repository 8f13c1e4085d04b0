import { createRoute } from '@hono/zod-openapi';
import { removeProposal, restoreProposal } from '../../proposals/change-proposal.ts';
import { may } from '../../policy.ts';
import { proposalById, removedProposal } from '../../storage/proposals/rows.ts';
import { accountAccess, api, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { IfMatch, seenVersion } from '../entity-tag.ts';
import { ProposalParam } from '../params.ts';
import { problem } from '../problem.ts';
import { thingOf } from './present.ts';

/** Removing a draft, and bringing it back (domain SPEC PP10). */
export const removalRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'delete',
        path: '/proposals/{proposalId}',
        request: { params: ProposalParam, headers: IfMatch },
        responses: { 204: { description: 'removed' }, ...problems(401, 403, 404, 409, 412, 422, 428) },
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:write');
        if (!access.ok) return problem(c, access.problem);
        const version = seenVersion(c.req.valid('header')['if-match']);
        if (version === undefined) return problem(c, 'proposal-unseen');
        const { proposalId: id } = c.req.valid('param');
        const row = await proposalById(deps.db, id);
        if (!row) return problem(c, 'not-found');
        if (!may(access.account, 'proposal:remove', thingOf(row))) return problem(c, 'no-right');
        const done = await removeProposal(deps, { id, version }, access.account.userId);
        return done.ok ? c.body(null, 204) : problem(c, done.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/proposals/{proposalId}/restore',
        request: { params: ProposalParam },
        responses: { 204: { description: 'there again' }, ...problems(401, 403, 404, 412, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'proposal:write');
        if (!access.ok) return problem(c, access.problem);
        const { proposalId: id } = c.req.valid('param');
        const row = await removedProposal(deps.db, id);
        if (!row) return problem(c, 'not-found');
        if (!may(access.account, 'proposal:remove', thingOf(row))) return problem(c, 'no-right');
        const done = await restoreProposal(deps, id, access.account.userId);
        return done.ok ? c.body(null, 204) : problem(c, done.reason);
      },
    );
