import { exitDistance, type Outline } from '../../outline.ts';
import { along, unit, type Box, type Point } from '../../sign-node.ts';
import { CLEARANCE, type Run } from '../run.ts';
import { lengthWithin } from './near.ts';

/** Height of a bow as a part of the distance, from flat to high; the flattest that is free is taken. */
const BOWS = [0.16, 0.28, 0.42, 0.6];
const LEAST_BOW = 24;
const MOST_BOW = 220;

/**
 * One bow between two places within the outlines, to the side where it passes through less of what stands between; below a level
 * line where both are as free, because icons and role badges stand at the tops of signs. Undefined when a bow finds no way out of the outlines.
 */
export function curvedRun(from: Outline, to: Outline, a: Point, b: Point, near: readonly Box[]): Run | undefined {
  const dir = unit(b.x - a.x, b.y - a.y);
  if (!dir) return undefined;
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  // The same side whichever end the tie was drawn from.
  const turn = dir.x > 0 || (dir.x === 0 && dir.y > 0) ? 1 : -1;
  let best: { run: Run; within: number } | undefined;
  for (const bow of BOWS)
    for (const side of [turn, -turn]) {
      const height = side * Math.max(LEAST_BOW, Math.min(MOST_BOW, bow * length));
      const control = { x: (a.x + b.x) / 2 - dir.y * height * 2, y: (a.y + b.y) / 2 + dir.x * height * 2 };
      const run = bowThrough(from, to, a, b, control);
      if (!run) continue;
      const within = lengthWithin([run.start, ...(run.via ?? []), run.end], near);
      if (within < 1) return run;
      if (!best || within < best.within - 1) best = { run, within };
    }
  return best?.run;
}

/** The curve with one control point, from the rim of one outline to that of the other. */
function bowThrough(from: Outline, to: Outline, a: Point, b: Point, control: Point): Run | undefined {
  const out = unit(control.x - a.x, control.y - a.y);
  const back = unit(control.x - b.x, control.y - b.y);
  if (!out || !back) return undefined;
  const leave = exitDistance(from, a, out);
  const arrive = exitDistance(to, b, back);
  if (leave === undefined || arrive === undefined) return undefined;
  const toControl = Math.min(
    Math.hypot(control.x - a.x, control.y - a.y) - leave,
    Math.hypot(control.x - b.x, control.y - b.y) - arrive,
  );
  if (toControl < 2 * CLEARANCE) return undefined;
  const start = along(a, out, leave + CLEARANCE);
  const end = along(b, back, arrive + CLEARANCE);
  const steps = Math.max(8, Math.min(36, Math.round(Math.hypot(end.x - start.x, end.y - start.y) / 12)));
  const via = Array.from({ length: steps - 1 }, (_, i) => {
    const t = (i + 1) / steps;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: p * start.x + q * control.x + r * end.x, y: p * start.y + q * control.y + r * end.y };
  });
  return { start, via, end };
}
