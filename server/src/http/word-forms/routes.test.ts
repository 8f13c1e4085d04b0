import { wordFormsText as text } from '@tsunagu/domain/catalogue/word-forms';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { RARE_LETTERS } from '../../testing/board-records.ts';
import { missing, throughOffice } from '../../testing/office.ts';
import { bytesOf, outputScene } from '../../testing/output-scene.ts';
import { ownForm, paragraph, table, tableRow } from '../../testing/own-form.ts';
import { type Browser, startTestServer } from '../../testing/test-server.ts';
import { DOCX } from '../params.ts';
import type { AddedWordForm, WordForms } from './shapes.ts';

const add = async (browser: Browser, form: Uint8Array, name = '市の様式'): Promise<AddedWordForm> => {
  const address = `/api/word-forms?name=${encodeURIComponent(name)}`;
  const response = await browser.request('POST', address, form, { 'content-type': DOCX });
  expect(response.status).toBe(200);
  return (await response.json()) as AddedWordForm;
};
const FORM = ownForm(
  paragraph('{{会議名}}') +
    table(tableRow('{{#役割}}{{何を}}', '{{誰が}}{{/役割}}')) +
    paragraph('{{#出席者}}{{氏名}}{{/出席者}}'),
);

describe('an organisation’s own forms', () => {
  it('[OU6] are kept, filled with a meeting, hidden names included, taken away and brought back', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const added = await add(facilitator, FORM);
    if (!added.ok) throw new Error('refused');
    const list = await facilitator.json<WordForms>(200, 'GET', '/api/word-forms');
    expect(list).toMatchObject({ mayChange: true, items: [{ id: added.id, name: '市の様式' }] });
    const filled = async (query = '') => {
      const response = await facilitator.request('GET', `${meeting}/word-forms/${added.id}${query}`);
      expect(response.status).toBe(200);
      return strFromU8(unzipSync(await bytesOf(response))['word/document.xml']!);
    };
    expect(await filled()).toContain(`${RARE_LETTERS} 一郎`);
    expect(await filled('?hideNames=true')).not.toContain('一郎');
    const own = await facilitator.request('GET', `/api/word-forms/${added.id}/file`);
    expect(await bytesOf(own)).toEqual(FORM);

    expect((await facilitator.request('DELETE', `/api/word-forms/${added.id}`)).status).toBe(204);
    expect(await facilitator.json(200, 'GET', '/api/word-forms')).toMatchObject({ items: [] });
    expect((await facilitator.request('GET', `${meeting}/word-forms/${added.id}`)).status).toBe(404);
    expect((await facilitator.request('POST', `/api/word-forms/${added.id}/restore`)).status).toBe(204);
    expect(await filled()).toContain('Aさんの困りごと');
  });

  it('[OU7] are not kept while something is wrong with them, and told where', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    expect(await add(facilitator, ownForm(paragraph('{{なまえ}}')))).toEqual({
      ok: false,
      problems: [{ place: '本文の1番目の段落', excerpt: '{{なまえ}}', message: text.problems.unknown('なまえ') }],
    });
    expect(await add(facilitator, new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false });
    expect(await facilitator.json(200, 'GET', '/api/word-forms')).toMatchObject({ items: [] });
    const huge = new Uint8Array(6 * 1_048_576);
    const response = await facilitator.request('POST', '/api/word-forms?name=x', huge, { 'content-type': DOCX });
    expect(response.status).toBe(413);
  });

  it('have a sample that is a form itself', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const sample = await bytesOf(await facilitator.request('GET', '/api/word-forms/sample'));
    const added = await add(facilitator, sample, '見本');
    if (!added.ok) throw new Error('refused');
    const filled = await bytesOf(await facilitator.request('GET', `${meeting}/word-forms/${added.id}`));
    expect(strFromU8(unzipSync(filled)['word/document.xml']!)).toContain('居住環境');
  });
});

describe.skipIf(missing('writer') !== '')(`in LibreOffice Writer${missing('writer')}`, () => {
  it('[OU6] a filled form opens with every row', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await outputScene(server);
    const added = await add(facilitator, FORM);
    if (!added.ok) throw new Error('refused');
    const filled = await bytesOf(await facilitator.request('GET', `${meeting}/word-forms/${added.id}`));
    // As the words that it has read: which letters a page shows is for the fonts of the machine.
    const words = new TextDecoder().decode(await throughOffice(filled, 'docx', 'fodt'));
    for (const word of ['さんの困りごと', '@SUM(42)', ...Array.from(RARE_LETTERS)]) expect(words).toContain(word);
  });
});
