import { createRoute, z } from '@hono/zod-openapi';
import { type Day, dayOf, gapMatrix, resourceTable, SUPPORTER_KIND_NAMES, textCell, writeCsv } from '@tsunagu/domain';
import { resourceTableText as text } from '@tsunagu/domain/catalogue/resource-table';
import { importToDirectory } from '../../resources/change-directory.ts';
import { dueDay } from '../../resources/due-day.ts';
import { MOST_SHEET_BYTES } from '../../sheets/sheet-jobs.ts';
import { allResources, gapCounts, namedAreas, wholeDirectory } from '../../storage/resources/list.ts';
import { toDirectory } from '../../storage/resources/rows.ts';
import { accountAccess, api, body, json, problems } from '../api.ts';
import { attachment } from '../attachment.ts';
import type { Deps } from '../deps.ts';
import { CSV, fileOf, XLSX } from '../params.ts';
import { notPrinted, problem } from '../problem.ts';
import { filterOf } from './filter.ts';
import { Gaps, Imported, ImportPreview, ImportResources, ResourceQuery } from './shapes.ts';

const binary = { schema: z.string().openapi({ format: 'binary' }) };

/** The directory as files, in and out, and its gaps. */
export const resourceFileRoutes = (deps: Deps) => {
  const today = (): Day => dayOf(deps.now().getTime());
  const due = () => dueDay(deps.db, today());
  const matrixFor = async (user: Parameters<typeof namedAreas>[1]) =>
    gapMatrix(await gapCounts(deps.db), await namedAreas(deps.db, user));

  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/resources/export.csv',
        request: { query: ResourceQuery },
        responses: { 200: fileOf('text/csv'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:list');
        if (!access.ok) return problem(c, access.problem);
        const rows = await allResources(deps.db, filterOf(c.req.valid('query'), await due()));
        const csv = writeCsv(resourceTable(rows.map(toDirectory)));
        return attachment(new TextEncoder().encode(csv), CSV, `${text.fileName(today())}.csv`);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/resources/export.xlsx',
        request: { query: ResourceQuery },
        responses: { 200: fileOf(XLSX), ...problems(401, 403, 422, 503) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:list');
        if (!access.ok) return problem(c, access.problem);
        const rows = await allResources(deps.db, filterOf(c.req.valid('query'), await due()));
        const worked = await deps.sheets.run({ kind: 'write-resources', rows: rows.map(toDirectory) });
        if (!worked.ok) return problem(c, notPrinted(worked.reason));
        return attachment(worked.value as Uint8Array, XLSX, `${text.fileName(today())}.xlsx`);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/resources/import/preview',
        request: {
          body: { content: { 'text/csv': binary, [XLSX]: binary }, description: 'the file itself' },
        },
        responses: {
          200: json(ImportPreview, 'line by line; nothing is written'),
          ...problems(401, 403, 413, 415, 503),
        },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:write');
        if (!access.ok) return problem(c, access.problem);
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        if (bytes.byteLength > MOST_SHEET_BYTES) return problem(c, 'sheet-too-large');
        const directory = await wholeDirectory(deps.db);
        const worked = await deps.sheets.run({ kind: 'plan-resources', bytes, directory });
        if (!worked.ok) return problem(c, worked.reason === 'busy' ? 'busy' : 'sheet-too-slow');
        return c.json(worked.value as z.output<typeof ImportPreview>, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/resources/import',
        request: { body: body(ImportResources) },
        responses: { 200: json(Imported, 'all of it'), ...problems(400, 401, 403, 412, 413, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:write');
        if (!access.ok) return problem(c, access.problem);
        const done = await importToDirectory(deps, c.req.valid('json').lines, access.account.userId);
        if (!done.ok) return problem(c, 'resource-changed');
        return c.json({ added: done.added, changed: done.changed }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/resources/gaps',
        responses: { 200: json(Gaps, 'by name, the whole municipality last'), ...problems(401, 403) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:list');
        if (!access.ok) return problem(c, access.problem);
        return c.json((await matrixFor(access.account.userId)) as z.output<typeof Gaps>, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/resources/gaps.csv',
        responses: { 200: fileOf('text/csv'), ...problems(401, 403) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:list');
        if (!access.ok) return problem(c, access.problem);
        const { kinds, rows } = await matrixFor(access.account.userId);
        const lines = rows.flatMap(({ careArea, cells }) =>
          cells.map(({ formal, informal }, at) => [
            textCell(careArea === '' ? text.wholeArea : careArea),
            SUPPORTER_KIND_NAMES[kinds[at] ?? 'other'],
            ...[formal, informal, formal + informal].map(String),
          ]),
        );
        const csv = writeCsv([[...text.gapHeadings], ...lines]);
        return attachment(new TextEncoder().encode(csv), CSV, `${text.gapFileName(today())}.csv`);
      },
    );
};

/** Which requests bring a table of resources, and may be larger than others. */
export const bringsSheet = (path: string): boolean => path.startsWith('/api/resources/import');
