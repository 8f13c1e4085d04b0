/** A record of a CSV file, with the line of the file that it begins on (from 1). */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type CsvText =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  /** A quotation mark that is opened on this line is never closed, or followed by stray letters. */
  | { readonly ok: false; readonly line: number; readonly reason: 'open-quote' | 'stray-quote' };

/** U+FEFF, by which Excel knows UTF-8. */
const BOM = '\u{feff}';

/**
 * Reads CSV after RFC 4180: fields in `"` may hold commas, line feeds and doubled quotation marks. Lines end in CRLF, LF or CR.
 * Rows without any letter are passed over. The separator is a comma, or a tab or semicolon where the first line has more of it,
 * as text that was copied out of a spreadsheet has. One pass, no recursion.
 */
export function readCsv(file: string): CsvText {
  const text = file.startsWith(BOM) ? file.slice(1) : file;
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let [at, line] = [0, 1];
  const end = text.length;
  while (at < end) {
    const startLine = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        const opened = line;
        at += 1;
        for (;;) {
          const next = text.indexOf('"', at);
          if (next < 0) return { ok: false, line: opened, reason: 'open-quote' };
          const part = text.slice(at, next);
          line += breaksIn(part);
          cell += part;
          at = next + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at += 1;
        }
        if (at < end && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r')
          return { ok: false, line, reason: 'stray-quote' };
      } else {
        const from = at;
        while (at < end && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
        cell = text.slice(from, at);
      }
      cells.push(cell);
      if (text[at] !== separator) break;
      at += 1;
    }
    if (text[at] === '\r') at += text[at + 1] === '\n' ? 2 : 1;
    else if (text[at] === '\n') at += 1;
    line += 1;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: startLine, cells });
  }
  return { ok: true, rows };
}

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Told by the first line; what stands in quotation marks does not count. */
function separatorOf(text: string): string {
  const [head = ''] = text
    .slice(0, 4_096)
    .replaceAll(/"[^"]*(?:"|$)/g, '')
    .split(/[\r\n]/, 1);
  const count = (letter: string) => head.split(letter).length;
  if (count('\t') > count(',')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

/** A CSV file as spreadsheets in Japan open it: UTF-8 with BOM, CRLF, every cell in quotation marks. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  BOM + rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');

/**
 * What a spreadsheet would take for a formula; in full-width form too, because some of them fold it, and behind blanks and what cannot
 * be seen, because some of them take those off.
 */
const FORMULA = /^'*(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * A text as a cell that no spreadsheet computes: an apostrophe stands before what begins like a formula.
 * `plainCell` takes it off again, exactly.
 */
export const textCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text of a cell that `textCell` may have guarded. */
export const plainCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
