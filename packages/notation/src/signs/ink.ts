import type { Ink } from '@tsunagu/domain';
import { getStroke } from 'perfect-freehand';
import { PENS } from '../palette.ts';
import type { Sign } from '../sign-node.ts';

/** The outline of a pen stroke as a closed path. `points` are x, y, pressure triples. */
export function inkPath(points: readonly number[], width: number): string {
  const input: [number, number, number][] = [];
  for (let i = 0; i + 2 < points.length; i += 3) input.push([points[i]!, points[i + 1]!, points[i + 2]!]);
  const outline = getStroke(input, {
    size: width * 1.6,
    thinning: 0.5,
    smoothing: 0.5,
    streamline: 0.4,
    simulatePressure: false,
  });
  if (outline.length === 0) return '';
  const r = (n: number) => Math.round(n * 10) / 10;
  let d = `M${r(outline[0]![0])} ${r(outline[0]![1])}Q`;
  outline.forEach(([x, y], i) => {
    const [x2, y2] = outline[(i + 1) % outline.length]!;
    d += `${r(x)} ${r(y)} ${r((x + x2) / 2)} ${r((y + y2) / 2)} `;
  });
  return `${d.trimEnd()}Z`;
}

/** A pen stroke, in board coordinates. */
export function inkSign(ink: Ink): Sign {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 2 < ink.points.length; i += 3) {
    left = Math.min(left, ink.points[i]!);
    right = Math.max(right, ink.points[i]!);
    top = Math.min(top, ink.points[i + 1]!);
    bottom = Math.max(bottom, ink.points[i + 1]!);
  }
  const rim = ink.width;
  return {
    nodes: [{ tag: 'path', d: inkPath(ink.points, ink.width), fill: PENS[ink.tint] ?? PENS[0] }],
    bounds: { x: left - rim, y: top - rim, w: right - left + 2 * rim, h: bottom - top + 2 * rim },
  };
}
