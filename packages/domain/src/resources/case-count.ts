/** Fewer cases than this may tell who they are: two in a hamlet are two neighbours. The usual limit of public statistics is larger. */
export const SMALL_COUNT = 5;

/** How many cases something is tied to, as it may be shown: exactly, as 「5件未満」, or none. */
export type ShownCount = { readonly kind: 'exact'; readonly count: number } | { readonly kind: 'few' };

/**
 * A count of cases for somebody (SPEC RS9). Exact for whoever may read every one of them, and where it is none or large enough;
 * otherwise only that there are some.
 * @param readable how many of them the reader has a right to
 */
export function shownCount(all: number, readable: number): ShownCount {
  if (all === 0 || all >= SMALL_COUNT || readable >= all) return { kind: 'exact', count: all };
  return { kind: 'few' };
}
