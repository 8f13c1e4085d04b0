import type { TieStrength } from '@tsunagu/domain';

/** How a line of one strength is painted. Lengths in units. */
export type StrengthStyle = {
  readonly width: number;
  /** Dashes of a tie that exists, and of one that is planned; empty = solid. Length 0 with round caps = a dot. */
  readonly current: readonly number[];
  readonly planned: readonly number[];
  readonly cap: 'butt' | 'round';
  readonly head: { readonly length: number; readonly width: number };
  /** Half height and length of one zigzag of a conflict. */
  readonly zigzag: { readonly amplitude: number; readonly wave: number };
};

/**
 * A notation profile decides how meanings are drawn. Sources disagree about eco-map signs, so documents store
 * meanings only, and another profile is another table here.
 */
export type NotationProfile = {
  readonly id: string;
  readonly strength: Readonly<Record<TieStrength, StrengthStyle>>;
};

export const DEFAULT_PROFILE: NotationProfile = {
  id: 'default',
  strength: {
    strong: {
      width: 6.5,
      current: [],
      planned: [22, 12],
      cap: 'butt',
      head: { length: 24, width: 24 },
      zigzag: { amplitude: 10, wave: 22 },
    },
    normal: {
      width: 2.25,
      current: [],
      planned: [13, 8],
      cap: 'butt',
      head: { length: 17, width: 15 },
      zigzag: { amplitude: 8, wave: 18 },
    },
    weak: {
      width: 3.4,
      current: [0, 8],
      planned: [12, 8, 0, 8],
      cap: 'round',
      head: { length: 17, width: 15 },
      zigzag: { amplitude: 8, wave: 26 },
    },
  },
};
