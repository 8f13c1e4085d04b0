import { INK } from '../palette.ts';
import type { LineLook } from '../profile.ts';
import type { Paint, Point, SignNode } from '../sign-node.ts';
import type { Track } from './track.ts';

/** The plain line of one look: one strand, or two of a double line. */
export const strands = (track: Track, look: LineLook, from: number, to: number, dash: readonly number[]): SignNode[] =>
  look.strands.map((n) =>
    lineThrough(track.points(from, to, n), { ...paintOf(look), ...(dash.length > 0 ? { dash } : {}) }),
  );

export const paintOf = (look: LineLook): Paint => ({
  stroke: INK,
  strokeWidth: look.width,
  cap: look.cap,
  join: 'round',
});

export function lineThrough(points: readonly Point[], paint: Paint): SignNode {
  const [a, b] = points;
  return points.length === 2
    ? { tag: 'line', x1: a!.x, y1: a!.y, x2: b!.x, y2: b!.y, ...paint }
    : { tag: 'polyline', points, ...paint };
}

/** A place as path data, to a hundredth of a unit. */
export const xy = (p: Point): string => `${Math.round(p.x * 100) / 100} ${Math.round(p.y * 100) / 100}`;
