import type { ElementId, Size, TieId } from '@tsunagu/domain';
import type { Layout, LayoutInput } from '@tsunagu/layout';
import type { Box } from '@tsunagu/notation';

/** What the worker is asked: a board's values, and the sizes that only the page's notation knows. */
export type LayoutRequest = Omit<LayoutInput, 'roomOf' | 'nameOf' | 'wordsOf'> & {
  readonly rooms: ReadonlyMap<ElementId, Box>;
  readonly names: ReadonlyMap<ElementId, Box>;
  readonly words: ReadonlyMap<TieId, Size>;
};

export type LayoutAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly layout: Layout };
