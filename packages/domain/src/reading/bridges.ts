import type { ElementId } from '../ids.ts';
import type { Network } from './network.ts';

/** Somebody on whom the way of others to 本人 depends. */
export type Bridge = { readonly bridge: ElementId; readonly dependents: readonly ElementId[] };

type Visit = { readonly id: ElementId; readonly parent: ElementId | undefined; next: number };

/**
 * Who, besides 本人, would cut others off from 本人 by leaving (SPEC Q7): the cut vertices of the current network as seen from 本人, each
 * with those behind it. One depth-first walk, without recursion: linear in elements and ties.
 */
export function bridgesOf(network: Network): Bridge[] {
  const { subjects, links } = network;
  const order = new Map<ElementId, number>();
  const low = new Map<ElementId, number>();
  /** Everybody in the order of the walk: those behind one stand next to each other. */
  const walk: ElementId[] = [];
  const behind = new Map<ElementId, ElementId[]>();
  const enter = (id: ElementId) => {
    order.set(id, walk.length);
    low.set(id, walk.length);
    walk.push(id);
  };

  // All of a household are one start: they stay together whoever else leaves.
  const starts = [...subjects];
  for (const start of starts) enter(start);
  for (const start of starts) {
    const stack: Visit[] = [{ id: start, parent: undefined, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const link = links.get(top.id)?.[top.next++];
      if (link) {
        const { other } = link;
        if (!order.has(other)) {
          enter(other);
          stack.push({ id: other, parent: top.id, next: 0 });
        } else if (other !== top.parent) lower(top.id, subjects.has(other) ? 0 : order.get(other)!);
        else if (subjects.has(other)) lower(top.id, 0);
        continue;
      }
      stack.pop();
      const { id, parent } = top;
      if (parent === undefined) continue;
      lower(parent, low.get(id)!);
      if (subjects.has(parent) || low.get(id)! < order.get(parent)!) continue;
      const cutOff = walk.slice(order.get(id));
      behind.set(parent, [...(behind.get(parent) ?? []), ...cutOff]);
    }
  }
  return [...behind]
    .map(([bridge, dependents]) => ({ bridge, dependents: [...new Set(dependents)] }))
    .sort((a, b) => b.dependents.length - a.dependents.length || (a.bridge < b.bridge ? -1 : 1));

  function lower(id: ElementId, to: number): void {
    if (to < low.get(id)!) low.set(id, to);
  }
}
