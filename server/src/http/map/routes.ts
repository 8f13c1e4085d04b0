import { createRoute, z } from '@hono/zod-openapi';
import { mapExportText } from '@tsunagu/domain/catalogue/map-export';
import { mapPrintOf } from '../../exports/map/map-print.ts';
import { FITS, ORIENTATIONS, PAPERS } from '../../exports/print-jobs.ts';
import { api, meetingAccess, problems } from '../api.ts';
import { attachment } from '../attachment.ts';
import type { Deps } from '../deps.ts';
import { fileOf, flagQuery, MeetingParam, PDF } from '../params.ts';
import { notPrinted, problem } from '../problem.ts';

const Query = z.object({
  paper: z.enum(PAPERS).default('a4'),
  orientation: z.enum(ORIENTATIONS).default('landscape'),
  fit: z.enum(FITS).default('page'),
  legend: flagQuery.default(true),
  /** 名前をかくす: can only hide more than the board does. */
  hideNames: flagQuery.default(false),
});

/** The map on paper. */
export const mapRoutes = (deps: Deps) =>
  api().openapi(
    createRoute({
      method: 'get',
      path: '/meetings/{id}/map.pdf',
      request: { params: MeetingParam, query: Query },
      responses: { 200: fileOf(PDF), ...problems(401, 403, 404, 422, 503) },
    }),
    async (c) => {
      const access = await meetingAccess(c, deps, c.req.valid('param').id, 'board:read');
      if (!access.ok) return problem(c, access.problem);
      const { legend, hideNames, ...sheet } = c.req.valid('query');
      const map = await mapPrintOf(deps, access.meeting, { sheet, legend, hideNames });
      const printed = await deps.print.run({ kind: 'map-pdf', map });
      if (!printed.ok) return problem(c, notPrinted(printed.reason));
      return attachment(printed.value, PDF, `${mapExportText.fileName(map.title)}.pdf`);
    },
  );
