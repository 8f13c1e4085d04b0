import { createRoute, z } from '@hono/zod-openapi';
import { type Day, dayOf, LikenessIndex, ResourceId } from '@tsunagu/domain';
import { addToDirectory, changeDirectory, type DirectoryChange } from '../../resources/change-directory.ts';
import { dueDay } from '../../resources/due-day.ts';
import { listed, resourceView } from '../../resources/resource-view.ts';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import {
  countResources,
  namedAreas,
  resourceHistory,
  resourcesOf,
  wholeDirectory,
} from '../../storage/resources/list.ts';
import { resourceById } from '../../storage/resources/rows.ts';
import { accountAccess, api, body, type Ctx, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { etagOf, seenVersion } from '../entity-tag.ts';
import { PageQuery } from '../page-query.ts';
import { problem } from '../problem.ts';
import { filterOf } from './filter.ts';
import {
  AreaNames,
  Confirmation,
  LikeAnswer,
  LikeQuestion,
  ListedResource,
  Merge,
  NewResource,
  ResourceHistory,
  ResourcePage,
  ResourceQuery,
  ResourceView,
} from './shapes.ts';

export const ResourceParam = z.object({ resourceId: ResourceId });
const IfMatch = z.object({ 'if-match': z.string().max(40).optional() });
const MOST_LIKE = 5;

/** 社会資源台帳: every account reads and writes it. */
export const resourceRoutes = (deps: Deps) => {
  const today = (): Day => dayOf(deps.now().getTime());
  const due = () => dueDay(deps.db, today());
  /** One change of one row, answered with the row as it is then. */
  const change = async (c: Ctx, id: ResourceId, wanted: DirectoryChange) => {
    const access = accountAccess(c, 'resource:write');
    if (!access.ok) return problem(c, access.problem);
    const done = await changeDirectory(deps, id, wanted, access.account.userId);
    if (!done.ok) return problem(c, done.reason);
    c.header('etag', etagOf(done.row.version));
    return c.json(await resourceView(deps.db, access.account.userId, done.row, await due()), 200);
  };
  const changed = {
    200: json(ResourceView, 'as it is now, with an ETag'),
    ...problems(401, 403, 404, 409, 412, 422, 428),
  };

  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/resources',
        request: { query: PageQuery.extend(ResourceQuery.shape) },
        responses: { 200: json(ResourcePage, 'by name'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:list');
        if (!access.ok) return problem(c, access.problem);
        const { cursor, ...query } = c.req.valid('query');
        const dueBy = await due();
        const filter = filterOf(query, dueBy);
        const page = await resourcesOf(deps.db, filter, cursor, PAGE_SIZE);
        const items = await listed(deps.db, access.account.userId, page.items, dueBy);
        const total = await countResources(deps.db, filter);
        return c.json({ items, nextCursor: encodeCursor(page.next), total }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/resources',
        request: { body: body(NewResource) },
        responses: { 201: json(ListedResource, 'added'), ...problems(400, 401, 403, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:write');
        if (!access.ok) return problem(c, access.problem);
        const { userId } = access.account;
        const row = await addToDirectory(deps, c.req.valid('json'), userId);
        const [shown] = await listed(deps.db, userId, [row], await due());
        c.header('etag', etagOf(row.version));
        return c.json(shown!, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/resources/areas',
        responses: { 200: json(AreaNames, 'by name'), ...problems(401, 403) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:list');
        if (!access.ok) return problem(c, access.problem);
        return c.json({ items: await namedAreas(deps.db, access.account.userId) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/resources/like',
        request: { body: body(LikeQuestion) },
        responses: { 200: json(LikeAnswer, 'the surest first'), ...problems(400, 401, 403, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:list');
        if (!access.ok) return problem(c, access.problem);
        const found = new LikenessIndex(await wholeDirectory(deps.db)).like(c.req.valid('json')).slice(0, MOST_LIKE);
        const items = found.map(({ row: { id, name, careArea, kind, formality } }) => ({
          id,
          name,
          careArea,
          kind,
          formality,
        }));
        return c.json({ items }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/resources/{resourceId}',
        request: { params: ResourceParam },
        responses: { 200: json(ResourceView, 'with an ETag'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:list');
        if (!access.ok) return problem(c, access.problem);
        const row = await resourceById(deps.db, c.req.valid('param').resourceId);
        if (!row) return problem(c, 'not-found');
        c.header('etag', etagOf(row.version));
        return c.json(await resourceView(deps.db, access.account.userId, row, await due()), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/resources/{resourceId}',
        request: { params: ResourceParam, body: body(NewResource), headers: IfMatch },
        responses: { ...changed, ...problems(400, 415) },
      }),
      async (c) => {
        const seen = seenVersion(c.req.valid('header')['if-match']);
        const access = accountAccess(c, 'resource:write');
        if (!access.ok) return problem(c, access.problem);
        if (seen === undefined) return problem(c, 'resource-unseen');
        return change(c, c.req.valid('param').resourceId, { kind: 'changed', text: c.req.valid('json'), seen });
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/resources/{resourceId}',
        description: 'It has ceased: it stays readable and can be restored.',
        request: { params: ResourceParam, headers: IfMatch },
        responses: changed,
      }),
      async (c) => {
        const seen = seenVersion(c.req.valid('header')['if-match']);
        const access = accountAccess(c, 'resource:write');
        if (!access.ok) return problem(c, access.problem);
        if (seen === undefined) return problem(c, 'resource-unseen');
        return change(c, c.req.valid('param').resourceId, { kind: 'ended', seen });
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/resources/{resourceId}/restore',
        request: { params: ResourceParam },
        responses: changed,
      }),
      (c) => change(c, c.req.valid('param').resourceId, { kind: 'restored' }),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/resources/{resourceId}/confirm',
        request: { params: ResourceParam },
        responses: { 200: json(Confirmation, 'looked at today'), ...problems(401, 403, 404, 409, 412, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:write');
        if (!access.ok) return problem(c, access.problem);
        const id = c.req.valid('param').resourceId;
        const done = await changeDirectory(deps, id, { kind: 'confirmed' }, access.account.userId);
        if (!done.ok) return problem(c, done.reason);
        return c.json({ confirmedOn: done.row.confirmed_on ?? today(), version: done.row.version }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/resources/{resourceId}/merge',
        request: { params: ResourceParam, body: body(Merge) },
        responses: { ...changed, ...problems(400, 415) },
      }),
      (c) => change(c, c.req.valid('param').resourceId, { kind: 'merged', into: c.req.valid('json').into }),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/resources/{resourceId}/unmerge',
        request: { params: ResourceParam },
        responses: changed,
      }),
      (c) => change(c, c.req.valid('param').resourceId, { kind: 'unmerged' }),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/resources/{resourceId}/history',
        request: { params: ResourceParam },
        responses: { 200: json(ResourceHistory, 'newest first'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:list');
        if (!access.ok) return problem(c, access.problem);
        const items = await resourceHistory(deps.db, c.req.valid('param').resourceId);
        return items.length === 0 ? problem(c, 'not-found') : c.json({ items }, 200);
      },
    );
};
