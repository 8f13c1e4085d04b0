import { type MeetingId, readCsv, RoleId } from '@tsunagu/domain';
import { strFromU8, unzipSync } from 'fflate';
import { sync } from 'node-ical';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { xmlTokens } from '../../sheets/xml-tokens.ts';
import { RARE_LETTERS } from '../../testing/board-records.ts';
import { inkShare } from '../../testing/ink.ts';
import { missing, paintedPages, throughOffice } from '../../testing/office.ts';
import { bytesOf, FORMULAS, outputScene } from '../../testing/output-scene.ts';
import { pdfPages } from '../../testing/pdf-text.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const ALL = 'things=minutes,roles,case,assessment,map';
const LABELS = ['会議録', '役割分担表', '事例票', '課題整理総括表', '署名欄', '居住環境', RARE_LETTERS];
const hide = (server: TestServer, id: MeetingId) =>
  server.rooms.write(id, (board) => board.meta.update({ hideNames: true }));

describe('印刷とファイル', () => {
  it('[OU1] binds what was asked for in one PDF with its pages counted, the forms on wide pages, the map drawn as words and lines', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const response = await facilitator.request('GET', `${meeting}/paper.pdf?${ALL}`);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const pages = await pdfPages(await bytesOf(response));
    const text = pages.map((page) => page.text).join('');
    for (const label of LABELS) expect(text).toContain(label);
    for (const [at, page] of pages.entries()) expect(page.text).toContain(`${at + 1} / ${pages.length}`);
    const form = pages.find((page) => page.text.startsWith('課題整理総括表'));
    expect(form?.width).toBeGreaterThan(form?.height ?? 0);
    expect(form?.text).toContain('室内移動');
    expect(form?.text).toContain('居住環境');
    expect(pages.at(-1)?.text).toContain('凡例');
    expect(pages.at(-1)?.text).toContain('同居の親');
  });

  it('[OU2] takes A3, either calendar, minutes without the case, and shows a PDF in a tab when it is to be printed', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const wish = 'things=minutes&paper=a3&calendar=gregorian&withSheets=false&inline=true';
    const response = await facilitator.request('GET', `${meeting}/paper.pdf?${wish}`);
    expect(response.headers.get('content-disposition')).toMatch(/^inline/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const [page, ...others] = await pdfPages(await bytesOf(response));
    expect([page?.width.toFixed(), page?.height.toFixed()]).toEqual(['842', '1191']);
    const text = [page, ...others].map((one) => one?.text).join('');
    expect(text).toContain('2099年11月30日');
    expect(text).not.toContain('令和');
    expect(text).not.toContain('事例提示');
  });

  it('[OU3] can only hide more names than the board does', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator } = await outputScene(server);
    const csv = async (query: string) =>
      (await facilitator.request('GET', `${meeting}/table.csv?table=attendance&${query}`)).text();
    expect(await csv('')).toContain('一郎');
    expect(await csv('hideNames=true')).not.toContain('一郎');
    await hide(server, id);
    expect(await csv('hideNames=false')).not.toContain('一郎');
    const paper = await facilitator.request('GET', `${meeting}/paper.pdf?things=roles,map&hideNames=false`);
    const text = (await pdfPages(await bytesOf(paper))).map((page) => page.text).join('');
    expect(text).not.toContain('花子');
    expect(text).toContain('名前をかくした写しです');
  });

  it('[OU4] writes Word files whose every part is well-formed, with the letters and the fonts that they need', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const bytes = await bytesOf(await facilitator.request('GET', `${meeting}/paper.docx?${ALL}`));
    const parts = unzipSync(bytes);
    const document = strFromU8(parts['word/document.xml']!);
    for (const label of LABELS) expect(document).toContain(label);
    expect(document).toContain('w:orient="landscape"');
    expect(document).toContain('svgBlip');
    expect(strFromU8(parts['word/styles.xml']!)).toMatch(/w:eastAsia="(BIZ UDPGothic|ja-JP)"/);
    for (const [name, part] of Object.entries(parts))
      if (name.endsWith('.xml')) expect(isWellFormed(strFromU8(part))).toBe(true);
    // A height without its rule is exact for some programs, and cuts a picture off.
    for (const part of [document, strFromU8(parts['word/styles.xml']!)])
      for (const [spacing] of part.matchAll(/<w:spacing [^>]*w:line="[^>]*>/g)) expect(spacing).toContain('w:lineRule');
    // oxlint-disable-next-line no-control-regex -- what XML forbids
    expect(document).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  it('[OU4] the map of a Word file is there for programs that know no SVG too, fine enough for paper', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const parts = unzipSync(await bytesOf(await facilitator.request('GET', `${meeting}/paper.docx?things=map`)));
    const pictures = Object.entries(parts).filter(([name]) => name.endsWith('.png'));
    expect(pictures).toHaveLength(1);
    const { width, height, data } = PNG.sync.read(Buffer.from(pictures[0]![1]));
    expect(inkShare(data)).toBeGreaterThan(0.01);
    const [, wide, high] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(strFromU8(parts['word/document.xml']!)) ?? [];
    const inches = (length: string | undefined) => Number(length) / 914_400;
    expect(width / inches(wide)).toBeGreaterThanOrEqual(200);
    expect(height / inches(high)).toBeGreaterThanOrEqual(199);
  });

  it('[OU5] gives tables of which no cell is computed', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const csv = readCsv(await (await facilitator.request('GET', `${meeting}/table.csv?table=roles`)).text());
    const cells = csv.ok ? csv.rows.flatMap((row) => row.cells) : [];
    expect(cells).toContain("'=6*7");
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    const book = unzipSync(await bytesOf(await facilitator.request('GET', `${meeting}/tables.xlsx`)));
    const sheets = Object.entries(book).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets).toHaveLength(4);
    for (const [, sheet] of sheets) expect(strFromU8(sheet)).not.toMatch(/<f[ >]/);
    expect(strFromU8(book['xl/workbook.xml']!)).toContain('name="役割分担"');
  });

  it('[OU9] gives the days of a meeting to a calendar, without names', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator } = await outputScene(server);
    await facilitator.json(200, 'PATCH', meeting, { startsAt: '2099-11-02T14:00:00+09:00', place: '佐藤さん宅' });
    await server.rooms.write(id, (board) =>
      board.roles.update(RoleId.parse('role_r0'), { what: '花子さんに電話する;,' }),
    );
    const response = await facilitator.request('GET', `${meeting}/dates.ics`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const file = await response.text();
    const events = Object.values(sync.parseICS(file)).filter((part) => part?.type === 'VEVENT');
    expect(events).toHaveLength(1 + 2 * FORMULAS.length);
    expect(events.find((event) => event.uid.startsWith('meeting.'))).toMatchObject({ summary: '本人の困りごと' });
    const starts = events.map((event) => event.start.toISOString());
    expect(starts).toContain('2099-11-02T05:00:00.000Z');
    expect(events.filter((event) => event.datetype === 'date')).toHaveLength(2 * FORMULAS.length);
    expect(file.replaceAll('\r\n ', '')).not.toMatch(/花子|Aさん/);
    expect(new Set(events.map((event) => event.uid)).size).toBe(events.length);
  });

  it('[PR4] gives a calendar that is handed both files one meeting, moved or not', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const held = async (file: string) => {
      const words = await (await facilitator.request('GET', `${meeting}/${file}`)).text();
      return { words, events: meetingsIn(words) };
    };
    const both = async () => {
      const [invitation, days] = [await held('meeting.ics'), await held('dates.ics')];
      expect(invitation.events).toHaveLength(1);
      expect(days.events).toEqual(invitation.events);
      // A calendar keeps what it read by UID: both files after each other are one meeting.
      const calendar = { ...sync.parseICS(invitation.words), ...sync.parseICS(days.words) };
      expect(Object.keys(calendar).filter((uid) => uid.startsWith('meeting.'))).toEqual([invitation.events[0]?.uid]);
      return invitation.events[0];
    };
    await facilitator.json(200, 'PATCH', meeting, { startsAt: '2099-11-02T14:00:00+09:00', place: '佐藤さん宅' });
    const first = await both();
    expect(first).toMatchObject({ location: '佐藤さん宅', summary: '本人の困りごと' });
    const { version } = await facilitator.json<{ version: number }>(200, 'GET', `${meeting}/preparation`);
    const plan = { startsAt: '2099-11-03T14:00:00+09:00', until: '16:30', place: '公民館' };
    const moved = { 'if-match': `"${version}"` };
    expect((await facilitator.request('PUT', `${meeting}/preparation`, plan, moved)).status).toBe(200);
    const second = await both();
    expect(second).toMatchObject({ uid: first?.uid, location: '公民館' });
    expect(second?.end?.toISOString()).toBe('2099-11-03T07:30:00.000Z');
    expect(Number(second?.sequence)).toBe(Number(first?.sequence) + 1);
  });

  it('refuses what is no paper, in words', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    for (const query of ['', 'things=', 'things=diary', 'things=minutes&paper=b5']) {
      const response = await facilitator.request('GET', `${meeting}/paper.pdf?${query}`);
      expect(response.status).toBe(422);
    }
  });
});

describe.skipIf(missing('writer') !== '')(`in LibreOffice Writer${missing('writer')}`, () => {
  it('[OU4] every thing opens as Word and keeps its words', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const docx = await bytesOf(await facilitator.request('GET', `${meeting}/paper.docx?${ALL}`));
    const pages = await pdfPages(await throughOffice(docx, 'docx', 'pdf'));
    const text = pages.map((page) => page.text).join('');
    // Letters of another font may be written apart from their neighbours.
    for (const label of [...LABELS.slice(0, -1), ...Array.from(RARE_LETTERS)]) expect(text).toContain(label);
    const form = pages.filter((page) => page.text.includes('室内移動') && page.width > page.height);
    expect(form).toHaveLength(1);
    expect(form[0]?.text).toContain('居住環境');
  });
});

describe.skipIf(missing('writer', 'painter') !== '')(`in LibreOffice Writer${missing('writer', 'painter')}`, () => {
  it('[OU4] the map of a Word file is seen on its page', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const docx = await bytesOf(await facilitator.request('GET', `${meeting}/paper.docx?things=map`));
    const pages = await paintedPages(await throughOffice(docx, 'docx', 'pdf'));
    expect(pages).toHaveLength(1);
    const { data, width, height } = PNG.sync.read(Buffer.from(pages[0]!));
    expect(width).toBeGreaterThan(height);
    expect(inkShare(data)).toBeGreaterThan(0.01);
  });
});

describe.skipIf(missing('calc') !== '')(`in LibreOffice Calc${missing('calc')}`, () => {
  it('[OU5] no formula of CSV or Excel is computed', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const csv = await bytesOf(await facilitator.request('GET', `${meeting}/table.csv?table=roles`));
    const xlsx = await bytesOf(await facilitator.request('GET', `${meeting}/tables.xlsx`));
    for (const shown of [await throughOffice(csv, 'csv', 'html'), await throughOffice(xlsx, 'xlsx', 'html')]) {
      const text = strFromU8(shown);
      for (const formula of FORMULAS.slice(0, 4)) expect(text).toContain(formula);
      expect(text).not.toMatch(/>-?42</);
    }
  });
});

/** Every tag is closed in its turn. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'open' && !token.empty) open.push(token.name);
    if (token.kind === 'close' && open.pop() !== token.name) return false;
  }
  return open.length === 0;
}

/** Meetings of a calendar file, not the days of roles. */
const meetingsIn = (file: string) =>
  Object.values(sync.parseICS(file)).flatMap((part) =>
    part?.type === 'VEVENT' && part.uid.startsWith('meeting.') ? [part] : [],
  );
