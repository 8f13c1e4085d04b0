import { exitDistance, standingRoom, type Outline } from '../../outline.ts';
import { along, centreOf, grow, unit, type Box, type Point } from '../../sign-node.ts';
import { CLEARANCE, type Run } from '../run.ts';
import { CLEAR, lengthWithin } from './near.ts';

/** A bend is worth a way round of so many units; a unit within a sign is worth many. */
const BEND = 60;
const WITHIN = 30;
/** Radius of a corner. */
const CORNER = 12;
/** Room between a sign and the leg that runs along it, and least length of a leg at an end: room for words and an arrowhead. */
const BESIDE = 38;

/**
 * Right angles between two outlines: the way with the fewest bends and the least length that passes through nothing standing
 * between. Ways with up to three legs are tried, along the middle, beside the ends and beside every sign near. `shift` moves
 * upright legs of parallel ties by its x, level ones by its y. Undefined when none fits.
 */
export function elbowRun(from: Outline, to: Outline, shift: Point, near: readonly Box[]): Run | undefined {
  const own = [standingRoom(from), standingRoom(to)].map((box) => grow(box, -1));
  let best: { way: readonly Point[]; cost: number } | undefined;
  for (const way of ways(from, to, shift, near)) {
    const length = way.reduce(
      (sum, p, i) => (i === 0 ? 0 : sum + Math.hypot(p.x - way[i - 1]!.x, p.y - way[i - 1]!.y)),
      0,
    );
    const cost = length + BEND * (way.length - 2) + WITHIN * (lengthWithin(way, near) + 2 * lengthWithin(way, own));
    if (!best || cost < best.cost - 1e-6) best = { way, cost };
  }
  return best && rounded(best.way);
}

/** Every way that is tried, as its corners. */
function* ways(from: Outline, to: Outline, shift: Point, near: readonly Box[]): Generator<readonly Point[]> {
  const a = shifted(centreOf(from.box), shift);
  const b = shifted(centreOf(to.box), shift);
  const corners: Point[][] = [
    [{ x: b.x, y: a.y }],
    [{ x: a.x, y: b.y }],
    ...legs('x', from, to, near).map((x) => [
      { x: x + shift.x, y: a.y },
      { x: x + shift.x, y: b.y },
    ]),
    ...legs('y', from, to, near).map((y) => [
      { x: a.x, y: y + shift.y },
      { x: b.x, y: y + shift.y },
    ]),
  ];
  for (const via of corners) {
    const start = leave(from, a, via[0]!);
    const end = leave(to, b, via.at(-1)!);
    if (start && end) yield simplified([start, ...via, end]);
  }
}

const shifted = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y });

/** Where a middle leg may run on one axis: half way, beside each end, beside each sign near. */
function legs(axis: 'x' | 'y', from: Outline, to: Outline, near: readonly Box[]): number[] {
  const span = (box: Box): readonly [number, number] =>
    axis === 'x' ? [box.x, box.x + box.w] : [box.y, box.y + box.h];
  const [f, t] = [span(standingRoom(from)), span(standingRoom(to))];
  const between = f[1] < t[0] ? (f[1] + t[0]) / 2 : t[1] < f[0] ? (t[1] + f[0]) / 2 : (f[0] + f[1] + t[0] + t[1]) / 4;
  return [
    between,
    ...[f, t].flatMap(([low, high]) => [low - BESIDE, high + BESIDE]),
    ...near.flatMap((box) => {
      const [low, high] = span(box);
      return [low + CLEAR - BESIDE, high - CLEAR + BESIDE];
    }),
  ];
}

/** Where the way to a corner leaves an outline; undefined when the corner is within it. */
function leave(outline: Outline, centre: Point, corner: Point): Point | undefined {
  const dir = unit(corner.x - centre.x, corner.y - centre.y);
  const exit = dir && exitDistance(outline, centre, dir);
  if (!dir || exit === undefined) return undefined;
  return Math.hypot(corner.x - centre.x, corner.y - centre.y) < exit + CLEARANCE + (BESIDE - 8)
    ? undefined
    : along(centre, dir, exit + CLEARANCE);
}

/** Without corners at which nothing turns. */
function simplified(way: readonly Point[]): readonly Point[] {
  return way.filter((p, i) => {
    const [before, after] = [way[i - 1], way[i + 1]];
    if (!before || !after) return true;
    const flat = Math.abs((p.x - before.x) * (after.y - p.y) - (p.y - before.y) * (after.x - p.x)) < 1e-6;
    return !flat && Math.hypot(p.x - before.x, p.y - before.y) > 1e-6;
  });
}

/** The way with round corners; words stand on the middle of its longest leg. */
function rounded(way: readonly Point[]): Run {
  const via: Point[] = [];
  let [done, longest, middle] = [0, 0, 0];
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1]!, way[i]!];
    const leg = Math.hypot(b.x - a.x, b.y - a.y);
    if (leg > longest) [longest, middle] = [leg, done + leg / 2];
    done += leg;
    const next = way[i + 1];
    if (!next) continue;
    const r = Math.min(CORNER, leg / 2, Math.hypot(next.x - b.x, next.y - b.y) / 2);
    const back = unit(a.x - b.x, a.y - b.y);
    const on = unit(next.x - b.x, next.y - b.y);
    if (!back || !on) continue;
    const [p, q] = [along(b, back, r), along(b, on, r)];
    for (const t of [0, 0.25, 0.5, 0.75, 1])
      via.push({
        x: (1 - t) ** 2 * p.x + 2 * t * (1 - t) * b.x + t ** 2 * q.x,
        y: (1 - t) ** 2 * p.y + 2 * t * (1 - t) * b.y + t ** 2 * q.y,
      });
    // A round corner is a little shorter than a sharp one.
    done -= r * 0.376;
  }
  return { start: way[0]!, via, end: way.at(-1)!, ...(via.length > 0 ? { middle } : {}) };
}
