import type { Point } from '../sign-node.ts';

/** Where a line runs: straight from start to end, or through the places in `via`. */
export type Run = {
  readonly start: Point;
  readonly via?: readonly Point[];
  readonly end: Point;
  /** Length from the start at which words and cut stand, where that is not half way. */
  readonly middle?: number;
};

/** Units between a tie's tip and the outline. */
export const CLEARANCE = 3;
