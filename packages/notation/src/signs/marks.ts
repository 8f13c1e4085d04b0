import type { Element, MeetingFunction, Tie } from '@tsunagu/domain';
import { freeText, type SignOptions } from '../options.ts';
import type { Outline } from '../outline.ts';
import { INK, PAPER } from '../palette.ts';
import type { Box, Point, SignNode } from '../sign-node.ts';
import { LINE_HEIGHT } from '../text/measure.ts';
import { linesSize, textLines } from '../text/text-block.ts';

/** Diameter of a badge, its distance from the next mark and the room at the sides of a callout, in multiples of the letters. */
const DISC = 1.36;
const GAP = 0.2;
const SIDES = 0.7;
/** So far do marks reach over the edge that they stand on: letters within begin further in. */
const OVER_EDGE = 5;

type Marked = Pick<Element | Tie, 'functions' | 'callout'>;

/** A row of marks with its upper left corner at 0, 0. */
export type Marks = { readonly nodes: readonly SignNode[]; readonly w: number; readonly h: number };

/** Badge of one of the five functions: a filled disc with its number, its middle at `at`. Dark on every printer. */
function functionBadge(fn: MeetingFunction, at: Point, size: number): SignNode[] {
  const top = { x: at.x, y: at.y - (size * LINE_HEIGHT) / 2 };
  return [
    { tag: 'circle', cx: at.x, cy: at.y, r: (size * DISC) / 2, fill: INK, stroke: PAPER, strokeWidth: 2 },
    ...textLines([String(fn)], top, { size, anchor: 'middle', fill: PAPER, bold: true, detail: true }).nodes,
  ];
}

/** The numbered callout: dark words in a white box, unlike the filled discs of the functions. */
function calloutBox(text: string, left: number, size: number): Marks {
  const w = linesSize([text], size).w + size * SIDES;
  const h = size * DISC;
  const top = { x: left + w / 2, y: (h - size * LINE_HEIGHT) / 2 };
  return {
    nodes: [
      { tag: 'rect', x: left, y: 1, w, h: h - 2, rx: 3, fill: PAPER, stroke: INK, strokeWidth: 2 },
      ...textLines([text], top, { size, anchor: 'middle', bold: true, detail: true }).nodes,
    ],
    w,
    h,
  };
}

/** The callout and the badges of a thing side by side; undefined when it has none. `size`: of their letters. */
export function marksRow({ functions, callout }: Marked, size: number, options: SignOptions): Marks | undefined {
  const nodes: SignNode[] = [];
  let w = 0;
  const words = freeText(callout.trim(), options);
  if (words !== '') {
    const box = calloutBox(words, 0, size);
    nodes.push(...box.nodes);
    w = box.w;
  }
  for (const fn of [...new Set(functions)].sort((a, b) => a - b)) {
    if (w > 0) w += size * GAP;
    nodes.push(...functionBadge(fn, { x: w + (size * DISC) / 2, y: (size * DISC) / 2 }, size));
    w += size * DISC;
  }
  return w === 0 ? undefined : { nodes, w, h: size * DISC };
}

/** A row of marks placed with its upper left corner at `at`. */
export const placedMarks = (marks: Marks, at: Point): { nodes: readonly SignNode[]; bounds: Box } => ({
  nodes: [{ tag: 'g', ...at, children: marks.nodes }],
  bounds: { ...at, w: marks.w, h: marks.h },
});

/**
 * Where the marks of a form stand: on its lower edge at the left, where ties end seldom and neither words nor the role badge
 * are. A form with words below it has them at its left side, above those words.
 */
export function marksPlace(outline: Outline, { w, h }: Marks): Point {
  const { box } = outline;
  if (outline.words) {
    const free = outline.form === 'rect' ? OVER_EDGE : box.w * 0.12;
    return { x: box.x + free - w, y: box.y + box.h - h };
  }
  const x = box.x + (outline.form === 'ellipse' ? box.w * 0.14 : 10);
  if (outline.form !== 'ellipse') return { x, y: box.y + box.h - OVER_EDGE };
  // The rim at the row's right end, where it is lowest.
  const across = Math.min(0, x + w - (box.x + box.w / 2)) / (box.w / 2);
  return { x, y: box.y + (box.h / 2) * (1 + Math.sqrt(1 - across * across)) - OVER_EDGE };
}
