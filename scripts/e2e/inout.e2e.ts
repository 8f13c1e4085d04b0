import { exportText } from '@tsunagu/domain/catalogue/export-screen';
import { importScreenText, pictureText } from '@tsunagu/domain/catalogue/import-screen';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { ElementId, Person, Resource, Tie, TieId } from '@tsunagu/domain';
import { contentHash } from '@tsunagu/board-doc';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { onMap, saved } from './steps.ts';
import { setTable, SUZUKI, type Table } from './table.ts';

const RARE = '髙﨑①㈱𠮷';
const NAME = '山本 さくら';
const LABELS = [RARE, 'さくらの通院', '家まで送る', '見守りの会'];

/** The same map leaves the meeting in every form, and files come in without harm. */
describe('in and out of the map', () => {
  let table: Table;
  let page: Page;
  let program: Awaited<ReturnType<Table['program']>>;

  beforeAll(async () => {
    table = await setTable();
    page = table.facilitator;
    program = await table.program();
    const { board } = program;
    const place = (x: number, y: number) => ({ pos: { x, y } });
    const [a, b, c] = ['el_inout1', 'el_inout2', 'el_inout3'].map((id) => ElementId.parse(id)) as [
      ElementId,
      ElementId,
      ElementId,
    ];
    board.transact(() => {
      for (const id of board.elements.all().keys()) board.elements.remove(id);
      board.elements.add(Person.parse({ id: a, kind: 'person', label: NAME, alias: 'Bさん', age: 79, ...place(0, 0) }));
      board.elements.add(
        Resource.parse({ id: b, kind: 'resource', label: RARE, formality: 'formal', ...place(520, 60) }),
      );
      board.elements.add(
        Resource.parse({ id: c, kind: 'resource', label: '見守りの会', formality: 'informal', ...place(0, 420) }),
      );
      board.ties.add(
        Tie.parse({ id: TieId.parse('tie_inout1'), from: a, to: b, label: 'さくらの通院', strength: 'weak' }),
      );
      board.ties.add(
        Tie.parse({ id: TieId.parse('tie_inout2'), from: c, to: a, flow: '家まで送る', state: 'planned' }),
      );
    });
    await onMap(page, RARE);
  });
  afterAll(() => table?.[Symbol.asyncDispose]());
  const pictures = () => onTestFailed(() => table.browsers.photograph('inout'));

  const openMenu = async (item: string): Promise<Locator> => {
    await page.getByRole('button', { name: meetingText.menu, exact: true }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
    return page.getByRole('dialog');
  };
  const shut = async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  /** Presses the button, and answers what was saved. */
  const save = async (dialog: Locator, button: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return readFile(await download.path());
  };
  const exportAs = async (format: keyof typeof exportText.formats, button: string = exportText.make, hide = false) => {
    const dialog = await openMenu(exportText.menu);
    await dialog.getByLabel(exportText.formats[format], { exact: true }).check();
    if (hide) await dialog.getByLabel(exportText.hideNames, { exact: true }).check();
    const bytes = await save(dialog, button);
    await shut();
    return bytes;
  };
  const pdfText = async (bytes: Buffer): Promise<string> => {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { items } = await (await pdf.getPage(1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  };
  /** The words of an SVG without line breaks: labels are set in lines. */
  const svgWords = (svg: string): string =>
    [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words).join('');

  it('every label is in the SVG, the PDF, the tables and the data', async () => {
    pictures();
    const svg = (await exportAs('svg')).toString('utf8');
    const pdf = await pdfText(await exportAs('pdf'));
    const elements = (await exportAs('csv', exportText.makeElements)).toString('utf8');
    const ties = (await exportAs('csv', exportText.makeTies)).toString('utf8');
    const json = (await exportAs('json')).toString('utf8');
    for (const label of [NAME, ...LABELS])
      for (const words of [svgWords(svg), pdf, json, elements + ties]) expect(words).toContain(label);
    // Self-contained: its letters are inside, and it asks for nothing.
    expect(svg).toContain('@font-face');
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!data:)/);
    expect(Buffer.from(elements).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('every word of the SVG is painted in the PNG', async () => {
    pictures();
    const svg = (await exportAs('svg')).toString('utf8');
    const png = await exportAs('png');
    const bare = await page.evaluate(
      async ({ svg, png }) => {
        const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (!context) throw new Error('no canvas');
        context.drawImage(picture, 0, 0);
        const drawing = document.importNode(
          new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement,
          true,
        ) as unknown as SVGSVGElement;
        document.body.append(drawing);
        const frame = drawing.getBoundingClientRect();
        const scale = picture.width / frame.width;
        const empty: string[] = [];
        for (const text of drawing.querySelectorAll('text')) {
          const box = text.getBoundingClientRect();
          const [x, y] = [(box.x - frame.x) * scale, (box.y - frame.y) * scale];
          const { data } = context.getImageData(x, y, Math.ceil(box.width * scale), Math.ceil(box.height * scale));
          if (!data.some((value, at) => at % 4 === 1 && value < 130)) empty.push(text.textContent ?? '');
        }
        drawing.remove();
        return { empty, width: picture.width, twice: Math.ceil(Number(drawing.getAttribute('width')) * 2) };
      },
      { svg, png: png.toString('base64') },
    );
    expect(bare.empty).toEqual([]);
    expect(bare.width).toBe(bare.twice);
  });

  it('hidden names are in none of them', async () => {
    pictures();
    const text = (bytes: Buffer) => bytes.toString('utf8');
    const files = [
      svgWords(text(await exportAs('svg', exportText.make, true))),
      await pdfText(await exportAs('pdf', exportText.make, true)),
      text(await exportAs('csv', exportText.makeElements, true)),
      text(await exportAs('csv', exportText.makeTies, true)),
      text(await exportAs('json', exportText.make, true)),
    ];
    for (const words of files) {
      expect(words).not.toMatch(/山本|さくら/);
      expect(words).not.toContain(SUZUKI.name);
    }
    expect(files[0]).toContain('Bさん');
    // The board hides names: then no choice is offered, and nothing shows them.
    await page.getByRole('button', { name: meetingText.hideNames, exact: true }).click();
    expect(text(await exportAs('json'))).not.toMatch(/山本|さくら/);
    await page.getByRole('button', { name: meetingText.namesHidden, exact: true }).click();
    await saved(page);
  });

  const choose = async (dialog: Locator, name: string, content: string | Buffer): Promise<void> =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

  it('broken files are refused with their line, and change nothing', async () => {
    pictures();
    const before = contentHash(program.client.doc);
    const json = (await exportAs('json')).toString('utf8');
    const brokenLine = json.slice(0, json.indexOf('"ties"')).split('\n').length;
    const dialog = await openMenu(importScreenText.menu);
    const refusals: readonly (readonly [string, string | Buffer, RegExp])[] = [
      ['map.json', json.replace('"ties": [', '"ties": [,'), new RegExp(importScreenText.line(brokenLine))],
      ['map.csv', '種類,名前\n人,花子\n犬,太郎', /3行目.*「種類」の「犬」/],
      ['map.csv', '名前\n"花子\n', /2行目.*引用符/],
      ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', /SVG の絵は読み込めません/],
      ['archive.zip', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), /文字のファイルとして読めません/],
      ['map.tldr', '{\n"tldrawFileFormatVersion": 1,\n}', /3行目/],
      ['map.csv', 'x'.repeat(10 * 1_048_576 + 1), /大きすぎます/],
    ];
    for (const [name, content, words] of refusals) {
      await choose(dialog, name, content);
      await expect.poll(() => dialog.getByRole('alert').textContent()).toMatch(words);
    }
    await shut();
    expect(contentHash(program.client.doc)).toBe(before);
  });

  it('a Shift_JIS table is looked at, taken in beside what is there, and taken back', async () => {
    pictures();
    const before = program.board.elements.all().size;
    const dialog = await openMenu(importScreenText.menu);
    // 名前,㈱① in Shift_JIS as Excel writes it.
    const shiftJis = Buffer.from([0x96, 0xbc, 0x91, 0x4f, 0x0d, 0x0a, 0x87, 0x8a, 0x87, 0x40, 0x0d, 0x0a]);
    await choose(dialog, 'old-excel.csv', shiftJis);
    await dialog.getByText(importScreenText.counts.person(1)).waitFor();
    expect(program.board.elements.all().size).toBe(before);
    await dialog.getByRole('button', { name: importScreenText.add }).click();
    await expect.poll(() => program.board.elements.all().size).toBe(before + 1);
    expect([...program.board.elements.all().values()].some((one) => 'label' in one && one.label === '㈱①')).toBe(true);
    await page.getByRole('button', { name: importScreenText.undo, exact: true }).last().click();
    await expect.poll(() => program.board.elements.all().size).toBe(before);
  });

  it('a file of the open format opens as a meeting of its own', async () => {
    pictures();
    const json = await exportAs('json');
    const dialog = await openMenu(importScreenText.menu);
    await choose(dialog, 'copy.json', json);
    await dialog.getByRole('button', { name: importScreenText.openAsMeeting }).click();
    await page.waitForURL((url) => /\/meetings\/mtg_/.test(url.pathname) && url.pathname !== table.address);
    await onMap(page, RARE);
    const copy = await table.program(new URL(page.url()).pathname);
    expect(copy.board.ties.all().size).toBe(program.board.ties.all().size);
    expect(copy.board.elements.get(ElementId.parse('el_inout1'))).toBeUndefined();
    await page.goto(table.address);
    await onMap(page, RARE);
  });

  it('a picture is taken in, shown to the others, and inside the files', async () => {
    pictures();
    const png = await exportAs('png');
    const dialog = await openMenu(importScreenText.menu);
    await dialog.locator('input[type=file]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: png });
    await page.getByText(pictureText.added).first().waitFor();
    for (const who of [page, table.guest]) {
      const shown = who.getByTestId('board-canvas').locator('[data-shape-id] image');
      await expect.poll(() => shown.getAttribute('href')).toMatch(/^\/api\/meetings\/mtg_\w+\/assets\/ast_\w+$/);
    }
    expect((await exportAs('svg')).toString('utf8')).toContain('data:image/png;base64,');
    expect((await exportAs('pdf')).toString('latin1')).toContain('/Subtype /Image');
  });

  it('logged no error in any browser, and asked nobody else for anything', () => {
    expect(table.browsers.foreignRequests()).toEqual([]);
    expect(table.browsers.errors()).toEqual([]);
  });
});
