import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DirectoryResource } from '@tsunagu/domain';
import { MOST_UNPACKED, readXlsx } from './read-xlsx.ts';
import { planOf, workOn } from './sheet-jobs.ts';
import { writeXlsx } from './write-xlsx.ts';
import { xmlTokens } from './xml-tokens.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const workbook = (sheet: string, shared = '') =>
  zipSync({
    'xl/workbook.xml': strToU8(
      `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="a" r:id="r9"/></x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r9" Target="/xl/worksheets/second.xml"/></Relationships>',
    ),
    'xl/worksheets/second.xml': strToU8(sheet),
    ...(shared === '' ? {} : { 'xl/sharedStrings.xml': strToU8(shared) }),
  });

describe('workbooks', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('=1+1', '+81', '<&>"\'', ' 前後 ', '二行\n目', '0120'),
  );
  it('give back every text that was written', () => {
    // oxlint-disable-next-line no-control-regex -- letters that XML cannot hold are left out on the way
    const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 }), (rows) => {
        const kept = rows.map((row) => row.map((cell) => cell.replaceAll(NOT_XML, '').toWellFormed()));
        const read = readXlsx(writeXlsx('台帳', kept));
        expect(read.ok && read.rows.map(({ cells }) => [0, 1, 2].map((at) => cells[at] ?? ''))).toEqual(
          kept.filter((row) => row.some((cell) => cell.trim() !== '')),
        );
      }),
    );
  });

  it('hold no formula, whatever a text begins with', () => {
    const files = unzipSync(writeXlsx('台帳', [['=1+1', '@SUM(A1)']]));
    const names = [...xmlTokens(new TextDecoder().decode(files['xl/worksheets/sheet1.xml']))].flatMap((token) =>
      token.kind === 'open' ? [token.name] : [],
    );
    expect(names).not.toContain('f');
    expect(names).not.toContain('v');
  });

  it('of other programs are read: shared texts, reading aids, stored values, gaps between cells', () => {
    const read = readXlsx(
      workbook(
        `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="3"><x:c r="B3" t="s"><x:v>1</x:v></x:c><x:c r="D3"><x:f>1+45</x:f><x:v>46113</x:v></x:c><x:c r="E3" t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        '<sst><si/><si><r><t>桜</t></r><r><t>山&#x20;会</t></r><rPh><t>サクラ</t></rPh></si></sst>',
      ),
    );
    expect(read).toEqual({ ok: true, rows: [{ line: 3, cells: ['', '桜山 会', '', '46113', ''] }] });
  });

  it('that are none, are cut off or unpack to too much are refused', () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(MOST_UNPACKED + 1) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(readXlsx(bomb)).toEqual({ ok: false, reason: 'too-large' });
    expect(readXlsx(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toEqual({ ok: false, reason: 'broken' });
    expect(readXlsx(writeXlsx('a', [['b']]).slice(0, 300))).toEqual({ ok: false, reason: 'broken' });
    expect(readXlsx(workbook('<worksheet><sheetData><row><c><v>1</v></c></row>'))).toEqual({
      ok: false,
      reason: 'broken',
    });
    expect(
      readXlsx(workbook('<worksheet><sheetData><row><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>')).ok,
    ).toBe(false);
  });

  it('that lie about their size give no more bytes than they say', () => {
    const honest = workbook(
      `<worksheet><sheetData><row r="1"><c r="A1"><v>${'1'.repeat(5_000)}</v></c></row></sheetData></worksheet>`,
    );
    // The sizes of every entry, in the central directory, are set to ten bytes.
    const lying = Uint8Array.from(honest);
    for (let at = 0; at + 46 < lying.length; at++) {
      if (lying[at] === 0x50 && lying[at + 1] === 0x4b && lying[at + 2] === 1 && lying[at + 3] === 2)
        lying.set([10, 0, 0, 0], at + 24);
    }
    expect(readXlsx(lying).ok).toBe(false);
  });

  it('entities that a document declares do not unfold', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "x">]><a>&b;&amp;&#12354;</a>';
    expect([...xmlTokens(bomb)].filter(({ kind }) => kind === 'text')).toContainEqual({ kind: 'text', text: '&b;&あ' });
  });

  it('reads a tag of a million letters in one go, and every way of writing an attribute', () => {
    // Tried as the beginning of a name at each letter, this would take hours.
    expect([...xmlTokens(`<c ${'a'.repeat(1_000_000)}>`)]).toMatchObject([{ kind: 'open', name: 'c' }]);
    const [token] = xmlTokens(`<x:c r="A1"\n s = '2' t="a'b" x:y="&amp;"/>`);
    expect(token).toMatchObject({ name: 'c', empty: true });
    expect(token?.kind === 'open' && Object.fromEntries(token.attributes)).toEqual({
      r: 'A1',
      s: '2',
      t: "a'b",
      'x:y': '&',
    });
  });
});

describe('files of resources', () => {
  const row = DirectoryResource.parse({
    id: 'rsc_1',
    name: '=サロン',
    formality: 'informal',
    careArea: '東地区',
    confirmedOn: '2026-04-01',
    endedOn: null,
    mergedInto: null,
    version: 2,
  });

  it('in Excel come back as they were', () => {
    const plan = planOf(workOn({ kind: 'write-resources', rows: [row] }) as Uint8Array, [row]);
    expect(plan.ok && plan.lines.map(({ verdict }) => verdict)).toEqual(['same']);
  });

  it('in Shift_JIS are read, and what is no table is refused', () => {
    // 「名称」「サロン」
    const sjis = Uint8Array.from([0x96, 0xbc, 0x8f, 0xcc, 0x0d, 0x0a, 0x83, 0x54, 0x83, 0x8d, 0x83, 0x93]);
    const plan = planOf(sjis, []);
    expect(plan.ok && plan.lines[0]?.text.name).toBe('サロン');
    expect(planOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), []).ok).toBe(false);
    expect(planOf(Uint8Array.from([0x50, 0x4b, 3, 4]), []).ok).toBe(false);
  });
});
