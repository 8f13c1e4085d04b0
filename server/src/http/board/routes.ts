import { createRoute, z } from '@hono/zod-openapi';
import { boardJsonSchema, toBoardJson } from '@tsunagu/domain';
import { attendanceList, toAttendance } from '../../storage/attendance.ts';
import { hiddenNames } from '../../storage/shown-words.ts';
import { api, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import { BoardFile } from '../shapes.ts';

/** The map and its records in the open format, for other programs, and the format's schema. */
export const boardRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/board.json',
        request: { params: MeetingParam },
        responses: {
          200: json(BoardFile, 'names are left out while they are hidden'),
          ...problems(401, 403, 404, 422),
        },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'board:read');
        if (!access.ok) return problem(c, access.problem);
        const { board } = await deps.rooms.read(id);
        const attendance = (await attendanceList(deps.db, id)).map(toAttendance);
        const names = (await hiddenNames(deps.db, [id])).get(id) ?? [];
        const { hideNames } = board.meta;
        const file: z.infer<typeof BoardFile> = toBoardJson(board, { attendance, hideNames, names });
        return c.json(file, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/board.schema.json',
        responses: { 200: json(z.record(z.string(), z.unknown()), 'JSON Schema of board.json') },
      }),
      (c) => c.json({ ...boardJsonSchema() }, 200),
    );
