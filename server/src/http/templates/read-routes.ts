import { createRoute, z } from '@hono/zod-openapi';
import { boardFromTemplate, findTemplate, templateJsonSchema, templateRef, toTemplateFile } from '@tsunagu/domain';
import type { Template, TemplateId } from '@tsunagu/domain';
import { mapThumbnail, type Thumbnail } from '../../exports/map/map-thumbnail.ts';
import { hiddenTemplates, templateById, templateVersions } from '../../storage/templates.ts';
import { templateBy } from '../../templates/find-template.ts';
import { accountAccess, api, json, meetingAccess, problems } from '../api.ts';
import { attachment } from '../attachment.ts';
import type { Deps } from '../deps.ts';
import { etagOf } from '../entity-tag.ts';
import { MeetingParam } from '../params.ts';
import { pictureAnswer } from '../picture-answer.ts';
import { problem } from '../problem.ts';
import { TemplateParam, VersionQuery } from './params.ts';
import { ownSummary, shippedSummary } from './present.ts';
import { MeetingTemplate, TemplateDownload, TemplateView } from './shapes.ts';

/** Pictures that are kept in memory; a version's never changes. */
const MOST_PICTURES = 200;

/** One template to look at: what it says, its picture, its file, and the one that a meeting was opened on. */
export const templateReadRoutes = (deps: Deps) => {
  const picture = keptPictures(deps);
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/templates/{templateId}',
        request: { params: TemplateParam, query: VersionQuery },
        responses: { 200: json(TemplateView, 'with an ETag'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'template:list');
        if (!access.ok) return problem(c, access.problem);
        const { templateId: id } = c.req.valid('param');
        const shipped = findTemplate(id);
        if (shipped) {
          const about = shippedSummary(shipped, await hiddenTemplates(deps.db));
          return c.json({ template: shipped, about, removed: false, versions: [] }, 200);
        }
        const row = await templateById(deps.db, id);
        const version = c.req.valid('query').version ?? row?.version ?? 1;
        const template = row && (await templateBy(deps.db, templateRef({ id, version })));
        if (!template) return problem(c, 'not-found');
        const versions = await templateVersions(deps.db, id);
        c.header('etag', etagOf(row.version));
        return c.json(
          {
            template,
            about: ownSummary(row, access.account),
            removed: row.removed_at !== null,
            versions: versions.map(({ version: number, made_at: at, by }) => ({ version: number, at, by })),
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/templates/{templateId}/template.json',
        request: { params: TemplateParam, query: VersionQuery },
        responses: { 200: json(TemplateDownload, 'the open format'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'template:list');
        if (!access.ok) return problem(c, access.problem);
        const template = await wanted(deps, c.req.valid('param').templateId, c.req.valid('query').version);
        if (!template) return problem(c, 'not-found');
        const bytes = new TextEncoder().encode(`${JSON.stringify(toTemplateFile(template), null, 2)}\n`);
        return attachment(bytes, 'application/json', `${template.title}.json`) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/templates/{templateId}/thumbnail.svg',
        request: { params: TemplateParam, query: VersionQuery },
        responses: {
          200: { content: { 'image/svg+xml': { schema: z.string() } }, description: 'its board as a small picture' },
          304: { description: 'the browser has it' },
          ...problems(401, 403, 404, 422),
        },
      }),
      async (c) => {
        const access = accountAccess(c, 'template:list');
        if (!access.ok) return problem(c, access.problem);
        const template = await wanted(deps, c.req.valid('param').templateId, c.req.valid('query').version);
        if (!template) return problem(c, 'not-found');
        return pictureAnswer(c, picture(template), 'private, no-cache');
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/template',
        request: { params: MeetingParam },
        responses: {
          200: json(MeetingTemplate, 'as it was when the meeting was opened'),
          ...problems(401, 403, 404, 422),
        },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'meeting:read');
        if (!access.ok) return problem(c, access.problem);
        return c.json({ template: (await templateBy(deps.db, access.meeting.template)) ?? null }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/template.schema.json',
        responses: { 200: json(z.record(z.string(), z.unknown()), 'JSON Schema of the open format') },
      }),
      (c) => c.json({ ...templateJsonSchema() }, 200),
    );
};

const wanted = (deps: Deps, id: TemplateId, version: number | undefined): Promise<Template | undefined> =>
  templateBy(deps.db, version === undefined || findTemplate(id) ? id : templateRef({ id, version }));

/** Pictures are drawn when they are first asked for; the oldest goes when there are too many. */
function keptPictures(deps: Pick<Deps, 'random'>) {
  const kept = new Map<string, Thumbnail>();
  return (template: Template): Thumbnail => {
    const ref = templateRef(template);
    const known = kept.get(ref);
    if (known) return known;
    const drawn = mapThumbnail(boardFromTemplate(template, { subjectAlias: '', random: deps.random }), template.title);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= MOST_PICTURES) kept.delete(oldest);
    kept.set(ref, drawn);
    return drawn;
  };
}
