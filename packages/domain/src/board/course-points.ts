import type { Course } from './elements/figures.ts';
import { LIMITS } from './limits.ts';

/** `[time, level]` as fractions of the plot. */
export type CoursePoint = Course['points'][number];

/** Least distance in time between two points: closer, nobody could tell or grasp them. */
const APART = 0.01;
const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
const tidy = (value: number): number => Math.round(value * 1000) / 1000;

/** The points with one moved to a place; in time it stays between its neighbours, so that a course never runs backwards. */
export function movePoint(points: readonly CoursePoint[], at: number, [time, level]: CoursePoint): CoursePoint[] {
  const least = at === 0 ? 0 : (points[at - 1]?.[0] ?? 0) + APART;
  const most = at === points.length - 1 ? 1 : (points[at + 1]?.[0] ?? 1) - APART;
  // Neighbours that stand closer than that (written elsewhere) hold the point where it is.
  const free = least <= most ? tidy(within(time, least, most)) : (points[at]?.[0] ?? 0);
  return points.map((point, place) => (place === at ? [free, tidy(within(level, 0, 1))] : point));
}

/** The points with a new one half way to the next one after `at` (before the last when `at` is the last); undefined when full. */
export function addPoint(points: readonly CoursePoint[], at: number): CoursePoint[] | undefined {
  if (points.length >= LIMITS.coursePoints) return undefined;
  const before = within(at, 0, points.length - 2);
  const [a, b] = [points[before], points[before + 1]];
  if (!a || !b || b[0] - a[0] < 2 * APART) return undefined;
  return points.toSpliced(before + 1, 0, [tidy((a[0] + b[0]) / 2), tidy((a[1] + b[1]) / 2)]);
}

/** The points without one; undefined when only two are left, because a course has a beginning and an end. */
export const removePoint = (points: readonly CoursePoint[], at: number): CoursePoint[] | undefined =>
  points.length <= 2 ? undefined : points.toSpliced(at, 1);
