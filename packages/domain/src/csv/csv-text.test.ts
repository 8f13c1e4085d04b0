import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCell, readCsv, textCell, writeCsv } from './csv-text.ts';
import { decodeText } from './decode-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const cellsOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.rows.map(({ cells }) => cells) : read;
};

describe('CSV', () => {
  it('[K1] gives back every table that it wrote', () => {
    const cell = fc.string({ unit: 'grapheme' });
    const table = fc.array(
      fc.array(cell, { minLength: 1 }).filter((cells) => cells.some((one) => one.trim() !== '')),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(table, (rows) => {
        const file = bytes(writeCsv(rows.map((cells) => cells.map(textCell))));
        expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
        const read = readCsv(decodeText(file)?.text ?? '');
        // The head decides the separator; a head of one cell full of tabs is quoted, so it stays one cell.
        expect(read.ok && read.rows.map(({ cells }) => cells.map(plainCell))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it('[K2] lets no cell begin like a formula, and takes the guard off again', () => {
    for (const text of [
      '=1+1',
      '+81',
      '-',
      '@SUM(A1)',
      '\tx',
      '\rx',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      ' =1',
      '\n=1',
      '\u200b=1',
      '\u3000＝1',
      '\n',
      "'=1",
      "''@x",
    ]) {
      expect(textCell(text)).toBe(`'${text}`);
      expect(plainCell(textCell(text))).toBe(text);
    }
    for (const text of ["'", "'普通", 'a=b', '', '1-2']) {
      expect(textCell(text)).toBe(text);
      expect(plainCell(text)).toBe(text);
    }
  });

  it('[K3] names the line on which a row begins, and the one whose quotation mark stays open', () => {
    const read = readCsv('名前,メモ\r\n"一郎","二行\r\nのメモ"\n\n花子,\n');
    expect(read.ok && read.rows).toEqual([
      { line: 1, cells: ['名前', 'メモ'] },
      { line: 2, cells: ['一郎', '二行\r\nのメモ'] },
      { line: 5, cells: ['花子', ''] },
    ]);
    expect(readCsv('a\n"b\nc')).toEqual({ ok: false, line: 2, reason: 'open-quote' });
    expect(readCsv('a\n"b"c\n')).toEqual({ ok: false, line: 2, reason: 'stray-quote' });
  });

  it('[K3] takes what was copied out of a spreadsheet', () => {
    expect(cellsOf('名前\t続柄\n一郎\t長男, 同居')).toEqual([
      ['名前', '続柄'],
      ['一郎', '長男, 同居'],
    ]);
    expect(cellsOf('名前;続柄\n一郎;長男')).toEqual([
      ['名前', '続柄'],
      ['一郎', '長男'],
    ]);
  });

  it('[K4] reads UTF-8, UTF-16 and Shift_JIS with the letters of Windows', () => {
    // 名前,㈱① in Shift_JIS.
    const shiftJis = Uint8Array.from([0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x87, 0x8a, 0x87, 0x40]);
    expect(decodeText(shiftJis)).toEqual({ text: '名前,㈱①', encoding: 'shift_jis' });
    expect(decodeText(bytes('髙﨑𠮷'))).toEqual({ text: '髙﨑𠮷', encoding: 'utf-8' });
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x0d, 0x54, 0x4d, 0x52]);
    expect(decodeText(utf16)).toEqual({ text: '名前', encoding: 'utf-16le' });
    expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x54, 0x0d]))).toEqual({ text: '名', encoding: 'utf-16be' });
    expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeUndefined();
  });
});
