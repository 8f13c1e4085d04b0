import type { Caption, Note } from '@tsunagu/domain';
import { nominalSize } from '@tsunagu/domain';
import { freeText, textSizes, type SignOptions } from '../options.ts';
import { NOTE_LINES, NOTE_PAPERS } from '../palette.ts';
import type { Sign } from '../sign-node.ts';
import { textBlock } from '../text/text-block.ts';

/** Space between a note's edge and its text. */
export const NOTE_PADDING = 14;

/** ふせん: grows downwards with its text. Origin: its top left corner. */
export function noteSign(note: Note, options: SignOptions): Sign {
  const { label } = textSizes(options);
  const size = nominalSize(note);
  const text = freeText(note.text, options);
  const words = textBlock(text, { x: NOTE_PADDING, y: NOTE_PADDING }, size.w - 2 * NOTE_PADDING, { size: label });
  const h = Math.max(size.h, words.box.h + 2 * NOTE_PADDING);
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

/** Plain text on the board. Origin: its top left corner. Lines break only where the writer broke them, or at 30 letters. */
export function captionSign(caption: Caption, options: SignOptions): Sign {
  const size = textSizes(options).atLeast(caption.fontSize);
  const words = textBlock(freeText(caption.text, options), { x: 0, y: 0 }, size * 30, { size, halo: true });
  return { nodes: words.nodes, bounds: words.box };
}
