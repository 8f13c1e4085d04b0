import type { Tie } from '@tsunagu/domain';
import { notationText as text } from '@tsunagu/domain/catalogue/notation';
import { profileOf, type SignOptions } from '../options.ts';
import { ONLY_LANE } from '../tie/course.ts';
import { tieStroke, type TieMeaning } from '../tie/stroke.ts';
import { rowList, SAMPLE, type LegendRow } from './sample.ts';

const PLAIN: TieMeaning = { strength: 'normal', tension: 'none', state: 'current', direction: 'none' };

/** What the lines on the board mean, drawn by its profile. How a line runs (its route) means nothing and is not named. */
export function tieRows(ties: readonly Tie[], options: SignOptions): LegendRow[] {
  const { rows, add } = rowList();
  const some = (test: (tie: Tie) => boolean) => ties.some(test);
  const line = (meaning: Partial<TieMeaning>) => () => {
    const y = SAMPLE.h / 2;
    const course = { start: { x: 2, y }, end: { x: SAMPLE.w - 2, y }, lane: ONLY_LANE };
    return tieStroke({ ...PLAIN, ...meaning }, course, profileOf(options));
  };
  for (const strength of ['strong', 'normal', 'weak'] as const)
    add(
      some((t) => t.strength === strength),
      strength,
      text.strength[strength],
      line({ strength }),
    );
  add(
    some((t) => t.tension === 'conflict'),
    'conflict',
    text.conflict,
    line({ tension: 'conflict' }),
  );
  add(
    some((t) => t.state === 'planned'),
    'planned',
    text.planned,
    line({ state: 'planned', direction: 'forward' }),
  );
  add(
    some((t) => t.state === 'broken'),
    'broken',
    text.broken,
    line({ state: 'broken' }),
  );
  add(
    some((t) => t.direction === 'forward' || t.direction === 'backward'),
    'direction',
    text.direction,
    line({ direction: 'forward' }),
  );
  add(
    some((t) => t.direction === 'both'),
    'both',
    text.bothDirections,
    line({ direction: 'both' }),
  );
  return rows;
}
