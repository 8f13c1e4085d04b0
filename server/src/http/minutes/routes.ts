import { createRoute, z } from '@hono/zod-openapi';
import { Era, type MinutesDocument, standingLine } from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import type { MinutesPaper } from '../../exports/print-jobs.ts';
import type { StoredMeeting } from '../../storage/meetings.ts';
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
  /** An earlier revision; absent = the newest. */
  revision: z.coerce.number().int().min(1).max(100_000).optional(),
});
const FileQuery = Query.extend({
  /** 和暦 or 西暦: absent = as the organisation writes years. */
  calendar: Era.optional(),
});
const request = { params: MeetingParam, query: Query };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 会議録 for the page, for Word and for paper: one document in three clothes. */
export const minutesRoutes = (deps: Deps) => {
  const onPaper = async (
    meeting: StoredMeeting,
    { hideNames, revision, calendar: wanted }: z.infer<typeof FileQuery>,
  ) => {
    const minutes = await minutesNow(deps, meeting, hideNames, revision);
    if (!minutes) return undefined;
    const { era, signatures } = (await settingsNow(deps.db)).settings;
    const calendar = wanted ?? era;
    const { document, life } = minutes;
    const standing = standingLine(life, minutes.revision, { calendar, hideNames: document.namesHidden });
    return { document, paper: { calendar, standing, signatures } satisfies MinutesPaper };
  };
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
        const { hideNames, revision } = c.req.valid('query');
        const minutes = await minutesNow(deps, access.meeting, hideNames, revision);
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
        const asked = await onPaper(access.meeting, c.req.valid('query'));
        if (!asked) return problem(c, 'not-found');
        const { document, paper } = asked;
        const printed = await deps.print.run({ kind: 'minutes-docx', document, paper });
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
        const asked = await onPaper(access.meeting, c.req.valid('query'));
        if (!asked) return problem(c, 'not-found');
        const { document, paper } = asked;
        const printed = await deps.print.run({ kind: 'minutes-pdf', document, paper });
        if (!printed.ok) return problem(c, notPrinted(printed.reason));
        return attachment(printed.value, PDF, fileName(document, 'pdf'));
      },
    );
};

const fileName = (document: MinutesDocument, ending: string): string =>
  `${exportsText.minutesFileName(document.title, document.state === 'draft')}.${ending}`;
