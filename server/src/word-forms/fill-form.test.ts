import { blankValues, type FormValues } from '@tsunagu/domain';
import { wordFormsText as text } from '@tsunagu/domain/catalogue/word-forms';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { RARE_LETTERS } from '../testing/board-records.ts';
import { ownForm, paragraph, relation, table, tableRow } from '../testing/own-form.ts';
import { fillForm } from './fill-form.ts';
import { sampleForm } from './sample-form.ts';

const values = (over: FormValues): FormValues => ({ ...blankValues(), ...over });
const documentOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!);
function documentFilled(form: Uint8Array, over: FormValues): string {
  const filled = fillForm(form, values(over));
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
  return documentOf(filled.bytes);
}
const messageOf = (form: Uint8Array): string | undefined => {
  const filled = fillForm(form, values({}));
  return filled.ok ? undefined : filled.problems[0]?.message;
};

describe('a form', () => {
  it('[OU6] keeps its looks and takes every letter as a letter, also where Word has cut a place in two', () => {
    const form = ownForm(paragraph('会議：{{会', '議名}}', '（{{場所}}）'));
    const xml = documentFilled(form, { 会議名: `${RARE_LETTERS}<w:br/>&amp;\u0007{{場所}}`, 場所: '一行目\n二行目' });
    expect(xml).toContain(`${RARE_LETTERS}&lt;w:br/&gt;&amp;amp;{{場所}}`);
    expect(xml).toMatch(/一行目<\/w:t>.*<w:br\/>.*二行目/);
    expect(xml.match(/ＭＳ 明朝/g)?.length).toBeGreaterThanOrEqual(2);
    expect(xml).not.toContain('\u0007');
  });

  it('[OU6] repeats a row of a table for each record, and paragraphs outside of tables', () => {
    const rows = ['あ', 'い', 'う'].map((what) => ({
      ...(blankValues()['役割'] as Record<string, string>[])[0],
      何を: what,
    }));
    const form = ownForm(
      table(tableRow('何を', '誰が'), tableRow('{{#役割}}{{何を}}', '{{誰が}}{{/役割}}')) +
        paragraph('{{#役割}}') +
        paragraph('・{{何を}}（{{会議名}}）') +
        paragraph('{{/役割}}'),
    );
    const xml = documentFilled(form, { 役割: rows, 会議名: '会議' });
    expect(xml.match(/<w:tr>/g)).toHaveLength(4);
    const words = xml.replaceAll(/<[^>]+>/g, '');
    for (const { 何を: what } of rows) expect(words).toContain(`・${what}（会議）`);
    expect(documentFilled(form, { 役割: [] }).match(/<w:tr>/g)).toHaveLength(1);
  });

  it('[OU7] names what is wrong with its paragraph', () => {
    const filled = fillForm(ownForm(paragraph('よい{{会議名}}') + paragraph('{{会議明}}')), values({}));
    expect(filled).toEqual({
      ok: false,
      problems: [{ place: '本文の2番目の段落', excerpt: '{{会議明}}', message: text.problems.unknown('会議明') }],
    });
  });

  it('[OU8] is refused where something could run, fetch or unfold', () => {
    const { refusals } = text;
    const rels = (xml: string) => ({ 'word/_rels/document.xml.rels': xml });
    expect(messageOf(strToU8('no zip at all'))).toBe(refusals.type);
    expect(messageOf(strToU8('PK\u0003\u0004 cut off'))).toBe(refusals.broken);
    expect(messageOf(ownForm('', { 'word/vbaProject.bin': 'x' }))).toBe(refusals.macro);
    expect(messageOf(ownForm('', { 'word/embeddings/a.xlsx': 'x' }))).toBe(refusals.embedded);
    expect(messageOf(ownForm('', rels(relation('image', 'https://example.jp/a.png'))))).toBe(refusals.outside);
    expect(messageOf(ownForm('', rels(relation('attachedTemplate', 'file:///c:/a.dotm'))))).toBe(refusals.outside);
    expect(messageOf(ownForm('', rels(relation('image', '\\\\host\\a.png', 'Internal'))))).toBe(refusals.outside);
    expect(messageOf(ownForm('', rels(relation('hyperlink', 'javascript:alert(1)'))))).toBe(refusals.outside);
    expect(messageOf(ownForm('', rels(relation('hyperlink', 'https://example.jp/'))))).toBeUndefined();
    expect(messageOf(ownForm('<w:fldSimple w:instr=" INCLUDEPICTURE &quot;x&quot; "/>'))).toBe(refusals.field);
    const cut = '<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO x</w:instrText></w:r></w:p>';
    expect(messageOf(ownForm(cut))).toBe(refusals.field);
    expect(messageOf(ownForm('<w:fldSimple w:instr=" PAGE "/>'))).toBeUndefined();
    const entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document/>';
    expect(messageOf(ownForm('', { 'word/document.xml': entity }))).toBe(refusals.doctype);
    const utf16 = zipSync({ ...unzipSync(ownForm('')), 'word/header1.xml': new Uint8Array([0xff, 0xfe, 0x3c, 0x00]) });
    expect(messageOf(utf16)).toBe(refusals.broken);
    const bomb = zipSync({ ...unzipSync(ownForm('')), 'word/media/a.bin': new Uint8Array(50 * 1_048_576) });
    expect(bomb.byteLength).toBeLessThan(1_048_576);
    expect(messageOf(bomb)).toBe(refusals.unpacked);
    const template = strFromU8(unzipSync(ownForm(''))['[Content_Types].xml']!);
    const macro = template.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main');
    expect(messageOf(ownForm('', { '[Content_Types].xml': macro }))).toBe(refusals.macro);
  });

  it('the sample has every place, and can be filled', async () => {
    const sample = await sampleForm();
    expect(documentOf(sample)).toContain('{{#役割}}{{番号}}');
    expect(documentFilled(sample, { 会議名: RARE_LETTERS })).toContain(RARE_LETTERS);
  });
});
