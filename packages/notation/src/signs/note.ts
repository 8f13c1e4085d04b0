import type { Caption, Note } from '@tsunagu/domain';
import { nominalSize, SIGN_SIZE } from '@tsunagu/domain';
import { freeText, showsDetails, textSizes, type SignOptions } from '../options.ts';
import { LABEL_TEXT, NOTE_LINES, NOTE_PAPERS } from '../palette.ts';
import { union, type Sign } from '../sign-node.ts';
import { LINE_HEIGHT } from '../text/measure.ts';
import { joinBlocks, labelBlock, textBlock, type TextBlock } from '../text/text-block.ts';
import { marksRow, placedMarks } from './marks.ts';

/** Space between a note's edge and its text. */
export const NOTE_PADDING = 12;
/** A first paragraph of at most so many lines is a note's heading. */
const HEADING_LINES = 2;

/**
 * The text of a note: its first paragraph as a heading when it is short, the rest as details; a longer text in one size.
 * Without details: as much of it in the size of labels as the note usually holds, ending in … where text was left out.
 */
function noteWords(note: Note, options: SignOptions): TextBlock {
  const { label, small } = textSizes(options);
  const { w, h } = nominalSize(note);
  const text = freeText(note.text, options).trim();
  const at = { x: NOTE_PADDING, y: NOTE_PADDING };
  const width = w - 2 * NOTE_PADDING;
  const [first = '', ...others] = text.split(/\r\n|\r|\n/);
  const heading = labelBlock(first, at, width, { size: label });
  if (!showsDetails(options)) {
    const lines = Math.max(1, Math.floor((h - 2 * NOTE_PADDING + 6) / (label * LINE_HEIGHT)));
    return heading.box.h <= lines * label * LINE_HEIGHT + 1
      ? heading
      : textBlock(first, at, width, { size: label }, lines);
  }
  if (heading.box.h > HEADING_LINES * label * LINE_HEIGHT + 1)
    return textBlock(text, at, width, { size: small, detail: true });
  const rest = others.join('\n').replace(/^\n+/, '');
  const below = { x: at.x, y: at.y + heading.box.h };
  return joinBlocks([heading, textBlock(rest, below, width, { size: small, detail: true })]);
}

/** ふせん: grows downwards with its text. Origin: its top left corner. */
export function noteSign(note: Note, options: SignOptions): Sign {
  const size = nominalSize(note);
  const words = noteWords(note, options);
  // Without details a note keeps the form that it has with them, so that a projection crowds nothing.
  const written = showsDetails(options) ? words : noteWords(note, { hideNames: options.hideNames });
  const h = Math.max(size.h, written.box.h + 2 * NOTE_PADDING);
  const fold = 18;
  const { w } = size;
  return {
    nodes: [
      {
        tag: 'path',
        d: `M0 0H${w}V${h - fold}L${w - fold} ${h}H0Z`,
        fill: NOTE_PAPERS[note.tint] ?? NOTE_PAPERS[0],
        stroke: NOTE_LINES[note.tint] ?? NOTE_LINES[0],
        strokeWidth: 1.5,
        join: 'round',
      },
      {
        tag: 'path',
        d: `M${w} ${h - fold}H${w - fold}V${h}`,
        stroke: NOTE_LINES[note.tint] ?? NOTE_LINES[0],
        strokeWidth: 1.5,
        join: 'round',
      },
      ...words.nodes,
    ],
    bounds: { x: -1, y: -1, w: w + 2, h: h + 2 },
  };
}

/** Letters of a caption: as its writer chose, legible at least, larger on a projection in proportion. */
const captionLetters = (caption: Caption, options: SignOptions) =>
  Math.max(SIGN_SIZE.captionText, caption.fontSize) * textSizes(options).enlarged;

/** Letters of the marks before a caption's text, in multiples of its own. */
const CAPTION_MARKS = 0.9;

/** Plain text on the board. Origin: its top left corner. Lines break only where the writer broke them, or at 30 letters. */
export function captionSign(caption: Caption, options: SignOptions): Sign {
  const size = captionLetters(caption, options);
  const style = { size, halo: true, ...(caption.fontSize < LABEL_TEXT ? { detail: true } : {}) };
  const marks = marksRow(caption, size * CAPTION_MARKS, options);
  const left = marks ? marks.w + size * 0.3 : 0;
  const width = size * SIGN_SIZE.captionLetters;
  const words = textBlock(freeText(caption.text, options), { x: left, y: 0 }, width, style);
  const row = marks && placedMarks(marks, { x: 0, y: (size * LINE_HEIGHT - marks.h) / 2 });
  const least = nominalSize(caption);
  const { w, h } = union([words.box, { x: 0, y: 0, ...least }]);
  return {
    nodes: [...(row?.nodes ?? []), ...words.nodes],
    bounds: { x: 0, y: 0, w: Math.max(w, left), h },
  };
}
