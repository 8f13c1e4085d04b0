import type { ElementId, Tie, TieId } from '@tsunagu/domain';
import { exitDistance, isInside, type Outline } from '../outline.ts';
import { centreOf, type Point } from '../sign-node.ts';

/** Which of several ties between the same two elements this is; `offset` in units across the line of centres. */
export type Lane = { readonly index: number; readonly count: number; readonly flipped: boolean };
export const ONLY_LANE: Lane = { index: 0, count: 1, flipped: false };

/** Where a tie runs between the outlines of its ends: straight, or through the places in `via`. */
export type Course = {
  readonly start: Point;
  readonly via?: readonly Point[];
  readonly end: Point;
  readonly lane: Lane;
  /** Whether both ends have small words. */
  readonly small?: boolean;
};

/** Units between parallel ties; wide enough for a line of label text. */
const LANE_WIDTH = 40;
/** Units between a tie's tip and the outline. */
const CLEARANCE = 3;

/** Gives ties between the same two elements lanes of their own; the same on every screen, whoever made them first. */
export function tieLanes(ties: Iterable<Pick<Tie, 'id' | 'from' | 'to'>>): Map<TieId, Lane> {
  const pairs = new Map<string, { id: TieId; flipped: boolean }[]>();
  for (const { id, from, to } of ties) {
    const key = pairKey(from, to);
    const pair = pairs.get(key) ?? [];
    pair.push({ id, flipped: from > to });
    pairs.set(key, pair);
  }
  const lanes = new Map<TieId, Lane>();
  for (const pair of pairs.values()) {
    pair.sort((a, b) => (a.id < b.id ? -1 : 1));
    pair.forEach(({ id, flipped }, index) => lanes.set(id, { index, count: pair.length, flipped }));
  }
  return lanes;
}

/** The same key for both directions. */
export const pairKey = (a: ElementId, b: ElementId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * The course of a tie between two outlines, on its lane. Ends touch the outlines (a circle is met at its rim, a
 * square at its side). An area that holds the other end is met from within, at its nearest edge in that direction.
 * Undefined when the outlines lie on each other so that there is no room for a line.
 */
export function tieCourse(from: Outline, to: Outline, lane: Lane = ONLY_LANE): Course | undefined {
  const a = centreOf(from.box);
  const b = centreOf(to.box);
  const fromHolds = holds(from, to);
  const toHolds = !fromHolds && holds(to, from);
  const dir = unit(b.x - a.x, b.y - a.y) ?? { x: 0, y: -1 };
  const small = from.small === true && to.small === true;
  const across = laneOffset(from, to, lane);
  // Across is measured in the pair's own direction, so that A→B and B→A do not fall on each other.
  const side = lane.flipped ? { x: dir.y, y: -dir.x } : { x: -dir.y, y: dir.x };
  // From the rim inwards: the line runs from the area's centre through the held thing to the rim behind it.
  if (fromHolds || toHolds) {
    const outward = fromHolds ? dir : { x: -dir.x, y: -dir.y };
    const held = along(fromHolds ? b : a, side, across);
    const rim = exitDistance(fromHolds ? from : to, held, outward);
    const edge = exitDistance(fromHolds ? to : from, held, outward);
    if (rim === undefined || edge === undefined || rim - edge < 8) return undefined;
    const atEdge = along(held, outward, edge + CLEARANCE);
    const atRim = along(held, outward, rim - CLEARANCE);
    return fromHolds ? { start: atRim, end: atEdge, lane, small } : { start: atEdge, end: atRim, lane, small };
  }
  const a2 = along(a, side, across);
  const b2 = along(b, side, across);
  const leave = exitDistance(from, a2, dir);
  const arrive = exitDistance(to, b2, { x: -dir.x, y: -dir.y });
  if (leave === undefined || arrive === undefined) return undefined;
  const length = Math.hypot(b2.x - a2.x, b2.y - a2.y);
  if (length - leave - arrive < 2 * CLEARANCE + 2) return undefined;
  return { start: along(a2, dir, leave + CLEARANCE), end: along(a2, dir, length - arrive - CLEARANCE), lane, small };
}

function laneOffset(from: Outline, to: Outline, lane: Lane): number {
  if (lane.count < 2) return 0;
  const room = 0.42 * Math.min(from.box.w, from.box.h, to.box.w, to.box.h);
  const width = Math.min(LANE_WIDTH, (2 * room) / (lane.count - 1));
  return (lane.index - (lane.count - 1) / 2) * width;
}

/** Whether the outline holds the other's centre and is clearly the greater of the two. */
const holds = (outer: Outline, inner: Outline): boolean =>
  outer.box.w * outer.box.h > inner.box.w * inner.box.h * 1.5 && isInside(outer, centreOf(inner.box));

export const along = (from: Point, dir: Point, distance: number): Point => ({
  x: from.x + dir.x * distance,
  y: from.y + dir.y * distance,
});

export function unit(x: number, y: number): Point | undefined {
  const length = Math.hypot(x, y);
  return length < 1e-6 ? undefined : { x: x / length, y: y / length };
}
