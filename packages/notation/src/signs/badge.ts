import { notationText } from '@tsunagu/domain/catalogue/notation';
import { ACCENT, PAPER } from '../palette.ts';
import type { Point, Sign } from '../sign-node.ts';
import { linesSize, textLines } from '../text/text-block.ts';
import { LINE_HEIGHT } from '../text/measure.ts';

/** A filled pill with white text, its middle at `at`. */
export function pill(text: string, at: Point, size: number, fill: string): Sign {
  const { w } = linesSize([text], size);
  const box = { w: w + size * 0.9, h: size * LINE_HEIGHT + size * 0.25 };
  const bounds = { x: at.x - box.w / 2, y: at.y - box.h / 2, ...box };
  const words = textLines(
    [text],
    { x: at.x, y: at.y - (size * LINE_HEIGHT) / 2 },
    { size, anchor: 'middle', fill: PAPER, bold: true, detail: true },
  );
  return {
    nodes: [{ tag: 'rect', ...bounds, rx: box.h / 2, fill, stroke: PAPER, strokeWidth: 2 }, ...words.nodes],
    bounds,
  };
}

/** How many roles were made from a thing, in words. */
export const roleBadge = (count: number, at: Point, size: number): Sign =>
  pill(notationText.rolesOn(count), at, size, ACCENT);
