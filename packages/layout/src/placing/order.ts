import type { Pos } from '@tsunagu/domain';
import type { Field } from './field.ts';
import { centreOf, meanAngle } from '../shapes/geometry.ts';
import type { LayoutStyle } from '../board/layout-input.ts';
import { arcsOf } from './level.ts';
import type { Item } from '../board/plan.ts';

const SWEEPS = 4;
const TURN = 2 * Math.PI;

/**
 * The order of one level's items around the middle: kinds next to each other, and whoever is tied to others near to them
 * (barycentres), so that few ties cross. In sectors kinds are never mixed.
 */
export function ordered(
  items: readonly Item[],
  { field, centre, style, mirrored }: { field: Field; centre: Pos; style: LayoutStyle; mirrored: boolean },
): Item[] {
  let now = [...items].sort(byKind);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const angles = anglesOf(now, mirrored);
    const wanted = new Map<Item, number>();
    for (const item of now) {
      const own = angles.get(item.block.index)!;
      const others = field.linksOf(item.block.index).flatMap(({ a, b }): number[] => {
        const other = a === item.block.index ? b : a;
        const planned = angles.get(other);
        if (planned !== undefined) return [planned];
        const place = field.placeOf(other);
        if (place === undefined) return [];
        const { x, y } = centreOf(place);
        const [dx, dy] = [x - centre.x, y - centre.y];
        return Math.hypot(dx, dy) < 1 ? [] : [Math.atan2(dy, dx)];
      });
      const mean = meanAngle(others);
      wanted.set(item, mean === undefined ? own : own + 0.7 * turnTo(own, mean));
    }
    const before = now;
    now = [...now].sort((one, other) => {
      if (one.formal !== other.formal) return one.formal ? -1 : 1;
      if (style === 'kind' && one.kind !== other.kind) return one.kind - other.kind;
      return wanted.get(one)! - wanted.get(other)! || byKind(one, other);
    });
    if (now.every((item, i) => item === before[i])) break;
  }
  return now;
}

const byKind = (one: Item, other: Item): number => {
  if (one.formal !== other.formal) return one.formal ? -1 : 1;
  if (one.kind !== other.kind) return one.kind - other.kind;
  const [a, b] = [one.block, other.block];
  return a.box.x - b.box.x || a.box.y - b.box.y || a.index - b.index;
};

/** Where each would stand, were all evenly spread on their sides. Angles only grow, so that they can be compared. */
function anglesOf(items: readonly Item[], mirrored: boolean): Map<number, number> {
  const angles = new Map<number, number>();
  for (const { from, to, items: side } of arcsOf(items, mirrored))
    side.forEach(({ block }, i) => angles.set(block.index, from + ((i + 0.5) / side.length) * (to - from)));
  return angles;
}

/** The shorter way round from one angle to another. */
function turnTo(from: number, to: number): number {
  const turn = (((to - from) % TURN) + TURN) % TURN;
  return turn > Math.PI ? turn - TURN : turn;
}
