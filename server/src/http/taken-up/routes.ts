import { createRoute, z } from '@hono/zod-openapi';
import { ResourceIdeaId } from '@tsunagu/domain';
import { placeIdea } from '../../proposals/place-idea.ts';
import { proposalsFrom } from '../../storage/proposals/rows.ts';
import { meetingsOfIdea, meetingsOfIssue, takenUpBy } from '../../storage/proposals/taken-up.ts';
import { accountAccess, api, body, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { AreaIssueParam, MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import { summaryOf } from '../proposals/present.ts';
import { PlacedIdea, TakenUpView, TakingMeetings } from './shapes.ts';

const IdeaParam = z.object({ ideaId: ResourceIdeaId });
const taking = { 200: json(TakingMeetings, 'by right, newest first'), ...problems(401, 403, 422) };

/** 推進会議: which 地域課題 and ideas a meeting took up, seen from both sides. */
export const takenUpRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/taken-up',
        request: { params: MeetingParam },
        responses: { 200: json(TakenUpView, 'what it took up, what came of it'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'minutes:read');
        if (!access.ok) return problem(c, access.problem);
        const proposals = (await proposalsFrom(deps.db, access.meeting.id)).map((row) => {
          const { id, title, state } = summaryOf(row);
          return { id, title, state };
        });
        return c.json({ ...(await takenUpBy(deps.db, access.meeting.id)), proposals }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/ideas',
        request: { params: MeetingParam, body: body(PlacedIdea) },
        responses: {
          204: { description: 'on the map' },
          ...problems(400, 401, 403, 404, 409, 415, 422),
        },
      }),
      async (c) => {
        const account = accountAccess(c, 'idea:list');
        if (!account.ok) return problem(c, account.problem);
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'meeting:read');
        if (!access.ok) return problem(c, access.problem);
        if (access.meeting.state === 'closed') return problem(c, 'meeting-closed');
        const mayWrite = await meetingAccess(c, deps, id, 'board:write');
        if (!mayWrite.ok) return problem(c, mayWrite.problem);
        const placed = await placeIdea(deps, access.meeting.id, c.req.valid('json').ideaId);
        return placed ? c.body(null, 204) : problem(c, 'not-found');
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/area-issues/{areaIssueId}/meetings',
        request: { params: AreaIssueParam },
        responses: taking,
      }),
      async (c) => {
        const access = accountAccess(c, 'area-issue:read');
        if (!access.ok) return problem(c, access.problem);
        const found = await meetingsOfIssue(deps.db, c.req.valid('param').areaIssueId, access.account.userId);
        return c.json({ items: found.meetings, hidden: found.hidden }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/resource-ideas/{ideaId}/meetings',
        request: { params: IdeaParam },
        responses: taking,
      }),
      async (c) => {
        const access = accountAccess(c, 'idea:list');
        if (!access.ok) return problem(c, access.problem);
        const found = await meetingsOfIdea(deps.db, c.req.valid('param').ideaId, access.account.userId);
        return c.json({ items: found.meetings, hidden: found.hidden }, 200);
      },
    );
