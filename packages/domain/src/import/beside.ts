import { type Element, isSized } from '../board/element.ts';
import { LIMITS } from '../board/limits.ts';
import type { Pos } from '../board/geometry.ts';
import { nominalSize } from '../board/sign-size.ts';
import type { Ink } from '../board/ink.ts';
import type { ImportedMap } from './imported-map.ts';

type Bounds = { left: number; top: number; right: number; bottom: number };

function boundsOf(elements: Iterable<Element>, ink: Iterable<Ink>): Bounds | null {
  let bounds: Bounds | null = null;
  const add = (x: number, y: number, w = 0, h = 0) => {
    bounds = {
      left: Math.min(bounds?.left ?? x, x),
      top: Math.min(bounds?.top ?? y, y),
      right: Math.max(bounds?.right ?? x + w, x + w),
      bottom: Math.max(bounds?.bottom ?? y + h, y + h),
    };
  };
  for (const element of elements) {
    const { w, h } = isSized(element) ? element.size : nominalSize(element);
    add(element.pos.x, element.pos.y, w, h);
  }
  for (const { points } of ink) for (let at = 0; at + 1 < points.length; at += 3) add(points[at]!, points[at + 1]!);
  return bounds;
}

/** Between two maps, in units. */
const AISLE = 160;

/**
 * The imported map moved to the right of what is there, upper edges level (SPEC I5); left as it is on an empty map. Null when the board
 * has no room for it there.
 */
export function besideWhatIsThere(
  map: ImportedMap,
  there: { readonly elements: Iterable<Element>; readonly ink: Iterable<Ink> },
): ImportedMap | null {
  const own = boundsOf(map.elements, map.ink);
  const others = boundsOf(there.elements, there.ink);
  if (own === null || others === null) return map;
  const dx = Math.round(others.right + AISLE - own.left);
  const dy = Math.round(others.top - own.top);
  const edge = Math.max(
    Math.abs(own.left + dx),
    Math.abs(own.right + dx),
    Math.abs(own.top + dy),
    Math.abs(own.bottom + dy),
  );
  if (edge > LIMITS.coordinate) return null;
  const moved = ({ x, y }: Pos): Pos => ({ x: x + dx, y: y + dy });
  return {
    ...map,
    elements: map.elements.map((element) => ({ ...element, pos: moved(element.pos) })),
    ink: map.ink.map((ink) => ({ ...ink, points: ink.points.map((value, at) => value + [dx, dy, 0][at % 3]!) })),
    issues: map.issues.map((issue) => ({ ...issue, pos: issue.pos && moved(issue.pos) })),
  };
}
