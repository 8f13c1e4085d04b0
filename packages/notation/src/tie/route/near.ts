import { grow, overlaps, union, type Box, type Point } from '../../sign-node.ts';

/** Signs further from the straight line than this are not looked at: a tie does not go that far out of its way. */
const NEAR = 160;
/** Room that a tie keeps from signs that it passes. */
export const CLEAR = 12;

const boxOf = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  w: Math.abs(a.x - b.x),
  h: Math.abs(a.y - b.y),
});

/** The part of the board in which something standing changes how a tie between two places may run. */
export const routeRoom = (a: Point, b: Point): Box => grow(boxOf(a, b), NEAR);

/**
 * The signs near the straight line between two places, with the room that is kept from them; always in the same order, so that
 * every screen routes alike.
 */
export const nearLine = (a: Point, b: Point, around: readonly Box[]): readonly Box[] =>
  around
    .filter((box) => overlaps(box, routeRoom(a, b)) && distanceTo(box, a, b) <= NEAR)
    .sort((p, q) => p.x - q.x || p.y - q.y || p.w - q.w || p.h - q.h)
    .map((box) => grow(box, CLEAR));

/** About how far a box is from a stretch of line: from its middle, less half its size. */
function distanceTo(box: Box, a: Point, b: Point): number {
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(a.x + t * dx - x, a.y + t * dy - y) - Math.hypot(box.w, box.h) / 2;
}

/** How much of a way through these places lies within boxes, in units. */
export function lengthWithin(places: readonly Point[], boxes: readonly Box[]): number {
  if (boxes.length === 0) return 0;
  let sum = 0;
  const whole = union(boxes);
  for (let i = 1; i < places.length; i++) {
    const [a, b] = [places[i - 1]!, places[i]!];
    if (!overlaps(grow(boxOf(a, b), 0.01), whole)) continue;
    for (const box of boxes) sum += legWithin(a, b, box);
  }
  return sum;
}

function legWithin(a: Point, b: Point, box: Box): number {
  let [from, to] = [0, 1];
  for (const [p, d, low, high] of [
    [a.x, b.x - a.x, box.x, box.x + box.w],
    [a.y, b.y - a.y, box.y, box.y + box.h],
  ] as const) {
    if (Math.abs(d) < 1e-9) {
      if (p <= low || p >= high) return 0;
      continue;
    }
    const [t, u] = [(low - p) / d, (high - p) / d];
    from = Math.max(from, Math.min(t, u));
    to = Math.min(to, Math.max(t, u));
  }
  return to > from ? (to - from) * Math.hypot(b.x - a.x, b.y - a.y) : 0;
}
