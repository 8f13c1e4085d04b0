import { createRoute, z } from '@hono/zod-openapi';
import { Era, type MinutesDocument } from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { minutesOnPaper } from '../../exports/paper/on-paper.ts';
import type { PaperOrder } from '../../exports/paper/paper-order.ts';
import type { MinutesPaper } from '../../exports/print-jobs.ts';
import { minutesNow, originalMinutes } from '../../meetings/minutes-of.ts';
import { api, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { attachment } from '../attachment.ts';
import { DOCX, fileOf, flagQuery, MeetingParam, PDF } from '../params.ts';
import { notPrinted, problem } from '../problem.ts';
import { MinutesView } from '../shapes.ts';

const Query = z.object({
  /** 名前をかくす: can only hide more than the board does. */
  hideNames: flagQuery.optional(),
  /** An earlier revision; absent = the newest. */
  revision: z.coerce.number().int().min(1).max(100_000).optional(),
});
const FileQuery = Query.extend({
  /** 和暦 or 西暦: absent = as the organisation writes years. */
  calendar: Era.optional(),
});
const request = { params: MeetingParam, query: Query };

/** 会議録 for the page, for Word and for paper: one document in three clothes. */
export const minutesRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/minutes',
        request,
        responses: { 200: json(MinutesView, 'draft or revision'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'minutes:read');
        if (!access.ok) return problem(c, access.problem);
        const { hideNames, revision } = c.req.valid('query');
        const minutes = await minutesNow(deps, access.meeting, hideNames, revision);
        return minutes ? c.json(minutes, 200) : problem(c, 'not-found');
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/minutes/original',
        request: { params: MeetingParam, query: z.object({ revision: Query.shape.revision.unwrap() }) },
        responses: { 200: json(MinutesView, 'one revision with its names'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'minutes:revise');
        if (!access.ok) return problem(c, access.problem);
        const minutes = await originalMinutes(deps.db, id, c.req.valid('query').revision);
        return minutes ? c.json(minutes, 200) : problem(c, 'not-found');
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/minutes.docx',
        request: { params: MeetingParam, query: FileQuery },
        responses: { 200: fileOf(DOCX), ...problems(401, 403, 404, 422, 503) },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'minutes:read');
        if (!access.ok) return problem(c, access.problem);
        const asked = await minutesOnPaper(deps, access.meeting, c.req.valid('query'));
        if (!asked) return problem(c, 'not-found');
        const { document, paper } = asked;
        const printed = await deps.print.run({ kind: 'paper-docx', order: minutesOrder(document, paper) });
        if (!printed.ok) return problem(c, notPrinted(printed.reason));
        return attachment(printed.value, DOCX, fileName(document, 'docx'));
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/minutes.pdf',
        request: { params: MeetingParam, query: FileQuery },
        responses: { 200: fileOf(PDF), ...problems(401, 403, 404, 422, 503) },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'minutes:read');
        if (!access.ok) return problem(c, access.problem);
        const asked = await minutesOnPaper(deps, access.meeting, c.req.valid('query'));
        if (!asked) return problem(c, 'not-found');
        const { document, paper } = asked;
        const printed = await deps.print.run({ kind: 'paper-pdf', order: minutesOrder(document, paper) });
        if (!printed.ok) return problem(c, notPrinted(printed.reason));
        return attachment(printed.value, PDF, fileName(document, 'pdf'));
      },
    );

/** The minutes alone on A4, with everything that was written. */
const minutesOrder = (document: MinutesDocument, paper: MinutesPaper): PaperOrder => ({
  document,
  paper,
  things: ['minutes'],
  withSheets: true,
  sheet: 'a4',
  map: null,
});

const fileName = (document: MinutesDocument, ending: string): string =>
  `${exportsText.minutesFileName(document.title, document.state === 'draft')}.${ending}`;
