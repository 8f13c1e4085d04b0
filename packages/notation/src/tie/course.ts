import type { ElementId, Tie, TieId, TieRoute } from '@tsunagu/domain';
import { exitDistance, isInside, standingRoom, type Outline } from '../outline.ts';
import { along, centreOf, unit, type Box } from '../sign-node.ts';
import { wordsRoom } from './label.ts';
import { curvedRun } from './route/curved.ts';
import { elbowRun } from './route/elbow.ts';
import { nearLine } from './route/near.ts';
import { CLEARANCE, type Run } from './run.ts';

/** Which of several ties between the same two elements this is. */
export type Lane = {
  readonly index: number;
  readonly count: number;
  readonly flipped: boolean;
  /** Greatest room of the words of all of them, in multiples of their letters; undefined for an only one. */
  readonly words?: { readonly w: number; readonly h: number };
};
export const ONLY_LANE: Lane = { index: 0, count: 1, flipped: false };

/** Where a tie runs between the outlines of its ends, and what its words have to reckon with. */
export type Course = Run & {
  readonly lane: Lane;
  /** Units between this lane and the next. */
  readonly gap?: number;
  /** Whether both ends have small words. */
  readonly small?: boolean;
  /** Room of the signs at the ends, that the tie's words keep clear of. */
  readonly ends?: readonly Box[];
};

/** Units between parallel ties; wide enough for a line of label text. */
const LANE_WIDTH = 40;

/** Gives ties between the same two elements lanes of their own; the same on every screen, whoever made them first. */
export function tieLanes(ties: Iterable<Tie>): Map<TieId, Lane> {
  const pairs = new Map<string, Tie[]>();
  for (const tie of ties) {
    const key = pairKey(tie.from, tie.to);
    const pair = pairs.get(key);
    if (pair) pair.push(tie);
    else pairs.set(key, [tie]);
  }
  const lanes = new Map<TieId, Lane>();
  for (const pair of pairs.values()) {
    pair.sort((a, b) => (a.id < b.id ? -1 : 1));
    const rooms = pair.length > 1 ? pair.map(wordsRoom) : [];
    const words = { w: Math.max(0, ...rooms.map(({ w }) => w)), h: Math.max(0, ...rooms.map(({ h }) => h)) };
    pair.forEach(({ id, from, to }, index) =>
      lanes.set(id, { index, count: pair.length, flipped: from > to, ...(pair.length > 1 ? { words } : {}) }),
    );
  }
  return lanes;
}

/** The same key for both directions. */
export const pairKey = (a: ElementId, b: ElementId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * The course of a tie between two outlines, on its lane. Ends touch the outlines (a circle is met at its rim, a
 * square at its side). An area that holds the other end is met from within, at its nearest edge in that direction.
 * Undefined when the outlines lie on each other so that there is no room for a line.
 * @param route how it runs; `around`: signs that a curved or angular tie keeps clear of, where it can
 */
export function tieCourse(
  from: Outline,
  to: Outline,
  lane: Lane = ONLY_LANE,
  route: TieRoute = 'straight',
  around: readonly Box[] = [],
): Course | undefined {
  const a = centreOf(from.box);
  const b = centreOf(to.box);
  const fromHolds = holds(from, to);
  const toHolds = !fromHolds && holds(to, from);
  const dir = unit(b.x - a.x, b.y - a.y) ?? { x: 0, y: -1 };
  const gap = laneGap(from, to, lane);
  const across = (lane.index - (lane.count - 1) / 2) * gap;
  // Across is measured in the pair's own direction, so that A→B and B→A do not fall on each other.
  const side = lane.flipped ? { x: dir.y, y: -dir.x } : { x: -dir.y, y: dir.x };
  const ends = [from, to].filter(({ hollow }) => !hollow).map(standingRoom);
  const rest = { lane, gap, ends, small: from.small === true && to.small === true };
  // From the rim inwards: the line runs from the area's centre through the held thing to the rim behind it.
  if (fromHolds || toHolds) {
    const outward = fromHolds ? dir : { x: -dir.x, y: -dir.y };
    const held = along(fromHolds ? b : a, side, across);
    const rim = exitDistance(fromHolds ? from : to, held, outward);
    const edge = exitDistance(fromHolds ? to : from, held, outward);
    if (rim === undefined || edge === undefined || rim - edge < 8) return undefined;
    const atEdge = along(held, outward, edge + CLEARANCE);
    const atRim = along(held, outward, rim - CLEARANCE);
    // It runs against the direction from centre to centre: what lies left and right of it has changed sides.
    const turned = { ...rest, lane: { ...lane, flipped: !lane.flipped } };
    return fromHolds ? { ...turned, start: atRim, end: atEdge } : { ...turned, start: atEdge, end: atRim };
  }
  const a2 = along(a, side, across);
  const b2 = along(b, side, across);
  const leave = exitDistance(from, a2, dir);
  const arrive = exitDistance(to, b2, { x: -dir.x, y: -dir.y });
  if (leave === undefined || arrive === undefined) return undefined;
  const length = Math.hypot(b2.x - a2.x, b2.y - a2.y);
  if (length - leave - arrive < 2 * CLEARANCE + 2) return undefined;
  const straight = {
    start: along(a2, dir, leave + CLEARANCE),
    end: along(a2, dir, length - arrive - CLEARANCE),
  };
  const near = route === 'straight' ? [] : nearLine(straight.start, straight.end, around);
  const run =
    route === 'curved'
      ? curvedRun(from, to, a2, b2, near)
      : route === 'elbow'
        ? elbowRun(from, to, { x: side.x < 0 ? -across : across, y: side.y < 0 ? -across : across }, near)
        : undefined;
  return { ...rest, ...(run ?? straight) };
}

/** Units between parallel ties: as far apart as the smaller of their ends allows. */
function laneGap(from: Outline, to: Outline, lane: Lane): number {
  if (lane.count < 2) return 0;
  const room = 0.42 * Math.min(from.box.w, from.box.h, to.box.w, to.box.h);
  return Math.min(LANE_WIDTH, (2 * room) / (lane.count - 1));
}

/** Whether the outline holds the other's centre and is clearly the greater of the two. */
const holds = (outer: Outline, inner: Outline): boolean =>
  outer.box.w * outer.box.h > inner.box.w * inner.box.h * 1.5 && isInside(outer, centreOf(inner.box));
