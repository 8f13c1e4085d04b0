import { createRoute, z } from '@hono/zod-openapi';
import { IdeaStage, mayBecomeResource, type ResourceIdea, ResourceIdeaId } from '@tsunagu/domain';
import { addNewIdea, changeIdea, type IdeaChange as Wanted } from '../../resources/change-idea.ts';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import { ideaById, ideasOf } from '../../storage/resources/ideas.ts';
import { shownMeetings } from '../../storage/shown-words.ts';
import { accountAccess, api, body, type Ctx, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { etagOf, seenVersion } from '../entity-tag.ts';
import { PageQuery } from '../page-query.ts';
import { problem } from '../problem.ts';
import { BecomeResource, IdeaChange, IdeaPage, IdeaView, NewIdea, NewStep } from './shapes.ts';

const IdeaParam = z.object({ ideaId: ResourceIdeaId });
const IfMatch = z.object({ 'if-match': z.string().max(40).optional() });
const seeing = { params: IdeaParam, headers: IfMatch };

/** 資源づくりの案: voice → talk → trial → resource. Every account reads and writes them. */
export const resourceIdeaRoutes = (deps: Deps) => {
  const view = async (c: Ctx, idea: ResourceIdea): Promise<IdeaView> => {
    const from = idea.origin && (await meetingAccess(c, deps, idea.origin.meetingId, 'meeting:read'));
    const titles =
      idea.areaIssues.length === 0
        ? []
        : await deps.db.selectFrom('area_issue').select(['id', 'title']).where('id', 'in', idea.areaIssues).execute();
    return {
      ...idea,
      // Where it came from is told to those who may read that meeting.
      origin: from?.ok ? idea.origin : null,
      originTitle: from?.ok ? ((await shownMeetings(deps.db, [from.meeting]))[0]?.title ?? null) : null,
      mayBecome: mayBecomeResource(idea),
      areaIssueTitles: titles,
    };
  };
  const change = async (c: Ctx, id: ResourceIdeaId, ifMatch: string | undefined, wanted: Wanted) => {
    const access = accountAccess(c, 'idea:write');
    if (!access.ok) return problem(c, access.problem);
    const seen = seenVersion(ifMatch);
    if (seen === undefined) return problem(c, 'idea-unseen');
    const done = await changeIdea(deps, id, seen, wanted, access.account.userId);
    if (!done.ok) return problem(c, done.reason);
    c.header('etag', etagOf(done.idea.version));
    return c.json(await view(c, done.idea), 200);
  };
  const changed = { 200: json(IdeaView, 'as it is now, with an ETag'), ...problems(401, 403, 404, 409, 412, 422, 428) };

  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/resource-ideas',
        request: { query: PageQuery.extend({ stage: IdeaStage.default('voice') }) },
        responses: { 200: json(IdeaPage, 'newest first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'idea:list');
        if (!access.ok) return problem(c, access.problem);
        const { stage, cursor } = c.req.valid('query');
        const page = await ideasOf(deps.db, stage, cursor, PAGE_SIZE);
        return c.json(
          { items: page.items.map(({ at: _at, ...item }) => item), nextCursor: encodeCursor(page.next) },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/resource-ideas',
        request: { body: body(NewIdea) },
        responses: { 201: json(IdeaView, 'added'), ...problems(400, 401, 403, 404, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'idea:write');
        if (!access.ok) return problem(c, access.problem);
        const { on, note, areaIssues, origin, ...text } = c.req.valid('json');
        if (origin !== null) {
          const from = await meetingAccess(c, deps, origin.meetingId, 'meeting:read');
          if (!from.ok) return problem(c, from.problem);
        }
        const idea = await addNewIdea(deps, { text, first: { on, note }, areaIssues, origin }, access.account.userId);
        c.header('etag', etagOf(idea.version));
        return c.json(await view(c, idea), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/resource-ideas/{ideaId}',
        request: { params: IdeaParam },
        responses: { 200: json(IdeaView, 'with an ETag'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'idea:list');
        if (!access.ok) return problem(c, access.problem);
        const idea = await ideaById(deps.db, c.req.valid('param').ideaId);
        if (!idea) return problem(c, 'not-found');
        c.header('etag', etagOf(idea.version));
        return c.json(await view(c, idea), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/resource-ideas/{ideaId}',
        request: { ...seeing, body: body(IdeaChange) },
        responses: { ...changed, ...problems(400, 415) },
      }),
      (c) => {
        const { areaIssues, ...text } = c.req.valid('json');
        return change(c, c.req.valid('param').ideaId, c.req.valid('header')['if-match'], {
          kind: 'write',
          text,
          areaIssues,
        });
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/resource-ideas/{ideaId}/steps',
        request: { ...seeing, body: body(NewStep) },
        responses: { ...changed, ...problems(400, 415) },
      }),
      (c) =>
        change(c, c.req.valid('param').ideaId, c.req.valid('header')['if-match'], {
          kind: 'step',
          step: c.req.valid('json'),
        }),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/resource-ideas/{ideaId}/steps/last',
        request: seeing,
        responses: changed,
      }),
      (c) => change(c, c.req.valid('param').ideaId, c.req.valid('header')['if-match'], { kind: 'step-back' }),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/resource-ideas/{ideaId}/resource',
        request: { ...seeing, body: body(BecomeResource) },
        responses: { ...changed, ...problems(400, 415) },
      }),
      (c) =>
        change(c, c.req.valid('param').ideaId, c.req.valid('header')['if-match'], {
          kind: 'become',
          ...c.req.valid('json'),
        }),
    );
};
