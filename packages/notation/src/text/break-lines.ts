import { textWidth } from './measure.ts';

/** 行頭禁則: these never begin a line. */
const NOT_AT_START = new Set(
  '、。，．・：；？！‼⁇⁈⁉゛゜ヽヾゝゞ々〻ー」』）］｝〕〉》】〙〗〟’”»ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ,.!?:;)]}%％℃〜～…‥―',
);
/** 行末禁則: these never end a line. */
const NOT_AT_END = new Set('「『（［｛〔〈《【〘〖〝‘“«([{￥＄$￡#＃№');
/** Letters of words that stay together: Latin, digits and what stands inside them. */
const WORD = /^[\p{Script=Latin}\p{Nd}'’._@/\-+&]+$/u;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Smallest pieces that may not be divided, in order; joined they are the text. */
export function pieces(text: string): string[] {
  const out: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = out.at(-1);
    const glued =
      last !== undefined &&
      last !== ' ' &&
      (NOT_AT_START.has(segment) || NOT_AT_END.has(last.at(-1)!) || (WORD.test(segment) && WORD.test(last)));
    if (glued) out[out.length - 1] = last + segment;
    else out.push(segment);
  }
  return out;
}

/** Divides a piece that is wider than a whole line, e.g. a long address, letter by letter. */
function chop(piece: string, size: number, width: number): string[] {
  const out: string[] = [];
  let line = '';
  for (const { segment } of graphemes.segment(piece)) {
    if (line !== '' && textWidth(line + segment, size) > width) {
      out.push(line);
      line = '';
    }
    line += segment;
  }
  return [...out, line];
}

/**
 * Breaks text into lines no wider than `width` units, by the Japanese rules for line starts and ends (JIS X 4051,
 * the strict set). Own line breaks are kept. With `maxLines` the last line ends in … where text was left out.
 */
export function breakLines(text: string, size: number, width: number, maxLines = Infinity): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (textWidth(line + piece.trimEnd(), size) <= width) {
        line += piece;
        continue;
      }
      if (line.trimEnd() !== '') lines.push(line.trimEnd());
      const parts = textWidth(piece, size) > width ? chop(piece, size, width) : [piece.trimStart()];
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1)!;
    }
    lines.push(line.trimEnd());
  }
  if (lines.length <= maxLines) return lines;
  let last = lines[maxLines - 1]!;
  while (last !== '' && textWidth(`${last}…`, size) > width) last = last.slice(0, -1);
  // A cut may have left half of a surrogate pair.
  return [...lines.slice(0, maxLines - 1), `${last.replace(/[\ud800-\udbff]$/, '')}…`];
}
