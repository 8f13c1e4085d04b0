import type { Element } from '../board/element.ts';
import { CareAreaLevel, HelpLayer, SupporterKind } from '../board/support-network.ts';
import type { Tie } from '../board/tie.ts';
import { sideOf } from './network.ts';

/** The ways to look at a map: one dimension, and the values that stay lit. Everything else is dimmed, never hidden (SPEC Q13). */
export type LayerFilter =
  | { readonly by: 'side'; readonly values: ReadonlySet<'formal' | 'informal' | 'none'> }
  | { readonly by: 'help'; readonly values: ReadonlySet<HelpLayer | 'none'> }
  | { readonly by: 'kind'; readonly values: ReadonlySet<SupporterKind | 'none'> }
  | { readonly by: 'careArea'; readonly values: ReadonlySet<CareAreaLevel | 'none'> }
  | { readonly by: 'state'; readonly values: ReadonlySet<'current' | 'planned' | 'past'> };
export type LayerDimension = LayerFilter['by'];

/** The value of a supporter in one dimension; `none` where it is not written, undefined for what is no supporter. */
export function layerValue(element: Element, by: LayerDimension): string | undefined {
  if (element.kind !== 'person' && element.kind !== 'resource') return undefined;
  switch (by) {
    case 'side':
      return sideOf(element) ?? 'none';
    case 'help':
      return element.help ?? 'none';
    case 'kind':
      return element.supporterKind ?? 'none';
    case 'careArea':
      return element.careArea ?? 'none';
    case 'state':
      return element.state;
  }
}

/** Whether an element stays lit. 本人 always does; areas, notes and figures do not take part and stay as they are. */
export function isLit(element: Element, filter: LayerFilter): boolean {
  if (element.kind === 'person' && element.isSubject) return true;
  const value = layerValue(element, filter.by);
  return value === undefined || (filter.values as ReadonlySet<string>).has(value);
}

/** Whether a tie stays lit: both its ends do, and in the dimension of states it is itself of a lit state. */
export function isTieLit(tie: Tie, ends: readonly (Element | undefined)[], filter: LayerFilter): boolean {
  if (filter.by === 'state') {
    const state = tie.state === 'broken' ? 'past' : tie.state;
    if (!filter.values.has(state)) return false;
  }
  return ends.every((end) => end !== undefined && isLit(end, filter));
}

/** The values of a dimension that occur on a map, with how often, in the order of the field. */
export function layerCounts(elements: Iterable<Element>, by: LayerDimension): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const element of elements) {
    const value = layerValue(element, by);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const order = ORDER[by];
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

const ORDER: Readonly<Record<LayerDimension, readonly string[]>> = {
  side: ['formal', 'informal', 'none'],
  help: [...HelpLayer.options, 'none'],
  kind: [...SupporterKind.options, 'none'],
  careArea: [...CareAreaLevel.options, 'none'],
  state: ['current', 'planned', 'past'],
};
