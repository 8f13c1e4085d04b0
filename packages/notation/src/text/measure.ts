import { ADVANCES } from './advances.gen.ts';

/** Height of a line of text in em; the font's own ascent is 0.88 em. */
export const LINE_HEIGHT = 1.3;
/** From the top of a line to its baseline, in em: half of the extra leading, then the ascent. */
export const BASELINE = (LINE_HEIGHT - 1) / 2 + 0.88;

const cache = new Map<number, number>();

/** Advance of one code point in em. */
function advance(code: number): number {
  const known = cache.get(code);
  if (known !== undefined) return known;
  let low = 0;
  let high = ADVANCES.length / 3 - 1;
  let width = 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < ADVANCES[middle * 3]!) high = middle - 1;
    else if (code > ADVANCES[middle * 3 + 1]!) low = middle + 1;
    else {
      width = ADVANCES[middle * 3 + 2]! / 2048;
      break;
    }
  }
  // Joiners, variation selectors and combining marks stand on the letter before them.
  if (code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)) width = 0;
  if (code >= 0x0300 && code <= 0x036f) width = 0;
  cache.set(code, width);
  return width;
}

/** Width of one line of text in BIZ UDPGothic at `size` units. Exact where the font has the letters; pure, needs no DOM. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += advance(letter.codePointAt(0)!);
  return width * size;
}
