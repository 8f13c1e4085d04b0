import { createRoute, z } from '@hono/zod-openapi';
import { fromBoardJson, MeetingId } from '@tsunagu/domain';
import { openImported } from '../../meetings/open-imported.ts';
import { openMeeting } from '../../meetings/open-meeting.ts';
import { may, type MeetingThing } from '../../policy.ts';
import { consentNow, storedFacts } from '../../storage/meeting-facts.ts';
import { changeMeeting, meetingFor, meetingsOf, startMeeting, type StoredMeeting } from '../../storage/meetings.ts';
import { whileOpen } from '../../storage/open-meeting.ts';
import { encodeCursor, PAGE_SIZE } from '../../storage/paging.ts';
import { caseById } from '../../storage/cases.ts';
import { forgetRemoved } from '../../storage/preparation/materials.ts';
import { shownWords } from '../../storage/shown-words.ts';
import { noteMoved } from '../../storage/preparation/preparation.ts';
import { accountAccess, api, body, type Ctx, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { PageQuery } from '../page-query.ts';
import { MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import { ImportMeeting, MeetingChange, MeetingPage, MeetingView, NewMeeting } from '../shapes.ts';
import { meetingSummaries, meetingView } from './present.ts';

/** Opening, finding and changing meetings. */
export const meetingRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings',
        request: { query: PageQuery },
        responses: { 200: json(MeetingPage, 'newest first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'meeting:list');
        if (!access.ok) return problem(c, access.problem);
        const page = await meetingsOf(deps.db, access.account.userId, c.req.valid('query').cursor, PAGE_SIZE);
        return c.json({ items: await meetingSummaries(deps.db, page.items), nextCursor: encodeCursor(page.next) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings',
        request: { body: body(NewMeeting) },
        responses: {
          201: json(z.object({ id: MeetingId }), 'opened'),
          ...problems(400, 401, 403, 404, 415, 422),
        },
      }),
      async (c) => {
        const access = accountAccess(c, 'meeting:create');
        if (!access.ok) return problem(c, access.problem);
        const wanted = c.req.valid('json');
        let alias = '';
        if ('function' in wanted && wanted.caseId) {
          const file = await caseById(deps.db, wanted.caseId);
          if (!file) return problem(c, 'not-found');
          if (!may(access.account, 'case:use', { kind: 'case', createdBy: file.created_by }))
            return problem(c, 'no-right');
          alias = file.alias;
        }
        if ('continues' in wanted && wanted.continues) {
          const earlier = await meetingAccess(c, deps, wanted.continues, 'board:read');
          if (!earlier.ok) return problem(c, earlier.problem);
          // A map belongs to its case: another case's would bring strangers onto this one's.
          if (!wanted.caseId || earlier.meeting.case_id !== wanted.caseId) return problem(c, 'other-case');
        }
        const { userId: id, name } = access.account;
        const opened = await openMeeting(deps, wanted, { id, name }, { subjectAlias: alias });
        return opened.ok ? c.json({ id: opened.id }, 201) : problem(c, opened.reason);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/import',
        request: { body: body(ImportMeeting) },
        responses: { 201: json(z.object({ id: MeetingId }), 'opened'), ...problems(400, 401, 403, 413, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'meeting:create');
        if (!access.ok) return problem(c, access.problem);
        const { title, board } = c.req.valid('json');
        const read = fromBoardJson(board);
        if (!read.ok) {
          const fields = Object.fromEntries(read.problems.map(({ place, message }) => [place || 'board', message]));
          return problem(c, 'invalid-input', { fields });
        }
        const { userId, name } = access.account;
        const id = await openImported(deps, { title, board: read.board }, { id: userId, name });
        return c.json({ id }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}',
        request: { params: MeetingParam },
        responses: { 200: json(MeetingView, 'the meeting'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'meeting:read');
        if (!access.ok) return problem(c, access.problem);
        return c.json(await viewOf(c, deps, access), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/meetings/{id}',
        request: { params: MeetingParam, body: body(MeetingChange) },
        responses: { 200: json(MeetingView, 'changed'), ...problems(400, 401, 403, 404, 409, 415, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'meeting:facilitate');
        if (!access.ok) return problem(c, access.problem);
        const { title, place, startsAt } = c.req.valid('json');
        const change = {
          ...(title === undefined ? {} : { title }),
          ...(place === undefined ? {} : { place }),
          ...(startsAt === undefined ? {} : { starts_at: startsAt }),
        };
        const done = await whileOpen(deps.db, id, async (meeting) => {
          if (Object.keys(change).length === 0) return;
          await changeMeeting(meeting, change);
          await noteMoved(meeting, deps.now());
        });
        if (done === 'meeting-closed') return problem(c, done);
        deps.events.publish(id, 'meeting');
        return c.json(await viewAgain(c, deps, id), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/start',
        request: { params: MeetingParam },
        responses: { 200: json(MeetingView, 'the meeting is running'), ...problems(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'meeting:facilitate');
        if (!access.ok) return problem(c, access.problem);
        const done = await whileOpen(deps.db, id, async (meeting) => {
          await startMeeting(meeting, deps.now());
          await forgetRemoved(meeting);
        });
        if (done === 'meeting-closed') return problem(c, done);
        deps.events.publish(id, 'meeting');
        return c.json(await viewAgain(c, deps, id), 200);
      },
    );

/** The meeting as it is after a change. */
async function viewAgain(c: Ctx, deps: Deps, id: MeetingId): Promise<MeetingView> {
  const found = await meetingFor(deps.db, id, c.var.principal);
  if (!found) throw new Error('a meeting is never deleted');
  return viewOf(c, deps, found);
}

async function viewOf(
  c: Ctx,
  deps: Deps,
  { meeting, thing }: { meeting: StoredMeeting; thing: MeetingThing },
): Promise<MeetingView> {
  const beside = {
    facts: await storedFacts(deps.db, meeting.id),
    consent: await consentNow(deps.db, meeting.case_id),
    words: await shownWords(deps.db, [meeting.id]),
    caseOwner: meeting.case_id === null ? null : ((await caseById(deps.db, meeting.case_id))?.created_by ?? null),
  };
  return meetingView(meeting, thing, c.var.principal, beside, deps.now());
}
