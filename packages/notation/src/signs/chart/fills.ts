import { INK, PAPER } from '../../palette.ts';
import type { Box, Paint, Point, SignNode } from '../../sign-node.ts';

/** How many kinds of bars and lines are told apart without colour; more series begin anew. */
export const SERIES_LOOKS = 6;

const EDGE = { stroke: INK, strokeWidth: 1.5 } as const;

/** A bar of the series number `i`: dark, white, hatched in either direction, grey, or with bars across. */
export function barFill(box: Box, i: number): SignNode[] {
  const rect = (fill: string): SignNode => ({ tag: 'rect', ...box, fill, ...EDGE });
  switch (i % SERIES_LOOKS) {
    case 0:
      return [rect('#4a4a4d')];
    case 1:
      return [rect(PAPER), ...hatch(box, 1)];
    case 2:
      return [rect('#d4d4d8')];
    case 3:
      return [rect(PAPER), ...across(box)];
    case 4:
      return [rect(PAPER)];
    default:
      return [rect(PAPER), ...hatch(box, 1), ...hatch(box, -1)];
  }
}

const HATCH: Paint = { stroke: INK, strokeWidth: 1.25 };
const EVERY = 8;

/** Slanting lines within a box: rising for 1, falling for -1. */
function hatch({ x, y, w, h }: Box, slope: 1 | -1): SignNode[] {
  const lines: SignNode[] = [];
  // Each line is x + y = c within the box (mirrored for falling ones); its ends are where it leaves the box.
  for (let c = EVERY; c < w + h; c += EVERY) {
    const [from, to] = [Math.max(0, c - h), Math.min(w, c)];
    const at = (along: number): Point => ({ x: slope === 1 ? x + along : x + w - along, y: y + c - along });
    const [a, b] = [at(from), at(to)];
    lines.push({ tag: 'line', x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...HATCH });
  }
  return lines;
}

function across({ x, y, w, h }: Box): SignNode[] {
  const lines: SignNode[] = [];
  for (let at = EVERY; at < h; at += EVERY)
    lines.push({ tag: 'line', x1: x, y1: y + at, x2: x + w, y2: y + at, ...HATCH });
  return lines;
}

/** The line of the series number `i`. */
export const linePaint = (i: number): Paint => ({
  stroke: INK,
  join: 'round',
  ...LINES[i % LINES.length]!,
});
const LINES: readonly Paint[] = [
  { strokeWidth: 3 },
  { strokeWidth: 3, dash: [12, 7] },
  { strokeWidth: 3.4, dash: [0, 8], cap: 'round' },
  { strokeWidth: 1.5 },
  { strokeWidth: 2.5, dash: [14, 6, 0, 6], cap: 'round' },
  { strokeWidth: 1.5, dash: [5, 4] },
];

/** The point of a line of the series number `i`: dark or white, round, square or pointed. */
export function pointMark({ x, y }: Point, i: number): SignNode {
  const paint = { fill: i % 2 === 0 ? INK : PAPER, stroke: INK, strokeWidth: 2 };
  const r = 5.5;
  switch (i % SERIES_LOOKS) {
    case 0:
    case 3:
      return { tag: 'circle', cx: x, cy: y, r, ...paint };
    case 1:
    case 4:
      return { tag: 'rect', x: x - r, y: y - r, w: 2 * r, h: 2 * r, ...paint };
    default:
      return { tag: 'path', d: `M${x} ${y - r - 1.5}L${x + r + 1.5} ${y + r}L${x - r - 1.5} ${y + r}Z`, ...paint };
  }
}
