import type { Pos } from '@tsunagu/domain';
import type { Link } from '../board/blocks.ts';
import { centreOf, movedBy, reach, type Box } from './geometry.ts';

/** The line of a link between two placed blocks, from middle to middle: how much of it is seen, and the room of its words. */
export type Line = {
  readonly a: number;
  readonly b: number;
  readonly from: Pos;
  readonly to: Pos;
  readonly seen: number;
  readonly words: Box | null;
};

/** The line of a link whose blocks stand in the given boxes. Its words stand on the middle of what is seen of it. */
export function lineBetween({ a, b, endA, endB, words }: Link, boxA: Box, boxB: Box): Line {
  const [from, to] = [centreOf(movedBy(endA, boxA)), centreOf(movedBy(endB, boxB))];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const [near, far] = [reach(endA, dx, dy), reach(endB, dx, dy)];
  const seen = length - near - far;
  if (length === 0 || words.w === 0) return { a, b, from, to, seen, words: null };
  const middle = (near + length - far) / 2 / length;
  const at = { x: from.x + dx * middle, y: from.y + dy * middle };
  return { a, b, from, to, seen, words: { x: at.x - words.w / 2, y: at.y - words.h / 2, ...words } };
}
