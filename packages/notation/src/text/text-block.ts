import { INK } from '../palette.ts';
import { union, type Box, type Point, type SignNode, type TextNode } from '../sign-node.ts';
import { breakLabel } from './break-label.ts';
import { breakLines } from './break-lines.ts';
import { BASELINE, LINE_HEIGHT, textWidth } from './measure.ts';

export type TextStyle = {
  readonly size: number;
  readonly anchor?: TextNode['anchor'];
  readonly fill?: string;
  readonly bold?: boolean;
  readonly halo?: boolean;
  readonly detail?: boolean;
};

export type TextBlock = { readonly nodes: readonly SignNode[]; readonly box: Box };

/** Size of already broken lines. */
export function linesSize(lines: readonly string[], size: number): { w: number; h: number } {
  return { w: Math.max(0, ...lines.map((line) => textWidth(line, size))), h: lines.length * size * LINE_HEIGHT };
}

/**
 * Lines of text whose first line begins at the top of `at`; `at.x` is the left edge, middle or right edge by anchor.
 */
export function textLines(lines: readonly string[], at: Point, style: TextStyle): TextBlock {
  const anchor = style.anchor ?? 'start';
  const { w, h } = linesSize(lines, style.size);
  const x = anchor === 'start' ? at.x : anchor === 'middle' ? at.x - w / 2 : at.x - w;
  const nodes = lines.flatMap((text, i): SignNode[] =>
    text === ''
      ? []
      : [
          {
            tag: 'text',
            x: at.x,
            y: at.y + style.size * (i * LINE_HEIGHT + BASELINE),
            text,
            size: style.size,
            anchor,
            fill: style.fill ?? INK,
            ...(style.bold ? { bold: true } : {}),
            ...(style.halo ? { halo: true } : {}),
            ...(style.detail ? { detail: true } : {}),
          },
        ],
  );
  return { nodes, box: { x, y: at.y, w, h } };
}

/** Text broken into lines of at most `width` units, from the top of `at` downwards. */
export function textBlock(text: string, at: Point, width: number, style: TextStyle, maxLines?: number): TextBlock {
  if (text.trim() === '') return { nodes: [], box: { ...at, w: 0, h: 0 } };
  return textLines(breakLines(text, style.size, width, maxLines), at, style);
}

/** A name or label in even lines of at most `width` units, from the top of `at` downwards. */
export function labelBlock(text: string, at: Point, width: number, style: TextStyle, maxLines?: number): TextBlock {
  if (text.trim() === '') return { nodes: [], box: { ...at, w: 0, h: 0 } };
  return textLines(breakLabel(text, style.size, width, maxLines), at, style);
}

/** Several blocks below each other, as one. */
export const joinBlocks = (blocks: readonly TextBlock[]): TextBlock => ({
  nodes: blocks.flatMap((b) => b.nodes),
  box: union(blocks.filter((b) => b.box.h > 0).map((b) => b.box)),
});
