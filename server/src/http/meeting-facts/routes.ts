import { createRoute, z } from '@hono/zod-openapi';
import { Attendance, CaseId, Consent, MeetingFacts } from '@tsunagu/domain';
import { may } from '../../policy.ts';
import { changeAttendance, toAttendance } from '../../storage/attendance.ts';
import { caseById } from '../../storage/cases.ts';
import { addConsent, consentHistory, consentNow, openMeetingsOf, putFacts } from '../../storage/meeting-facts.ts';
import { whileOpen } from '../../storage/open-meeting.ts';
import { accountAccess, api, body, type Ctx, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { etagOf, IfMatch, seenVersion } from '../entity-tag.ts';
import { AttendanceParam, MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import { AttendanceChange, ConsentView } from './shapes.ts';

const CaseParam = z.object({ caseId: CaseId });

/** What a meeting stands on, whether the case agreed, and as what people attend. */
export const meetingFactsRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'put',
        path: '/meetings/{id}/facts',
        request: { params: MeetingParam, headers: IfMatch, body: body(MeetingFacts) },
        responses: {
          200: json(MeetingFacts, 'kept; the ETag of what holds now'),
          ...problems(400, 401, 403, 404, 409, 412, 415, 422, 428),
        },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'meeting:facilitate');
        if (!access.ok) return problem(c, access.problem);
        const seen = seenVersion(c.req.valid('header')['if-match']);
        if (seen === undefined) return problem(c, 'facts-unseen');
        const facts = c.req.valid('json');
        // What a closed meeting says stands in its minutes, which have a way of their own to be corrected.
        const version = await whileOpen(deps.db, id, (meeting) => putFacts(meeting, facts, seen));
        if (version === 'meeting-closed') return problem(c, version);
        if (version === null) return problem(c, 'facts-changed');
        c.header('etag', etagOf(version));
        deps.events.publish(id, 'meeting');
        return c.json(facts, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/meetings/{id}/attendance/{attendanceId}',
        request: { params: AttendanceParam, body: body(AttendanceChange) },
        responses: { 200: json(Attendance, 'changed'), ...problems(400, 401, 403, 404, 409, 415, 422) },
      }),
      async (c) => {
        const { id, attendanceId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'attendance:manage');
        if (!access.ok) return problem(c, access.problem);
        const { category, affiliation, profession } = c.req.valid('json');
        const change = {
          ...(category === undefined ? {} : { category }),
          ...(affiliation === undefined ? {} : { affiliation }),
          ...(profession === undefined ? {} : { profession }),
        };
        const row = await whileOpen(deps.db, id, (meeting) => changeAttendance(meeting, attendanceId, change));
        if (row === 'meeting-closed') return problem(c, row);
        if (!row) return problem(c, 'not-found');
        deps.events.publish(id, 'attendance');
        return c.json(toAttendance(row), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/cases/{caseId}/consent',
        request: { params: CaseParam },
        responses: { 200: json(ConsentView, 'as recorded'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = await caseAccess(c, deps, c.req.valid('param').caseId);
        if (!access.ok) return problem(c, access.problem);
        return c.json(await consentView(deps, access.caseId), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/cases/{caseId}/consent',
        request: { params: CaseParam, body: body(Consent) },
        responses: { 200: json(ConsentView, 'recorded'), ...problems(400, 401, 403, 404, 415, 422) },
      }),
      async (c) => {
        const access = await caseAccess(c, deps, c.req.valid('param').caseId);
        if (!access.ok) return problem(c, access.problem);
        await addConsent(deps.db, access.caseId, c.req.valid('json'), access.account.userId, deps.now());
        for (const meeting of await openMeetingsOf(deps.db, access.caseId)) deps.events.publish(meeting, 'meeting');
        return c.json(await consentView(deps, access.caseId), 200);
      },
    );

/** The case, if the asker works with it. */
async function caseAccess(c: Ctx, deps: Deps, caseId: CaseId) {
  const access = accountAccess(c, 'case:list');
  if (!access.ok) return access;
  const file = await caseById(deps.db, caseId);
  if (!file) return { ok: false, problem: 'not-found' } as const;
  const allowed = may(access.account, 'case:use', { kind: 'case', createdBy: file.created_by });
  return allowed ? { ...access, caseId } : ({ ok: false, problem: 'no-right' } as const);
}

async function consentView(deps: Deps, caseId: CaseId): Promise<ConsentView> {
  const consent = await consentNow(deps.db, caseId);
  if (consent === null) throw new Error('a case always has a consent');
  return { consent, history: await consentHistory(deps.db, caseId) };
}
