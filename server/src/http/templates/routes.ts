import { createRoute, z } from '@hono/zod-openapi';
import {
  contentOf,
  findTemplate,
  fromTemplateFile,
  MeetingFunction,
  newId,
  TemplateId,
  TEMPLATES,
} from '@tsunagu/domain';
import type { TemplateContent, UserId } from '@tsunagu/domain';
import { may, SYSTEM } from '../../policy.ts';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import {
  addTemplate,
  arrangeTemplate,
  changeTemplate,
  hiddenTemplates,
  removeTemplate,
  templateById,
  templatesOf,
} from '../../storage/templates.ts';
import { accountAccess, api, body, type Ctx, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { etagOf, seenVersion } from '../entity-tag.ts';
import { PageQuery } from '../page-query.ts';
import { problem } from '../problem.ts';
import { TemplateParam } from './params.ts';
import { ownSummary, shippedSummary } from './present.ts';
import { MadeTemplate, NewTemplate, TemplatePage, TemplateStanding, TemplateUpload } from './shapes.ts';

const ListQuery = PageQuery.extend({ function: z.coerce.number().pipe(MeetingFunction).optional() });

/** Templates of meetings: the list, and what accounts and administrators do with them. */
export const templateRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/templates',
        request: { query: ListQuery },
        responses: { 200: json(TemplatePage, 'those that ship, then own ones'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'template:list');
        if (!access.ok) return problem(c, access.problem);
        const { cursor, function: fn = null } = c.req.valid('query');
        const hidden = await hiddenTemplates(deps.db);
        const replacing = new Set(hidden.values());
        const page = await templatesOf(deps.db, fn, cursor, PAGE_SIZE);
        const own = page.items.filter(({ id }) => !replacing.has(id)).map((row) => ownSummary(row, access.account));
        const first = cursor === null ? await firstOnes(deps, c, fn, hidden) : [];
        return c.json(
          {
            items: [...first, ...own],
            nextCursor: encodeCursor(page.next),
            mayArrange: may(access.account, 'template:arrange', SYSTEM),
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/templates',
        request: { body: body(NewTemplate) },
        responses: { 201: json(MadeTemplate, 'kept'), ...problems(400, 401, 403, 409, 413, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'template:create');
        if (!access.ok) return problem(c, access.problem);
        const made = await keep(deps, c.req.valid('json'), access.account.userId);
        return made ? c.json(made, 201) : problem(c, 'templates-full');
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/templates/import',
        request: { body: body(TemplateUpload) },
        responses: {
          201: json(MadeTemplate, 'kept under an id of its own'),
          ...problems(400, 401, 403, 409, 413, 415, 422),
        },
      }),
      async (c) => {
        const access = accountAccess(c, 'template:create');
        if (!access.ok) return problem(c, access.problem);
        const read = fromTemplateFile(c.req.valid('json'));
        if (!read.ok) {
          const fields = Object.fromEntries(read.problems.map(({ place, message }) => [place || 'template', message]));
          return problem(c, 'invalid-input', { fields });
        }
        const made = await keep(deps, contentOf(read.template), access.account.userId);
        return made ? c.json(made, 201) : problem(c, 'templates-full');
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/templates/{templateId}',
        request: {
          params: TemplateParam,
          body: body(NewTemplate),
          headers: z.object({ 'if-match': z.string().max(40).optional() }),
        },
        responses: {
          200: json(MadeTemplate, 'kept as a further version; its ETag'),
          ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
        },
      }),
      async (c) => {
        const found = await ownTemplate(deps, c, c.req.valid('param').templateId);
        if (!found.ok) return problem(c, found.problem);
        const seen = seenVersion(c.req.valid('header')['if-match']);
        if (seen === undefined) return problem(c, 'template-unseen');
        const { id } = found;
        const change = { id, content: c.req.valid('json'), by: found.by, now: deps.now(), seen };
        const version = await changeTemplate(deps.db, change);
        if (version === null) return problem(c, 'template-changed');
        c.header('etag', etagOf(version));
        return c.json({ id, version }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/templates/{templateId}',
        request: { params: TemplateParam },
        responses: { 204: { description: 'no longer offered' }, ...problems(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const found = await ownTemplate(deps, c, c.req.valid('param').templateId);
        if (!found.ok) return problem(c, found.problem);
        await removeTemplate(deps.db, found.id, deps.now());
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/templates/{templateId}/restore',
        request: { params: TemplateParam },
        responses: { 204: { description: 'offered again' }, ...problems(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const found = await ownTemplate(deps, c, c.req.valid('param').templateId);
        if (!found.ok) return problem(c, found.problem);
        await removeTemplate(deps.db, found.id, null);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/templates/{templateId}/standing',
        request: { params: TemplateParam, body: body(TemplateStanding) },
        responses: { 204: { description: 'arranged for everybody' }, ...problems(400, 401, 403, 404, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'template:arrange');
        if (!access.ok) return problem(c, access.problem);
        const shipped = findTemplate(c.req.valid('param').templateId);
        if (!shipped) return problem(c, 'not-found');
        const { hidden, replacedBy } = c.req.valid('json');
        const replacement = replacedBy && (await templateById(deps.db, replacedBy));
        // What stands in the place of a template serves the same function.
        if (
          replacedBy &&
          (!replacement || replacement.removed_at !== null || replacement.function !== shipped.function)
        )
          return problem(c, 'unknown-template');
        const { userId: by } = access.account;
        await arrangeTemplate(deps.db, shipped.id, { hidden, replacedBy, by, now: deps.now() });
        return c.body(null, 204);
      },
    );

/** Shipped templates, each followed by what stands in its place. */
async function firstOnes(
  deps: Deps,
  c: Ctx,
  fn: MeetingFunction | null,
  hidden: Awaited<ReturnType<typeof hiddenTemplates>>,
) {
  const shipped = TEMPLATES.filter((template) => fn === null || template.function === fn);
  const listed = await Promise.all(
    shipped.map(async (template) => {
      const replacement = hidden.get(template.id);
      const row = replacement && (await templateById(deps.db, replacement));
      return [shippedSummary(template, hidden), ...(row ? [ownSummary(row, c.var.principal)] : [])];
    }),
  );
  return listed.flat();
}

async function keep(deps: Deps, content: TemplateContent, by: UserId) {
  const id = newId(TemplateId, 'tpl', deps.random);
  const kept = await addTemplate(deps.db, { id, content, by, now: deps.now() });
  return kept ? { id, version: 1 } : undefined;
}

/** A template of the organisation that the asker may change, also a removed one. */
async function ownTemplate(deps: Deps, c: Ctx, id: TemplateId) {
  const access = accountAccess(c, 'template:list');
  if (!access.ok) return access;
  if (findTemplate(id)) return { ok: false, problem: 'shipped-template' } as const;
  const row = await templateById(deps.db, id);
  if (!row) return { ok: false, problem: 'not-found' } as const;
  return may(access.account, 'template:write', { kind: 'template', owner: row.owner_id })
    ? ({ ok: true, id: row.id, by: access.account.userId } as const)
    : ({ ok: false, problem: 'no-right' } as const);
}
