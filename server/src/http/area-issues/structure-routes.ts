import { createRoute } from '@hono/zod-openapi';
import { changeMembers, mergeAreaIssues, splitAreaIssue, undoStep } from '../../area-issues/change-structure.ts';
import { linkResources } from '../../area-issues/change-text.ts';
import { accountAccess, api, body, type Ctx, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { IfMatch, seenVersion } from '../entity-tag.ts';
import { AreaIssueParam } from '../params.ts';
import { problem } from '../problem.ts';
import { LinkedResources, MadeAreaIssue, MemberChange, AreaIssueMerge, AreaIssueSplit } from './shapes.ts';

const at = { params: AreaIssueParam, headers: IfMatch };
const refusals = problems(400, 401, 403, 404, 409, 412, 415, 422, 428);
const changed = { 204: { description: 'changed' }, ...refusals };

/** Who asks to change something, and which version they saw. */
function writer(c: Ctx, ifMatch: string | undefined) {
  const access = accountAccess(c, 'area-issue:write');
  if (!access.ok) return access;
  const version = seenVersion(ifMatch);
  if (version === undefined) return { ok: false as const, problem: 'area-issue-unseen' as const };
  return { ok: true as const, by: access.account.userId, version };
}

/** Which issues belong together: put to, taken from, merged, split, and taken back; and which resources are there already. */
export const structureRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'post',
        path: '/area-issues/{areaIssueId}/members',
        request: { ...at, body: body(MemberChange) },
        responses: changed,
      }),
      async (c) => {
        const asker = writer(c, c.req.valid('header')['if-match']);
        if (!asker.ok) return problem(c, asker.problem);
        const seen = { id: c.req.valid('param').areaIssueId, version: asker.version };
        const done = await changeMembers(deps, seen, { ...c.req.valid('json'), by: asker.by });
        return done.ok ? c.body(null, 204) : problem(c, done.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/area-issues/{areaIssueId}/merge',
        request: { ...at, body: body(AreaIssueMerge) },
        responses: changed,
      }),
      async (c) => {
        const asker = writer(c, c.req.valid('header')['if-match']);
        if (!asker.ok) return problem(c, asker.problem);
        const into = { id: c.req.valid('param').areaIssueId, version: asker.version };
        const { from, version } = c.req.valid('json');
        const done = await mergeAreaIssues(deps, into, { id: from, version }, asker.by);
        return done.ok ? c.body(null, 204) : problem(c, done.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/area-issues/{areaIssueId}/split',
        request: { ...at, body: body(AreaIssueSplit) },
        responses: { 201: json(MadeAreaIssue, 'the new one'), ...refusals },
      }),
      async (c) => {
        const asker = writer(c, c.req.valid('header')['if-match']);
        if (!asker.ok) return problem(c, asker.problem);
        const seen = { id: c.req.valid('param').areaIssueId, version: asker.version };
        const done = await splitAreaIssue(deps, seen, { ...c.req.valid('json'), by: asker.by });
        return done.ok ? c.json({ id: done.id }, 201) : problem(c, done.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/area-issues/{areaIssueId}/undo',
        request: at,
        responses: changed,
      }),
      async (c) => {
        const asker = writer(c, c.req.valid('header')['if-match']);
        if (!asker.ok) return problem(c, asker.problem);
        const seen = { id: c.req.valid('param').areaIssueId, version: asker.version };
        const done = await undoStep(deps, seen, asker.by);
        return done.ok ? c.body(null, 204) : problem(c, done.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/area-issues/{areaIssueId}/resources',
        request: { ...at, body: body(LinkedResources) },
        responses: changed,
      }),
      async (c) => {
        const asker = writer(c, c.req.valid('header')['if-match']);
        if (!asker.ok) return problem(c, asker.problem);
        const seen = { id: c.req.valid('param').areaIssueId, version: asker.version };
        const done = await linkResources(deps, seen, c.req.valid('json').resources, asker.by);
        return done.ok ? c.body(null, 204) : problem(c, done.reason);
      },
    );
