import { createRoute } from '@hono/zod-openapi';
import { hideMinutesNames, type MeetingId, newestRevision, minutesStanding } from '@tsunagu/domain';
import { minutesLifeText } from '@tsunagu/domain/catalogue/minutes-life';
import {
  answerReview,
  approveMinutes,
  askReview,
  type Revised,
  reviseMinutes,
  type Stepped,
} from '../../minutes/life-steps.ts';
import { shownLife } from '../../meetings/minutes-of.ts';
import { may } from '../../policy.ts';
import { attendanceById } from '../../storage/attendance.ts';
import { askedOf, lifeOf } from '../../storage/minutes-life.ts';
import { minutesOf } from '../../storage/records.ts';
import type { AttendanceTable } from '../../storage/schema.ts';
import { shownWords } from '../../storage/shown-words.ts';
import { api, body, type Ctx, json, meetingAccess, problems, systemAccess } from '../api.ts';
import type { Deps } from '../deps.ts';
import { IfMatch, seenVersion } from '../entity-tag.ts';
import { MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import { AskedMinutes, AskReview, LifeView, NewReviewAnswer, NewRevision, ReviewView } from './shapes.ts';

const step = {
  200: json(LifeView, 'how the minutes stand now'),
  ...problems(400, 401, 403, 404, 409, 412, 415, 422, 428),
};

/** What becomes of minutes after closing: asked, answered, corrected, approved, amended. */
export const minutesLifeRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/minutes/review',
        request: { params: MeetingParam, headers: IfMatch, body: body(AskReview) },
        responses: step,
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'minutes:revise');
        if (!access.ok) return problem(c, access.problem);
        const by = accountOf(c);
        const seen = seenVersion(c.req.valid('header')['if-match']);
        if (!by) return problem(c, 'no-right');
        if (seen === undefined) return problem(c, 'minutes-unseen');
        return answered(c, deps, id, await askReview(deps, id, seen, by, c.req.valid('json').approver));
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/minutes/review',
        request: { params: MeetingParam },
        responses: { 200: json(ReviewView, 'what one is asked to look at'), ...problems(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'minutes:answer');
        if (!access.ok) return problem(c, access.problem);
        const life = await lifeOf(deps.db, id);
        const minutes = await minutesOf(deps.db, id);
        if (!life || !minutes) return problem(c, 'minutes-open');
        const own = life.review?.people.find((person) => person.attendanceId === access.attendance?.id);
        // A role pass opens minutes for as long as it is asked about them, and no longer.
        if (!own || minutesStanding(life) !== 'in-review') return problem(c, 'minutes-not-asked');
        const document = minutes.hideNames ? hideMinutesNames(minutes.document) : minutes.document;
        return c.json(
          {
            title: document.title,
            revision: newestRevision(life).revision,
            askedBy: minutes.hideNames ? '' : (life.review?.askedBy ?? ''),
            document,
            answer: own.answer,
            text: own.text,
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/minutes/answers',
        request: { params: MeetingParam, headers: IfMatch, body: body(NewReviewAnswer) },
        responses: { 204: { description: 'recorded' }, ...problems(400, 401, 403, 404, 409, 412, 415, 422, 428) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { answer, text, attendanceId } = c.req.valid('json');
        const access = await meetingAccess(c, deps, id, 'minutes:answer');
        if (!access.ok) return problem(c, access.problem);
        let person: AttendanceTable | undefined = access.attendance;
        if (attendanceId !== undefined && attendanceId !== person?.id) {
          if (!may(c.var.principal, 'answer:record', access.thing)) return problem(c, 'no-right');
          person = await attendanceById(deps.db, id, attendanceId);
          // Whoever has a device answers for themselves.
          if (person?.kind !== 'no-device') return problem(c, person ? 'no-right' : 'not-found');
        }
        if (!person) return problem(c, 'no-right');
        const seen = seenVersion(c.req.valid('header')['if-match']);
        if (seen === undefined) return problem(c, 'minutes-unseen');
        if (answer === 'correct' && text === '')
          return problem(c, 'invalid-input', { fields: { text: minutesLifeText.mineCorrectNeeded } });
        const recordedBy = person.id === access.attendance?.id ? null : (accountOf(c)?.id ?? null);
        const done = await answerReview(deps, id, seen, { person: person.id, answer, text, recordedBy });
        return done.ok ? c.body(null, 204) : problem(c, done.problem);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/minutes/approval',
        request: { params: MeetingParam, headers: IfMatch },
        responses: step,
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'minutes:approve');
        if (!access.ok) return problem(c, access.problem);
        const by = accountOf(c);
        const seen = seenVersion(c.req.valid('header')['if-match']);
        if (!by) return problem(c, 'no-right');
        if (seen === undefined) return problem(c, 'minutes-unseen');
        return answered(c, deps, id, await approveMinutes(deps, id, seen, by));
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/minutes/revisions',
        request: { params: MeetingParam, headers: IfMatch, body: body(NewRevision) },
        responses: step,
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'minutes:revise');
        if (!access.ok) return problem(c, access.problem);
        const by = accountOf(c);
        const seen = seenVersion(c.req.valid('header')['if-match']);
        if (!by) return problem(c, 'no-right');
        if (seen === undefined) return problem(c, 'minutes-unseen');
        // What a next meeting decides about these records, and their correction, come one after the other.
        const revised = await deps.settling.run(id, () => reviseMinutes(deps, id, seen, by, c.req.valid('json')));
        return answered(c, deps, id, revised);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/minutes',
        responses: { 200: json(AskedMinutes, 'newest request first'), ...problems(401, 403) },
      }),
      async (c) => {
        const access = systemAccess(c, 'my-roles:list');
        if (!access.ok) return problem(c, access.problem);
        const { principal } = c.var;
        if (principal.kind === 'anonymous') return problem(c, 'no-session');
        const who = principal.kind === 'account' ? { user: principal.userId } : { attendance: principal.attendanceId };
        const asked = await askedOf(deps.db, who);
        const words = await shownWords(
          deps.db,
          asked.map((row) => row.meeting_id),
        );
        const items = asked.map((row) => ({
          meetingId: row.meeting_id,
          meetingTitle: words(row.meeting_id)(row.title),
          revision: row.revision,
          askedAt: row.asked_at,
          answer: row.answer,
        }));
        return c.json({ items }, 200);
      },
    );

const accountOf = (c: Ctx) =>
  c.var.principal.kind === 'account' ? { id: c.var.principal.userId, name: c.var.principal.name } : null;

async function answered(c: Ctx, deps: Deps, id: MeetingId, done: Stepped | Revised) {
  if (done.ok) return c.json({ life: (await shownLife(deps.db, id)) ?? done.life }, 200);
  if (done.problem !== 'invalid-words') return problem(c, done.problem);
  const fields = Object.fromEntries(
    Object.entries(done.words).map(([key, wrong]) => [key, minutesLifeText.problems[wrong]]),
  );
  return problem(c, 'invalid-input', { fields });
}
