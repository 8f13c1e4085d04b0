import { createRoute } from '@hono/zod-openapi';
import { excerptOf, type PlanEntryId } from '@tsunagu/domain';
import { proposalsOfPlans } from '../../storage/proposals/plans.ts';
import { accountAccess, api, body, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { problem } from '../problem.ts';
import { SearchAnswer, SearchQuestion } from './shapes.ts';

const PAGE = 20;
/** Taken in before an answer, so that somebody finds what they have just written. */
const MOST_DUE = 200;

/** Words in cases, meetings, minutes, roles, issues, resources and the rest of the chain: what the asker may read, newest first. */
export const searchRoutes = (deps: Deps) =>
  api().openapi(
    createRoute({
      method: 'post',
      path: '/search',
      request: { body: body(SearchQuestion) },
      responses: { 200: json(SearchAnswer, 'newest first'), ...problems(400, 401, 403, 415, 422) },
    }),
    async (c) => {
      const access = accountAccess(c, 'search');
      if (!access.ok) return problem(c, access.problem);
      const { text, kinds, after } = c.req.valid('json');
      await deps.search.catchUp(MOST_DUE);
      const { items, next } = await deps.search.find({ text, kinds, after, asker: access.account.userId, limit: PAGE });
      const proposals = await proposalsOfPlans(
        deps.db,
        items.filter(({ kind }) => kind === 'plan-entry').map(({ thing }) => thing as PlanEntryId),
      );
      const shown = items.map(({ kind, thing, meeting, title, body, at }) => ({
        kind,
        id: thing,
        meetingId: meeting,
        proposalId: proposals.get(thing) ?? null,
        title: excerptOf(title, text),
        excerpt: excerptOf(body, text),
        at,
      }));
      return c.json({ items: shown, next }, 200);
    },
  );
