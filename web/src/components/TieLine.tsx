import type { NotationProfile, Tie } from '@tsunagu/domain';
import { ONLY_LANE, SAMPLE, tieStroke } from '@tsunagu/notation';
import { useMemo } from 'react';
import { drawNode } from './SignPicture.tsx';

/** Twice the usual length, where dashes and zigzags have to be told apart. */
const LONG = 2 * SAMPLE.w;
/** Cuts reach beyond a sample's height. */
const HEIGHT = SAMPLE.h + 4;
const PLAIN = { strength: 'normal', tension: 'none', state: 'current', direction: 'none' } as const;

export type TieMeaning = Pick<Tie, 'strength' | 'tension' | 'state' | 'direction'>;
type Props = {
  meaning: Partial<TieMeaning>;
  notation: NotationProfile;
  long?: boolean;
  /** What is read of it; without, words beside it say the same. */
  label?: string;
};

/** How a tie of this meaning looks when drawn by a notation: the same drawing as on the map. */
export function TieLine({ meaning, notation, long = false, label }: Props) {
  const { strength, tension, state, direction } = { ...PLAIN, ...meaning };
  const width = long ? LONG : SAMPLE.w;
  const nodes = useMemo(
    () =>
      tieStroke(
        { strength, tension, state, direction },
        { start: { x: 4, y: HEIGHT / 2 }, end: { x: width - 4, y: HEIGHT / 2 }, lane: ONLY_LANE },
        notation,
      ),
    [strength, tension, state, direction, notation, width],
  );
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      {...spoken}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      className={`h-8 shrink-0 ${long ? 'w-32' : 'w-[min(4rem,17vw)]'}`}
    >
      {nodes.map(drawNode)}
    </svg>
  );
}
