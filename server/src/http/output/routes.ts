import { createRoute } from '@hono/zod-openapi';
import { meetingCalendar, minutesTable, OUTPUT_TABLES, type PaperThing, textCell, writeCsv } from '@tsunagu/domain';
import { outputText as text } from '@tsunagu/domain/catalogue/output';
import type { z } from 'zod';
import { mapPrintOf } from '../../exports/map/map-print.ts';
import { minutesOnPaper } from '../../exports/paper/on-paper.ts';
import type { PaperOrder } from '../../exports/paper/paper-order.ts';
import { meetingEntryOf } from '../../preparation/meeting-calendar.ts';
import type { StoredMeeting } from '../../storage/meetings.ts';
import { api, type Ctx, meetingAccess, problems } from '../api.ts';
import { attachment, shownPdf } from '../attachment.ts';
import type { Deps } from '../deps.ts';
import { CSV, DOCX, fileOf, MeetingParam, PDF, XLSX } from '../params.ts';
import { notPrinted, problem } from '../problem.ts';
import { FileWish, PaperWish, PdfWish, TableWish } from './shapes.ts';

/** 印刷とファイル: what a meeting puts on paper and into spreadsheets. */
export const outputRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/paper.pdf',
        request: { params: MeetingParam, query: PdfWish },
        responses: { 200: fileOf(PDF), ...problems(401, 403, 404, 422, 503) },
      }),
      async (c) => {
        const wish = c.req.valid('query');
        const asked = await orderFor(c, deps, c.req.valid('param').id, wish);
        if (!asked.ok) return problem(c, asked.problem);
        const printed = await deps.print.run({ kind: 'paper-pdf', order: asked.order });
        if (!printed.ok) return problem(c, notPrinted(printed.reason));
        const name = `${paperName(asked.order)}.pdf`;
        return wish.inline ? shownPdf(printed.value, name) : attachment(printed.value, PDF, name);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/paper.docx',
        request: { params: MeetingParam, query: PaperWish },
        responses: { 200: fileOf(DOCX), ...problems(401, 403, 404, 422, 503) },
      }),
      async (c) => {
        const asked = await orderFor(c, deps, c.req.valid('param').id, c.req.valid('query'));
        if (!asked.ok) return problem(c, asked.problem);
        const printed = await deps.print.run({ kind: 'paper-docx', order: asked.order });
        if (!printed.ok) return problem(c, notPrinted(printed.reason));
        return attachment(printed.value, DOCX, `${paperName(asked.order)}.docx`);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/tables.xlsx',
        request: { params: MeetingParam, query: FileWish },
        responses: { 200: fileOf(XLSX), ...problems(401, 403, 404, 422, 503) },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'minutes:read');
        if (!access.ok) return problem(c, access.problem);
        const minutes = await wishedMinutes(deps, access.meeting, c.req.valid('query'));
        if (!minutes) return problem(c, 'not-found');
        const { document, paper } = minutes;
        const sheets = OUTPUT_TABLES.map((table) => ({
          name: text.tables[table],
          rows: minutesTable(document, table, paper.calendar),
        }));
        const worked = await deps.sheets.run({ kind: 'write-tables', sheets });
        if (!worked.ok) return problem(c, notPrinted(worked.reason));
        return attachment(worked.value as Uint8Array, XLSX, `${text.fileNames.tables(document.title)}.xlsx`);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/table.csv',
        request: { params: MeetingParam, query: TableWish },
        responses: { 200: fileOf('text/csv'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'minutes:read');
        if (!access.ok) return problem(c, access.problem);
        const { table, ...wish } = c.req.valid('query');
        const minutes = await wishedMinutes(deps, access.meeting, wish);
        if (!minutes) return problem(c, 'not-found');
        const { document, paper } = minutes;
        const csv = writeCsv(minutesTable(document, table, paper.calendar).map((row) => row.map(textCell)));
        const name = text.fileNames.table(text.tables[table], document.title);
        return attachment(new TextEncoder().encode(csv), CSV, `${name}.csv`);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/dates.ics',
        request: { params: MeetingParam },
        responses: { 200: fileOf('text/calendar'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'minutes:read');
        if (!access.ok) return problem(c, access.problem);
        const minutes = await wishedMinutes(deps, access.meeting, { hideNames: true });
        if (!minutes) return problem(c, 'not-found');
        const { document, revision } = minutes;
        const file = meetingCalendar(access.meeting.id, document, {
          held: await meetingEntryOf(deps.db, access.meeting, document),
          revision,
          now: deps.now(),
        });
        const name = `${text.fileNames.dates(document.title)}.ics`;
        return attachment(new TextEncoder().encode(file), 'text/calendar; charset=utf-8', name);
      },
    );

/** The minutes on paper as wished. A wish can only hide more names than the board does. */
export const wishedMinutes = (deps: Deps, meeting: StoredMeeting, wish: z.output<typeof FileWish>) =>
  minutesOnPaper(deps, meeting, { ...wish, hideNames: wish.hideNames ? true : undefined });

type Refusal = Extract<Awaited<ReturnType<typeof meetingAccess>>, { ok: false }>;

async function orderFor(
  c: Ctx,
  deps: Deps,
  id: Parameters<typeof meetingAccess>[2],
  wish: z.output<typeof PaperWish>,
): Promise<{ ok: true; order: PaperOrder } | Refusal> {
  const access = await meetingAccess(c, deps, id, 'minutes:read');
  if (!access.ok) return access;
  const withMap = wish.things.includes('map');
  if (withMap) {
    const board = await meetingAccess(c, deps, id, 'board:read');
    if (!board.ok) return board;
  }
  const minutes = await wishedMinutes(deps, access.meeting, wish);
  if (!minutes) return { ok: false, problem: 'not-found' };
  const { document, paper } = minutes;
  const drawing = { paper: wish.paper, orientation: 'landscape', fit: 'page' } as const;
  const map = withMap
    ? await mapPrintOf(deps, access.meeting, { sheet: drawing, legend: true, hideNames: document.namesHidden })
    : null;
  const { things, withSheets, paper: sheet } = wish;
  const calendar = paper.calendar;
  return {
    ok: true,
    order: { document, paper, things, withSheets, sheet, map: map === null ? null : { ...map, calendar } },
  };
}

const paperName = ({ things, document }: PaperOrder): string => {
  const [first, ...others] = things as readonly [PaperThing, ...PaperThing[]];
  return text.fileNames.paper(
    others.length === 0 ? text.things[first] : text.fileNames.several,
    document.title,
    document.state === 'draft',
  );
};
