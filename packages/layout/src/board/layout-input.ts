import type { Area, CareAreaLevel, Element, ElementId, Pos, Size, Tie, Union } from '@tsunagu/domain';
import type { Box } from '../shapes/geometry.ts';

/** `care-area`: rings by 圏域; `distance`: rings by steps from 本人; `kind`: sectors by kind of supporter. */
export type LayoutStyle = 'care-area' | 'distance' | 'kind';

export type LayoutInput = {
  readonly elements: readonly Element[];
  readonly ties: readonly Tie[];
  /** Couples of the genogram: a family that they connect moves as one, as it stands. */
  readonly unions?: readonly Union[];
  readonly style: LayoutStyle;
  /** Stay where they are, besides what a hand placed or the facilitator locked. */
  readonly pinned?: ReadonlySet<ElementId>;
  /** True: what a hand placed may move too. What is locked or pinned still stays. */
  readonly moveHandPlaced?: boolean;
  /** Further room that is taken on the board, e.g. by issue cards. */
  readonly taken?: readonly Box[];
  /** The room of an element with its words, from its `pos`; the domain's nominal size when nothing better is handed in. */
  readonly roomOf?: (element: Element) => Box;
  /** Where an area's name stands, from its `pos`. */
  readonly nameOf?: (area: Area) => Box;
  /** The room of a tie's words; nothing: no words. */
  readonly wordsOf?: (tie: Tie) => Size;
  /** The organisation's 圏域 from near to far. */
  readonly ladder?: readonly CareAreaLevel[];
};

export type Layout = {
  /** New places of what moves; what stays as it is has no entry. */
  readonly moves: ReadonlyMap<ElementId, Pos>;
  /** New sizes of 圏域 that grow or shrink around what stands in them. */
  readonly sizes: ReadonlyMap<ElementId, Size>;
  /** Pairs of ties that cross, and ties that run through a sign, by straight lines between middles. */
  readonly crossings: number;
  readonly passes: number;
  /** Found no room in the 圏域 they belong to, because a hand drew it: they stand outside of it. */
  readonly outside: readonly ElementId[];
};
