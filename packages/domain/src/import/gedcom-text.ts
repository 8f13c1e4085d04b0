import { fromAnsel } from './ansel.ts';

/** Text of a file, or the line in which the first letter stands that cannot be read (0: the whole file). */
export type GedcomText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly line: number };

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** How much of a file is looked at for what it says of its letters. */
const HEAD = 4096;

/**
 * The letters of a GEDCOM file (SPEC F30): by its first bytes, else by what its header says, else by trying. A file that calls itself
 * ANSEL or ANSI and is good UTF-8 is UTF-8: many programs write the wrong name.
 */
export function gedcomText(bytes: Uint8Array): GedcomText {
  const wide = wideEncoding(bytes);
  if (wide) return found(decoded(bytes, wide));
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { ok: true, text: utf8 };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const named = /^\s*1\s+CHAR\s+(.+?)\s*$/mu.exec(head)?.[1]?.toUpperCase() ?? '';
  if (/UTF-?8/u.test(named)) return { ok: false, line: firstBadLine(bytes) };
  if (/ANSEL/u.test(named)) return { ok: true, text: fromAnsel(bytes) };
  if (/1252|8859/u.test(named)) return found(decoded(bytes, 'windows-1252'));
  // 「ANSI」 is whatever the writer's Windows used: here, Shift_JIS before the letters of Western Europe.
  const japanese = decoded(bytes, 'shift_jis') ?? decoded(bytes, 'euc-jp');
  if (japanese !== undefined) return { ok: true, text: japanese };
  if (/ANSI/u.test(named)) return found(decoded(bytes, 'windows-1252'));
  return { ok: false, line: firstBadLine(bytes) };
}

const found = (text: string | undefined): GedcomText =>
  text === undefined ? { ok: false, line: 0 } : { ok: true, text };

/** UTF-16 by its mark, or by the zero beside the first digit. */
function wideEncoding([a, b]: Uint8Array): string | undefined {
  if ((a === 0xff && b === 0xfe) || (a === 0x30 && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x30)) return 'utf-16be';
  return undefined;
}

/** The line of the first byte that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    if (decoded(bytes.subarray(start, at), 'utf-8') === undefined) return line;
    line += 1;
    start = at + 1;
  }
  return 0;
}
