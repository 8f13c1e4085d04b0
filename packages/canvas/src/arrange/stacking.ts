import type { Element, ElementId } from '@tsunagu/domain';
import { layerOf } from '../binding/to-shapes.ts';

/**
 * The `z` that brings elements before (or behind) all others of their layer, keeping their own order. Only what changes.
 */
export function restacked(
  elements: Iterable<Element>,
  ids: ReadonlySet<ElementId>,
  to: 'front' | 'back',
): ReadonlyMap<ElementId, number> {
  const chosen = new Map<string, Element[]>();
  const others = new Map<string, number[]>();
  for (const element of elements) {
    const layer = layerOf(element.kind);
    if (ids.has(element.id)) pushTo(chosen, layer, element);
    else pushTo(others, layer, element.z);
  }
  const result = new Map<ElementId, number>();
  for (const [layer, list] of chosen) {
    const heights = others.get(layer) ?? [];
    if (heights.length === 0) continue;
    const sorted = list.toSorted((a, b) => a.z - b.z || (a.id < b.id ? -1 : 1));
    const lowest = to === 'front' ? maxOf(heights) + 1 : minOf(heights) - sorted.length;
    const stands = to === 'front' ? sorted[0]!.z > maxOf(heights) : sorted.at(-1)!.z < minOf(heights);
    if (!stands) sorted.forEach((element, at) => result.set(element.id, lowest + at));
  }
  return result;
}

function pushTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const maxOf = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));
const minOf = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
