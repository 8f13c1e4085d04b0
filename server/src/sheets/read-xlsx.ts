import type { CsvRow } from '@tsunagu/domain';
import { unzipSync } from 'fflate';
import { type XmlToken, xmlTokens } from './xml-tokens.ts';

export type ReadXlsx =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  /** No workbook, or one that unpacks to more than a directory ever is. */
  | { readonly ok: false; readonly reason: 'broken' | 'too-large' };

/** Most bytes that the parts which are read may have unpacked, together. */
export const MOST_UNPACKED = 40 * 1_048_576;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
/** The most that Excel itself keeps in a cell. */
const MOST_LETTERS = 32_767;

/** An Office file is a zip archive. */
export const looksLikeXlsx = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The first sheet of an Excel workbook as rows of texts, with the numbers of its lines. Formulas give the value that was stored with
 * them; nothing is computed. Only the parts that are needed are unpacked, into as many bytes as the archive says and no more, so that
 * an archive which lies about its size comes out cut off and is refused as broken.
 */
export function readXlsx(bytes: Uint8Array): ReadXlsx {
  let unpacked = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!NEEDED.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > MOST_UNPACKED) throw new TooLarge();
        return true;
      },
    });
  } catch (error) {
    return { ok: false, reason: error instanceof TooLarge ? 'too-large' : 'broken' };
  }
  const sheet = firstSheet(files);
  if (sheet === undefined) return { ok: false, reason: 'broken' };
  const shared = files['xl/sharedStrings.xml'];
  return readSheet(decode(sheet), shared === undefined ? [] : sharedStrings(decode(shared)));
}

class TooLarge extends Error {}
const NEEDED = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

type Open = Extract<XmlToken, { kind: 'open' }>;
const tagsOf = (xml: Uint8Array | undefined, name: string): Open[] =>
  xml === undefined
    ? []
    : [...xmlTokens(decode(xml))].filter((token): token is Open => token.kind === 'open' && token.name === name);

/** The sheet that the workbook names first; its file need not be the first. */
function firstSheet(files: Readonly<Record<string, Uint8Array>>): Uint8Array | undefined {
  const id = tagsOf(files['xl/workbook.xml'], 'sheet')[0]?.attributes.get('r:id');
  const target = tagsOf(files['xl/_rels/workbook.xml.rels'], 'Relationship')
    .find(({ attributes }) => attributes.get('Id') === id)
    ?.attributes.get('Target');
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? 'worksheets/sheet1.xml'}`;
  return files[path];
}

/** Texts that cells point to; the reading aids of Japanese (`rPh`) are not part of them. */
function sharedStrings(xml: string): string[] {
  const texts: string[] = [];
  let [inText, aside, text] = [false, 0, ''];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (inText && aside === 0) text += token.text;
    } else if (token.name === 'si' && token.kind === 'open') {
      text = '';
      if (token.empty) texts.push('');
    } else if (token.name === 'si') texts.push(text);
    else if (token.name === 't') inText = token.kind === 'open' && !token.empty;
    else if (token.name === 'rPh') aside += token.kind === 'close' ? -1 : token.empty ? 0 : 1;
  }
  return texts;
}

function readSheet(xml: string, shared: readonly string[]): ReadXlsx {
  const rows: CsvRow[] = [];
  let [line, column, type, holds, aside, text] = [0, -1, '', false, 0, ''];
  let cells: string[] = [];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (holds && aside === 0) text += token.text;
      continue;
    }
    const opens = token.kind === 'open';
    switch (token.name) {
      case 'row':
        if (opens) {
          line = Number(token.attributes.get('r') ?? line + 1);
          [cells, column] = [[], -1];
        }
        if (!opens && cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
        if (rows.length > MOST_ROWS) return { ok: false, reason: 'too-large' };
        break;
      case 'c':
        if (opens) {
          column = columnOf(token.attributes.get('r')) ?? column + 1;
          if (column >= MOST_COLUMNS) return { ok: false, reason: 'too-large' };
          [type, text] = [token.attributes.get('t') ?? 'n', ''];
        } else if (text !== '') {
          while (cells.length < column) cells.push('');
          const value = type === 's' ? (shared[Number(text)] ?? '') : type === 'e' ? '' : text;
          cells[column] = value.slice(0, MOST_LETTERS);
        }
        break;
      // The value of a cell, or the text that it holds itself; never the formula (`f`).
      case 'v':
      case 't':
        holds = opens && !token.empty;
        break;
      case 'rPh':
        aside += opens ? (token.empty ? 0 : 1) : -1;
        break;
      // Everything behind the cells is about looks.
      case 'sheetData':
        if (!opens) return { ok: true, rows };
    }
  }
  // Cut off before the cells ended.
  return { ok: false, reason: 'broken' };
}

/** 「AB12」 → 27. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place ?? '')?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
