import { createRoute } from '@hono/zod-openapi';
import { closeMeeting } from '../../meetings/close-meeting.ts';
import { api, body, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import { CloseMeeting, Closing } from '../shapes.ts';

/** The end of a meeting: what was agreed becomes a record. */
export const closingRoutes = (deps: Deps) =>
  api().openapi(
    createRoute({
      method: 'post',
      path: '/meetings/{id}/close',
      request: { params: MeetingParam, body: { ...body(CloseMeeting), required: false } },
      responses: { 200: json(Closing, 'closed for good'), ...problems(400, 401, 403, 404, 409, 415, 422, 503) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const access = await meetingAccess(c, deps, id, 'meeting:facilitate');
      if (!access.ok) return problem(c, access.problem);
      if (access.meeting.state === 'closed') return problem(c, 'meeting-closed');
      const { acceptGaps, checked } = c.req.valid('json');
      const closed = await closeMeeting(deps, id, { acceptGaps, checked });
      if (closed.ok) {
        const { revision, sequence, closedAt } = closed;
        return c.json({ revision, sequence, closedAt }, 200);
      }
      return closed.reason === 'meeting-incomplete'
        ? problem(c, closed.reason, { gaps: closed.gaps })
        : problem(c, closed.reason);
    },
  );
