import type { Tie } from '@tsunagu/domain';
import { profileOf, textSizes, type SignOptions } from '../options.ts';
import { grow, union, type Box, type Point, type Sign, type SignNode } from '../sign-node.ts';
import { roleBadge } from '../signs/badge.ts';
import type { Course } from './course.ts';
import { besideLabel, tieLabel } from './label.ts';
import { tieStroke } from './stroke.ts';

/** A tie as drawn, with where it runs and the box of its words (of no width when it has none). */
export type TieSign = Sign & { readonly course: Course; readonly label: Box };

/** Draws a tie on its course, in board coordinates. `roles`: how many roles were made from it. */
export function tieSign(tie: Tie, course: Course, options: SignOptions, roles = 0): TieSign {
  const label = tieLabel(tie, course, options);
  const nodes: SignNode[] = [...tieStroke(tie, course, profileOf(options)), ...label.nodes];
  const boxes = [grow(around([course.start, ...(course.via ?? []), course.end]), 16)];
  if (label.box.w > 0) boxes.push(grow(label.box, 4));
  if (roles > 0) {
    const size = textSizes(options).small;
    const { w } = roleBadge(roles, { x: 0, y: 0 }, size).bounds;
    const badge = roleBadge(roles, besideLabel(label, course, w), size);
    nodes.push(...badge.nodes);
    boxes.push(badge.bounds);
  }
  return { nodes, bounds: union(boxes), course, label: label.box };
}

function around(places: readonly Point[]): Box {
  const [left, top] = [Math.min(...places.map((p) => p.x)), Math.min(...places.map((p) => p.y))];
  return {
    x: left,
    y: top,
    w: Math.max(...places.map((p) => p.x)) - left,
    h: Math.max(...places.map((p) => p.y)) - top,
  };
}
