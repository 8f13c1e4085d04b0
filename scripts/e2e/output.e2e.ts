import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { outputText as text } from '@tsunagu/domain/catalogue/output';
import { wordFormsText } from '@tsunagu/domain/catalogue/word-forms';
import { sync } from 'node-ical';
import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { axeFindings, Browsers, DESKTOP, PHONE } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { logIn } from './steps.ts';

/** Everything that a meeting puts on paper and into files, taken by a facilitator; the organisation's own form. */
describe('印刷とファイル', () => {
  let product: Product;
  let browsers: Browsers;
  let page: Page;
  let meeting: string;
  let form: Buffer;

  beforeAll(async () => {
    product = await startProduct();
    browsers = await Browsers.launch(product.url);
    const api = await product.facilitator();
    const { id } = await api.post<{ id: string }>('/api/meetings', { sample: 'C6' });
    await api.post(`/api/meetings/${id}/attendance`, {
      name: '髙﨑①㈱𠮷',
      affiliation: '北包括',
      profession: '保健師',
    });
    await api.post(`/api/meetings/${id}/start`);
    meeting = `/meetings/${id}`;
    page = await browsers.person('facilitator');
    await logIn(page);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });
  const pictures = () => onTestFailed(() => browsers.photograph('output'));

  const openDialog = async (): Promise<Locator> => {
    await page.goto(`${meeting}/minutes`);
    await page.getByRole('button', { name: text.open, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: text.title });
    await dialog.getByText(text.format, { exact: true }).waitFor();
    return dialog;
  };
  const choose = (dialog: Locator, format: keyof typeof text.formats) =>
    dialog.getByLabel(text.formats[format], { exact: true }).check();
  const make = async (dialog: Locator): Promise<{ name: string; bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: text.make, exact: true }).click(),
    ]);
    const name = download.suggestedFilename();
    await dialog.getByText(text.done(name)).waitFor();
    return { name, bytes: await readFile(await download.path()) };
  };

  it('[OU1] binds what is chosen as PDF and as Word, with every letter', async () => {
    pictures();
    const dialog = await openDialog();
    for (const thing of ['roles', 'case', 'assessment', 'map'] as const)
      await dialog.getByLabel(text.things[thing], { exact: true }).check();
    await choose(dialog, 'pdf');
    expect(await axeFindings(page)).toEqual([]);
    const pdf = await make(dialog);
    expect(pdf.name).toBe('会議の書類_Aさんの困りごと（下書き）.pdf');
    const words = await pdfText(pdf.bytes);
    for (const word of [
      '会議録',
      text.rolesTitle,
      text.caseTitle,
      '課題整理総括表',
      '居住環境',
      '凡例',
      ...Array.from('髙﨑①㈱𠮷'),
    ])
      expect(words).toContain(word);
    await choose(dialog, 'docx');
    const docx = await make(dialog);
    expect(docx.name).toMatch(/\.docx$/);
    const xml = partOf(docx.bytes, 'word/document.xml').toString('utf8');
    for (const word of [text.rolesTitle, text.caseTitle, '居住環境', '髙﨑①㈱𠮷']) expect(xml).toContain(word);
    // Programs that know no SVG show the same map.
    const { ink, differing } = await compared(
      page,
      partOf(docx.bytes, 'word/media/image1.svg'),
      partOf(docx.bytes, 'word/media/image1.png'),
    );
    expect(ink).toBeGreaterThan(0.01);
    expect(differing).toBeLessThan(ink / 100);
  });

  it('[OU2] is opened in a tab to be printed, on the paper that was chosen, with names hidden', async () => {
    pictures();
    const dialog = await openDialog();
    await dialog.getByLabel(text.papers.a3, { exact: true }).check();
    await dialog.getByLabel(text.hideNames, { exact: true }).check();
    const link = dialog.getByRole('link', { name: text.openToPrint });
    const address = (await link.getAttribute('href')) ?? '';
    expect(await link.getAttribute('target')).toBe('_blank');
    const shown = await page.request.get(address);
    expect(shown.headers()['content-disposition']).toMatch(/^inline/);
    expect(await pdfText(await shown.body())).not.toContain('髙﨑');
  });

  it('[OU5] gives tables and days', async () => {
    pictures();
    const dialog = await openDialog();
    await choose(dialog, 'xlsx');
    expect(partOf((await make(dialog)).bytes, 'xl/workbook.xml').toString('utf8')).toContain(text.tables.roles);
    await choose(dialog, 'csv');
    await dialog.getByLabel(text.tables.attendance, { exact: true }).check();
    const csv = await make(dialog);
    expect(csv.name).toBe('出席者_Aさんの困りごと.csv');
    expect(csv.bytes.toString('utf8')).toContain('髙﨑①㈱𠮷');
    await choose(dialog, 'ics');
    const events = sync.parseICS((await make(dialog)).bytes.toString('utf8'));
    expect(Object.values(events).some((part) => part?.type === 'VEVENT')).toBe(true);
  });

  it('[OU7] a form is refused in words, or kept, taken away and brought back', async () => {
    pictures();
    await page.goto('/settings');
    await page.getByRole('heading', { name: wordFormsText.title }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: wordFormsText.sample }).click(),
    ]);
    form = await readFile(await download.path());
    const file = page.getByLabel(wordFormsText.choose);
    await file.setInputFiles({ name: 'メモ.docx', mimeType: '', buffer: Buffer.from('no form') });
    await page.getByRole('button', { name: wordFormsText.add, exact: true }).click();
    await page.getByRole('alert').getByText(wordFormsText.refusals.type).waitFor();
    await file.setInputFiles({ name: '市の様式.docx', mimeType: '', buffer: form });
    await page.getByRole('button', { name: wordFormsText.add, exact: true }).click();
    await page.getByText(wordFormsText.added('市の様式')).waitFor();
    await page.getByText(wordFormsText.listTitle).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: `${wordFormsText.remove}　市の様式` }).click();
    await page.getByText(wordFormsText.none).waitFor();
    await page.getByRole('button', { name: wordFormsText.undo, exact: true }).click();
    await page.getByRole('button', { name: `${wordFormsText.remove}　市の様式` }).waitFor();
  });

  it('[OU6] the form is filled from the meeting itself, on a phone too', async () => {
    pictures();
    await page.setViewportSize(PHONE);
    await page.goto(meeting);
    await page.getByRole('button', { name: meetingText.menu, exact: true }).click();
    await page.getByRole('menuitem', { name: text.menu, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: text.title });
    await choose(dialog, 'form');
    await dialog.getByLabel('市の様式', { exact: true }).check();
    const filled = await make(dialog);
    expect(filled.name).toBe('市の様式_Aさんの困りごと.docx');
    const xml = partOf(filled.bytes, 'word/document.xml').toString('utf8');
    for (const word of ['髙﨑①㈱𠮷', '居住環境']) expect(xml).toContain(word);
    expect(xml).not.toContain('{{');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize(DESKTOP);
  });
});

async function pdfText(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  let words = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    words += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return words;
}

/** Which share of a picture's pixels is dark as the browser paints the SVG, and which share plainly differs in the PNG. */
const compared = (page: Page, svg: Buffer, png: Buffer): Promise<{ ink: number; differing: number }> =>
  page.evaluate(
    async ([drawing = '', pixels = '']) => {
      const pictures = [`data:image/png;base64,${pixels}`, `data:image/svg+xml;base64,${drawing}`].map((source) =>
        Object.assign(new Image(), { src: source }),
      );
      await Promise.all(pictures.map((picture) => picture.decode()));
      // At half the size: two programs do not blur the rim of a letter alike.
      const [width, height] = [pictures[0]?.naturalWidth ?? 0, pictures[0]?.naturalHeight ?? 0].map(
        (side) => side >> 1,
      );
      if (!width || !height) throw new Error('no picture');
      const [painted, drawn] = pictures.map((picture) => {
        const context = new OffscreenCanvas(width, height).getContext('2d');
        if (!context) throw new Error('no canvas');
        context.imageSmoothingQuality = 'high';
        context.drawImage(picture, 0, 0, width, height);
        return context.getImageData(0, 0, width, height).data.filter((_, at) => at % 4 === 1);
      });
      if (!painted || !drawn) throw new Error('no pictures');
      const ink = drawn.filter((value) => value < 130).length;
      const differing = drawn.filter((value, at) => Math.abs(value - (painted[at] ?? 0)) > 100).length;
      return { ink: ink / drawn.length, differing: differing / drawn.length };
    },
    [svg, png].map((part) => part.toString('base64')),
  );

/** One part of an Office file, by the archive's own directory. */
function partOf(bytes: Buffer, name: string): Buffer {
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((place, index) =>
      index === 0 ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place),
    ) as [number, number, number, number];
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = bytes.readUInt32LE(at + 42);
      const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(data, data + size);
      return bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`no part ${name}`);
}
