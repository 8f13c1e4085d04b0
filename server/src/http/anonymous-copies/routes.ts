import { createRoute, z } from '@hono/zod-openapi';
import { AnonymousCopyId, type CopyRefusal } from '@tsunagu/domain';
import { changeReview, openReview, publishCopy, type Unread } from '../../anonymise/review.ts';
import { may } from '../../policy.ts';
import { areaIssuesAbove, copies, copyById, removeCopy } from '../../storage/anonymous.ts';
import { inTransaction } from '../../storage/database.ts';
import { accountAccess, api, body, type Ctx, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { etagOf, IfMatch, seenVersion } from '../entity-tag.ts';
import { MeetingParam } from '../params.ts';
import { problem } from '../problem.ts';
import {
  AnonymousCopyPage,
  AnonymousCopyView,
  AnonymousReview,
  AnonymousReviewChange,
  AnonymousReviewVersion,
} from './shapes.ts';

const PAGE = 50;
const CopyParam = z.object({ copyId: AnonymousCopyId });
const PageQuery = z.object({ before: z.coerce.number().int().positive().optional() });

/** The way of a case up to the area: lines reviewed one by one, a copy that bears nothing else, and the copies that are published. */
export const anonymousCopyRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/anonymous-review',
        request: { params: MeetingParam },
        responses: { 200: json(AnonymousReview, 'with an ETag'), ...problems(401, 403, 404, 409, 422, 503) },
      }),
      async (c) => {
        const access = await closedMeeting(c, deps);
        if (!access.ok) return problem(c, access.problem);
        const opened = await openReview(deps, access.meeting);
        if (!opened.ok) return problem(c, PROBLEMS[opened.refusal.reason]);
        const { review } = opened;
        c.header('etag', etagOf(review.version));
        const { version, title, keepCareArea, careArea, published } = review;
        const lines = review.lines.map((line) => ({ ...line, findings: [...line.findings] }));
        return c.json({ version, title, keepCareArea, careArea, published, lines }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/meetings/{id}/anonymous-review',
        request: { params: MeetingParam, headers: IfMatch, body: body(AnonymousReviewChange) },
        responses: {
          200: json(AnonymousReviewVersion, 'kept'),
          ...problems(400, 401, 403, 404, 409, 412, 415, 422, 428),
        },
      }),
      async (c) => {
        const access = await closedMeeting(c, deps);
        if (!access.ok) return problem(c, access.problem);
        const seen = seenVersion(c.req.valid('header')['if-match']);
        if (seen === undefined) return problem(c, 'review-unseen');
        const version = await changeReview(deps, access.meeting.id, seen, c.req.valid('json'), access.user);
        if (version === null) return problem(c, 'review-changed');
        c.header('etag', etagOf(version));
        return c.json({ version }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/anonymous-copy',
        request: { params: MeetingParam },
        responses: {
          201: json(z.object({ id: AnonymousCopyId }), 'published'),
          ...problems(401, 403, 404, 409, 412, 422, 503),
        },
      }),
      async (c) => {
        const access = await closedMeeting(c, deps);
        if (!access.ok) return problem(c, access.problem);
        const published = await publishCopy(deps, access.meeting, access.user);
        if (!published.ok) {
          const { refusal } = published;
          return problem(c, PROBLEMS[refusal.reason], 'keys' in refusal ? { gaps: refusal.keys } : {});
        }
        return c.json({ id: published.id }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/anonymous-copies',
        request: { query: PageQuery },
        responses: { 200: json(AnonymousCopyPage, 'newest first'), ...problems(401, 403, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'anonymous-copy:read');
        if (!access.ok) return problem(c, access.problem);
        const { items, next } = await copies(deps.db, c.req.valid('query').before ?? null, PAGE);
        const shown = items.map(({ id, title, function: fn, month, care_area }) => ({
          id,
          title,
          function: fn,
          month,
          careArea: care_area,
        }));
        return c.json({ items: shown, next }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/anonymous-copies/{copyId}',
        request: { params: CopyParam },
        responses: { 200: json(AnonymousCopyView, 'the copy'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'anonymous-copy:read');
        if (!access.ok) return problem(c, access.problem);
        const copy = await copyById(deps.db, c.req.valid('param').copyId);
        if (!copy) return problem(c, 'not-found');
        const thing = { kind: 'anonymous-copy', publishedBy: copy.publishedBy } as const;
        const mayRemove = may(c.var.principal, 'anonymous-copy:remove', thing);
        const document: z.infer<typeof AnonymousCopyView>['document'] = {
          ...copy.document,
          map: { ...copy.document.map },
        };
        const areaIssues = await areaIssuesAbove(deps.db, copy.id);
        return c.json({ id: copy.id, document, areaIssues, mayRemove }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/anonymous-copies/{copyId}',
        request: { params: CopyParam },
        responses: { 204: { description: 'taken back' }, ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'anonymous-copy:read');
        if (!access.ok) return problem(c, access.problem);
        const { copyId } = c.req.valid('param');
        const copy = await copyById(deps.db, copyId);
        if (!copy) return problem(c, 'not-found');
        if (!may(c.var.principal, 'anonymous-copy:remove', { kind: 'anonymous-copy', publishedBy: copy.publishedBy }))
          return problem(c, 'no-right');
        await inTransaction(deps.db, (tx) => removeCopy(tx, copyId));
        return c.body(null, 204);
      },
    );

const PROBLEMS = {
  unreviewed: 'copy-unreviewed',
  'too-long': 'copy-too-long',
  'identifier-left': 'copy-identifier-left',
  title: 'copy-title',
  published: 'copy-published',
  changed: 'review-changed',
  busy: 'busy',
  'too-slow': 'copy-too-slow',
} as const satisfies Record<CopyRefusal['reason'] | 'published' | 'changed' | Unread['refusal']['reason'], string>;

/** The meeting, closed, for whoever may take its case up to the area. */
async function closedMeeting(c: Ctx, deps: Deps) {
  const id = MeetingParam.shape.id.parse(c.req.param('id'));
  const access = await meetingAccess(c, deps, id, 'meeting:anonymise');
  if (!access.ok) return access;
  const { principal } = c.var;
  if (principal.kind !== 'account') return { ok: false, problem: 'no-right' } as const;
  if (access.meeting.state !== 'closed') return { ok: false, problem: 'copy-not-closed' } as const;
  return { ok: true, meeting: access.meeting, user: principal.userId } as const;
}
