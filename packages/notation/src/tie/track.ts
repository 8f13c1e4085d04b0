import type { Point } from '../sign-node.ts';
import type { Run } from './run.ts';

/** A course as a way to walk along: what strokes, arrowheads, cuts and words are placed by. */
export type Track = {
  readonly length: number;
  /** The place at length `s` from the start, `n` units to the right of travel. */
  readonly at: (s: number, n?: number) => Point;
  /** Unit direction of travel at length `s`. */
  readonly direction: (s: number) => Point;
  /** The line from length `from` to length `to`, beside the course by `n`: its two ends and every bend between. */
  readonly points: (from: number, to: number, n?: number) => readonly Point[];
};

/** The bends of a course are few (SPEC R3), so that finding a place is a short search. */
export function trackOf({ start, via = [], end }: Run): Track {
  const bends = [start, ...via, end];
  const legs: { readonly from: number; readonly length: number; readonly at: Point; readonly dir: Point }[] = [];
  let length = 0;
  for (let i = 1; i < bends.length; i++) {
    const [a, b] = [bends[i - 1]!, bends[i]!];
    const leg = Math.hypot(b.x - a.x, b.y - a.y);
    if (leg < 1e-6) continue;
    legs.push({ from: length, length: leg, at: a, dir: { x: (b.x - a.x) / leg, y: (b.y - a.y) / leg } });
    length += leg;
  }
  if (legs.length === 0) legs.push({ from: 0, length: 0, at: start, dir: { x: 1, y: 0 } });
  const legAt = (s: number) => {
    let i = legs.length - 1;
    while (i > 0 && legs[i]!.from > s) i--;
    return legs[i]!;
  };
  const at = (s: number, n = 0): Point => {
    const { from, at: origin, dir } = legAt(s);
    const along = s - from;
    return { x: origin.x + dir.x * along - dir.y * n, y: origin.y + dir.y * along + dir.x * n };
  };
  return {
    length,
    at,
    direction: (s) => legAt(s).dir,
    points(from, to, n = 0) {
      const between = legs
        .filter((leg) => leg.from > from + 1e-6 && leg.from < to - 1e-6)
        .map((leg) => at(leg.from, n));
      return [at(from, n), ...between, at(to, n)];
    },
  };
}

/** Where the words and the cut of a tie stand, as a length from its start. */
export const middleOf = (run: Run, track: Track): number => run.middle ?? track.length / 2;
