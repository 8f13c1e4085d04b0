import type { LineStyle, NotationProfile, TieStrength } from '@tsunagu/domain';

/** How one kind of line is painted. Lengths in units. */
export type LineLook = {
  readonly width: number;
  /** Distances from the middle at which the line is drawn: twice for a double line. */
  readonly strands: readonly number[];
  /** Dashes of a tie that exists, and of one that is planned; empty = solid. Length 0 with round caps = a dot. */
  readonly current: readonly number[];
  /** Always with clear gaps: what is planned is open. */
  readonly planned: readonly number[];
  readonly cap: 'butt' | 'round';
  readonly head: { readonly length: number; readonly width: number };
  /** Half height and length of one zigzag or wave of a conflict. */
  readonly wave: { readonly amplitude: number; readonly length: number };
};

const SMALL_HEAD = { length: 17, width: 15 } as const;

/** A profile says words (`thick`, `dotted` …); this is how they look. Any three of them are told apart in greyscale. */
export const LINE_LOOKS: Readonly<Record<LineStyle, LineLook>> = {
  thick: {
    width: 6.5,
    strands: [0],
    current: [],
    planned: [22, 12],
    cap: 'butt',
    head: { length: 24, width: 24 },
    wave: { amplitude: 10, length: 22 },
  },
  thin: {
    width: 2.25,
    strands: [0],
    current: [],
    planned: [13, 8],
    cap: 'butt',
    head: SMALL_HEAD,
    wave: { amplitude: 8, length: 18 },
  },
  double: {
    width: 2,
    strands: [-3.5, 3.5],
    current: [],
    planned: [15, 10],
    cap: 'butt',
    head: { length: 20, width: 20 },
    wave: { amplitude: 9, length: 24 },
  },
  dotted: {
    width: 3.4,
    strands: [0],
    current: [0, 8],
    // Dots in threes.
    planned: [0, 8, 0, 8, 0, 22],
    cap: 'round',
    head: SMALL_HEAD,
    wave: { amplitude: 8, length: 26 },
  },
  'dash-dot': {
    width: 2.5,
    strands: [0],
    current: [15, 7, 0, 7],
    // Pairs of dash and dot.
    planned: [15, 7, 0, 24],
    cap: 'round',
    head: SMALL_HEAD,
    wave: { amplitude: 9, length: 26 },
  },
};

/** How a tie of this strength is painted under a profile. */
export const lookOf = (profile: NotationProfile, strength: TieStrength): LineLook => LINE_LOOKS[profile[strength]];
