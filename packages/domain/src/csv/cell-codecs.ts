import { boardCsvText } from '../catalogue/board-csv.ts';
import { importText } from '../catalogue/import.ts';
import { plainCell, textCell } from './csv-text.ts';

/** How a value of one column is written, and read back. `undefined` = the field's own default. */
export type CellCodec = {
  write(value: unknown): string;
  read(cell: string, heading: string): { readonly ok: true; readonly value: unknown } | { ok: false; message: string };
};

/** Words as people type them: without outer spaces, full width and half width alike. */
export const folded = (word: string): string => word.normalize('NFKC').trim().toLowerCase();

const text: CellCodec = {
  write: (value) => (typeof value === 'string' ? textCell(value) : ''),
  read: (cell) => ({ ok: true, value: plainCell(cell) }),
};

/** An id or another word that is there or not. */
const word: CellCodec = {
  write: (value) => text.write(value),
  read: (cell) => ({ ok: true, value: plainCell(cell).trim() || undefined }),
};

/** Lines of one cell; a line feed inside a line ends it. */
const lines: CellCodec = {
  write: (value) => (Array.isArray(value) ? textCell(value.join('\n')) : ''),
  read: (cell) => ({ ok: true, value: plainCell(cell) === '' ? undefined : plainCell(cell).split(/\r\n|\r|\n/) }),
};

const number: CellCodec = {
  write: (value) => (typeof value === 'number' ? String(value) : ''),
  read: (cell, heading) => {
    const word = folded(plainCell(cell)).replace(/歳$/u, '');
    if (word === '') return { ok: true, value: undefined };
    const value = Number(word);
    return /^[-+\d.]/.test(word) && Number.isFinite(value)
      ? { ok: true, value }
      : { ok: false, message: importText.badNumber(heading, cell) };
  },
};

const oneOf = (words: Readonly<Record<string, readonly string[]>>): CellCodec => {
  const known = new Map<string, string>();
  for (const [value, names] of Object.entries(words))
    for (const name of [value, ...names]) known.set(folded(name), value);
  const offered = Object.values(words)
    .map(([first = '']) => first)
    .join('、');
  return {
    write: (value) => (typeof value === 'string' ? (words[value]?.[0] ?? '') : ''),
    read: (cell, heading) => {
      const word = folded(plainCell(cell));
      if (word === '') return { ok: true, value: undefined };
      const value = known.get(word);
      return value === undefined
        ? { ok: false, message: importText.unknownWord(heading, cell, offered) }
        : { ok: true, value };
    },
  };
};

const [YES] = boardCsvText.yes;
const flagWords = oneOf({ yes: boardCsvText.yes, no: boardCsvText.no });
const flag: CellCodec = {
  write: (value) => (value === true ? YES : ''),
  read: (cell, heading) => {
    const read = flagWords.read(cell, heading);
    return read.ok && read.value !== undefined ? { ok: true, value: read.value === 'yes' } : read;
  },
};

/** ①③ for functions 1 and 3; digits are read too. */
const marks: CellCodec = {
  write: (value) => (Array.isArray(value) ? value.map((n) => String.fromCodePoint(0x245f + Number(n))).join('') : ''),
  read: (cell, heading) => {
    const digits = folded(plainCell(cell)).replaceAll(/[\s,、・]/gu, '');
    if (digits === '') return { ok: true, value: undefined };
    return /^[1-5]+$/.test(digits)
      ? { ok: true, value: [...new Set(digits)].map(Number) }
      : { ok: false, message: importText.badValue(heading) };
  },
};

export const cell = { text, word, lines, number, flag, marks, oneOf } as const;
