import type { Pos } from '@tsunagu/domain';
import { union, type Box } from '@tsunagu/notation';

export const EDGES = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Edge = (typeof EDGES)[number];
export type Axis = 'across' | 'down';

/** What moves as one: a single thing, or a group. `fixed`: it may not be moved, the others line up with it. */
export type Unit = { readonly key: string; readonly box: Box; readonly fixed: boolean };
/** How far each unit moves, by its key; units that stay are left out. */
export type Moves = ReadonlyMap<string, Pos>;

const middle = (from: number, size: number) => from + size / 2;

/** Lines units up at one edge or axis of all of them together, or of what may not be moved. */
export function align(units: readonly Unit[], edge: Edge): Moves {
  const fixed = units.filter((unit) => unit.fixed);
  const all = union((fixed.length > 0 ? fixed : units).map(({ box }) => box));
  return movesOf(units, ({ box }) => {
    switch (edge) {
      case 'left':
        return { x: all.x - box.x, y: 0 };
      case 'centre':
        return { x: middle(all.x, all.w) - middle(box.x, box.w), y: 0 };
      case 'right':
        return { x: all.x + all.w - (box.x + box.w), y: 0 };
      case 'top':
        return { x: 0, y: all.y - box.y };
      case 'middle':
        return { x: 0, y: middle(all.y, all.h) - middle(box.y, box.h) };
      case 'bottom':
        return { x: 0, y: all.y + all.h - (box.y + box.h) };
    }
  });
}

/** Spaces units evenly between the first and the last, which stay. At least three units; else nothing moves. */
export function distribute(units: readonly Unit[], axis: Axis): Moves {
  if (units.length < 3) return new Map();
  const [from, size] = axis === 'across' ? (['x', 'w'] as const) : (['y', 'h'] as const);
  const order = units.toSorted((a, b) => middle(a.box[from], a.box[size]) - middle(b.box[from], b.box[size]));
  const [first, last] = [order[0]!.box, order.at(-1)!.box];
  const taken = order.reduce((sum, { box }) => sum + box[size], 0);
  const gap = (last[from] + last[size] - first[from] - taken) / (order.length - 1);
  const targets = new Map<string, number>();
  let at = first[from];
  for (const { key, box } of order) {
    targets.set(key, at);
    at += box[size] + gap;
  }
  return movesOf(units, ({ key, box }) => {
    const by = targets.get(key)! - box[from];
    return axis === 'across' ? { x: by, y: 0 } : { x: 0, y: by };
  });
}

function movesOf(units: readonly Unit[], by: (unit: Unit) => Pos): Moves {
  const moves = new Map<string, Pos>();
  for (const unit of units) {
    if (unit.fixed) continue;
    const { x, y } = by(unit);
    if (Math.abs(x) > 0.005 || Math.abs(y) > 0.005) moves.set(unit.key, { x, y });
  }
  return moves;
}
