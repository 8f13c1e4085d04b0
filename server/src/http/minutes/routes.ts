import { createRoute, z } from '@hono/zod-openapi';
import { Era, type MinutesDocument } from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { minutesNow } from '../../meetings/minutes-of.ts';
import { settingsNow } from '../../storage/settings.ts';
import { api, json, meetingAccess, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { attachment } from '../attachment.ts';
import { fileOf, flagQuery, MeetingParam, PDF } from '../params.ts';
import { notPrinted, problem } from '../problem.ts';
import { MinutesView } from '../shapes.ts';

const Query = z.object({
  /** 名前をかくす: absent = as the board says. */
  hideNames: flagQuery.optional(),
});
const FileQuery = Query.extend({
  /** 和暦 or 西暦: absent = as the organisation writes years. */
  calendar: Era.optional(),
});
const request = { params: MeetingParam, query: Query };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 会議録 for the page, for Word and for paper: one document in three clothes. */
export const minutesRoutes = (deps: Deps) => {
  const calendarOf = async (asked: Era | undefined): Promise<Era> => asked ?? (await settingsNow(deps.db)).settings.era;
  return api()
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
        return c.json(await minutesNow(deps, access.meeting, c.req.valid('query').hideNames), 200);
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
        const { document } = await minutesNow(deps, access.meeting, c.req.valid('query').hideNames);
        const calendar = await calendarOf(c.req.valid('query').calendar);
        const printed = await deps.print.run({ kind: 'minutes-docx', document, calendar });
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
        const { document } = await minutesNow(deps, access.meeting, c.req.valid('query').hideNames);
        const calendar = await calendarOf(c.req.valid('query').calendar);
        const printed = await deps.print.run({ kind: 'minutes-pdf', document, calendar });
        if (!printed.ok) return problem(c, notPrinted(printed.reason));
        return attachment(printed.value, PDF, fileName(document, 'pdf'));
      },
    );
};

const fileName = (document: MinutesDocument, ending: string): string =>
  `${exportsText.minutesFileName(document.title, document.state === 'draft')}.${ending}`;
