import { createRoute } from '@hono/zod-openapi';
import type { KnownResource } from '@tsunagu/domain';
import { linkedResources } from '../../resources/linked-resources.ts';
import { resourcesById } from '../../storage/resources/list.ts';
import type { ResourceRow } from '../../storage/resources/rows.ts';
import { api, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import { MeetingResources } from './shapes.ts';

/** What everybody in a meeting may read of the directory: the rows that stand on its map, without contacts. */
export const meetingResourceRoutes = (deps: Deps) =>
  api().openapi(
    createRoute({
      method: 'get',
      path: '/meetings/{id}/resources',
      request: { params: MeetingParam },
      responses: { 200: json(MeetingResources, 'rows on the map'), ...problems(401, 403, 404, 422) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const access = await meetingAccess(c, deps, id, 'meeting:resources');
      if (!access.ok) return problem(c, access.problem);
      const { board } = await deps.rooms.read(id);
      const rows = await resourcesById(deps.db, linkedResources(board));
      return c.json({ items: rows.map(known) }, 200);
    },
  );

const known = ({ id, name, formality, kind, care_area, ended_on }: ResourceRow): KnownResource => ({
  id,
  name,
  formality,
  kind,
  careArea: care_area,
  endedOn: ended_on,
});
