import type { Pos, Size } from '@tsunagu/domain';

/** A rectangle in board units, from its upper left corner. */
export type Box = Pos & Size;

export const centreOf = ({ x, y, w, h }: Box): Pos => ({ x: x + w / 2, y: y + h / 2 });
export const movedBy = ({ x, y, w, h }: Box, by: Pos): Box => ({ x: x + by.x, y: y + by.y, w, h });
/** The box of this size around a middle. */
export const around = ({ x, y }: Pos, { w, h }: Size): Box => ({ x: x - w / 2, y: y - h / 2, w, h });

/** Whether two boxes share more than an edge, or come nearer than `gap`. */
export const meet = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;

/** The smallest box around all; undefined for none. */
export function hull(boxes: Iterable<Box>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, w, h } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, y + h);
  }
  return left > right ? undefined : { x: left, y: top, w: right - left, h: bottom - top };
}

/** Whether the stretch from `a` to `b` runs through the box, more than along its rim. The innermost loop of the layout. */
export function runsThrough(a: Pos, b: Pos, box: Box, rim = 3): boolean {
  const [left, right] = [box.x + rim, box.x + box.w - rim];
  if ((a.x <= left && b.x <= left) || (a.x >= right && b.x >= right)) return false;
  const [top, bottom] = [box.y + rim, box.y + box.h - rim];
  if ((a.y <= top && b.y <= top) || (a.y >= bottom && b.y >= bottom)) return false;
  // Their rooms meet; now the line must have corners of the box on both of its sides.
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [x1, x2] = [dy * (left - a.x), dy * (right - a.x)];
  const [y1, y2] = [dx * (top - a.y), dx * (bottom - a.y)];
  const least = Math.min(x1, x2) - Math.max(y1, y2);
  const most = Math.max(x1, x2) - Math.min(y1, y2);
  return least < 0 && most > 0;
}

/** Whether two stretches cross between their ends. */
export function cross(a: Pos, b: Pos, c: Pos, d: Pos): boolean {
  if (Math.max(a.x, b.x) < Math.min(c.x, d.x) || Math.max(c.x, d.x) < Math.min(a.x, b.x)) return false;
  if (Math.max(a.y, b.y) < Math.min(c.y, d.y) || Math.max(c.y, d.y) < Math.min(a.y, b.y)) return false;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
/** On which side of the line through `p` and `q` a point lies, by its sign. */
const side = (p: Pos, q: Pos, r: Pos) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);

/** How far from its middle a box reaches in the direction of (dx, dy). */
export function reach({ w, h }: Size, dx: number, dy: number): number {
  const length = Math.hypot(dx, dy);
  if (length === 0) return 0;
  return Math.min(dx === 0 ? Infinity : w / 2 / Math.abs(dx), dy === 0 ? Infinity : h / 2 / Math.abs(dy)) * length;
}

/** The mean of angles; undefined when they point everywhere. */
export function meanAngle(angles: readonly number[]): number | undefined {
  let [x, y] = [0, 0];
  for (const angle of angles) {
    x += Math.cos(angle);
    y += Math.sin(angle);
  }
  return Math.hypot(x, y) < 1e-6 ? undefined : Math.atan2(y, x);
}
