import type { UnionCourse } from '@tsunagu/domain';
import { exitDistance, type Outline } from '../outline.ts';
import { along, centreOf, unit, type Point } from '../sign-node.ts';

/** How far below the middle of a sign a couple's line runs, by its height: ties between the two, and their words, keep the middle. */
const BELOW_MIDDLE = 0.25;
/** Height of the lowest arch over the signs, and between two arches. */
const ARCH = { first: 26, step: 16 };
/** From an outer partner's middle to where the children of an arched line descend. */
const BESIDE_OUTER = 108;

/** A couple's line, from `a` to `b`; one place only for a single parent. */
export type CoupleLine = {
  readonly points: readonly Point[];
  /** A place on the line's long stretch, by the part of the way from `a` to `b`. */
  readonly at: (part: number) => Point;
  /** Length of that stretch. */
  readonly length: number;
};

/**
 * Where the line of a couple runs between the outlines of its persons. Undefined when these lie on each other: then there is
 * no line, and children hang on the place between.
 */
export function coupleLine(a: Outline, b: Outline, course: UnionCourse): CoupleLine | undefined {
  return course.arch > 0 ? arched(a, b, course) : straight(a, b);
}

function straight(a: Outline, b: Outline): CoupleLine | undefined {
  const lower = ({ box }: Outline): Point => ({ x: centreOf(box).x, y: centreOf(box).y + box.h * BELOW_MIDDLE });
  const [from, to] = [lower(a), lower(b)];
  const dir = unit(to.x - from.x, to.y - from.y);
  if (!dir) return undefined;
  // The forms alone: a line between neighbours does not end before their names.
  const leave = exitDistance({ form: a.form, box: a.box }, from, dir);
  const arrive = exitDistance({ form: b.form, box: b.box }, to, { x: -dir.x, y: -dir.y });
  const whole = Math.hypot(to.x - from.x, to.y - from.y);
  if (leave === undefined || arrive === undefined || whole - leave - arrive < 4) return undefined;
  const [start, end] = [along(from, dir, leave), along(from, dir, whole - arrive)];
  return stretch([start, end], start, end);
}

function arched(a: Outline, b: Outline, { arch }: UnionCourse): CoupleLine {
  const y = Math.min(a.box.y, b.box.y) - ARCH.first - ARCH.step * (arch - 1);
  const [from, to] = [centreOf(a.box), centreOf(b.box)];
  const [start, end] = [
    { x: from.x, y },
    { x: to.x, y },
  ];
  return stretch([{ x: from.x, y: a.box.y }, start, end, { x: to.x, y: b.box.y }], start, end);
}

const stretch = (points: readonly Point[], start: Point, end: Point): CoupleLine => ({
  points,
  at: (part) => ({ x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part }),
  length: Math.hypot(end.x - start.x, end.y - start.y),
});

/** Whose children descend from a place: of both, or of the parent who has custody. */
export const SIDES = ['a', 'both', 'b'] as const;
export type Side = (typeof SIDES)[number];
const PART: Readonly<Record<Side, number>> = { a: 0.26, both: 0.5, b: 0.74 };

/** Where the children of one side leave a couple's line, as a part of the way from `a` to `b`. */
export function dropPart(side: Side, line: CoupleLine, course: UnionCourse): number {
  if (course.arch === 0 || side !== 'both') return PART[side];
  const part = Math.min(0.5, BESIDE_OUTER / Math.max(1, line.length));
  return course.outer === 'a' ? part : 1 - part;
}

/** Where the strokes of a parted couple stand: off the places where children descend. */
export function cutPart(drops: readonly number[]): number {
  const wished = [0.5, 0.6, 0.4, 0.3, 0.7];
  return wished.find((part) => drops.every((drop) => Math.abs(drop - part) > 0.15)) ?? 0.4;
}
