import type { TensionStyle } from '@tsunagu/domain';
import type { LineLook } from '../profile.ts';
import type { Paint, Point, SignNode } from '../sign-node.ts';
import { INK, PAPER } from '../palette.ts';
import { lineThrough, paintOf, strands, xy } from './line.ts';
import type { Track } from './track.ts';

/** Straight stretch before a wave begins, so that its end is seen to touch. */
const LEAD = 7;
/** Distance of the bars of a hatched line, and how far they reach beyond it. */
const BARS = { every: 17, reach: 9 };

/** How far a conflict's sign reaches to each side of the line. */
export const tensionReach = (style: TensionStyle, look: LineLook): number => {
  const widest = Math.max(...look.strands);
  switch (style) {
    case 'hatched':
      return BARS.reach + widest;
    case 'zigzag':
    case 'wavy':
      return look.wave.amplitude + widest + look.width / 2;
    case 'wave-over':
      return overWave(look).amplitude + 1;
  }
};

/** Pieces of a planned conflict and the gaps between them: so long that a piece shows the sign, and a gap is seen. */
export function plannedPieces(style: TensionStyle, look: LineLook): { readonly piece: number; readonly gap: number } {
  switch (style) {
    case 'hatched':
      return { piece: BARS.every * 1.4, gap: 22 };
    case 'zigzag':
    case 'wavy':
      return { piece: look.wave.length * 1.5, gap: 15 };
    case 'wave-over':
      return { piece: overWave(look).length, gap: 17 };
  }
}

/** ストレス・葛藤: one stretch of a line in the sign that the profile says. The strength is seen in it, whichever sign it is. */
export function tensionBody(
  style: TensionStyle,
  track: Track,
  look: LineLook,
  from: number,
  to: number,
  lead = LEAD,
): SignNode[] {
  const line = () => strands(track, look, from, to, look.current);
  const paint: Paint = { ...paintOf(look), ...(look.current.length > 0 ? { dash: look.current } : {}) };
  switch (style) {
    case 'zigzag':
      return look.strands.map((n) => ({
        tag: 'polyline',
        points: zigzag(track, from, to, look.wave, lead, n),
        ...paint,
      }));
    case 'wavy':
      return look.strands.map((n) => ({ tag: 'path', d: wave(track, from, to, look.wave, lead, n), ...paint }));
    case 'wave-over': {
      const d = wave(track, from, to, overWave(look), lead, 0);
      return [
        ...line(),
        // A white rim, so that the wave is seen on a broad line as well.
        { tag: 'path', d, stroke: PAPER, strokeWidth: 4.5, join: 'round' },
        { tag: 'path', d, stroke: INK, strokeWidth: 2, cap: 'round', join: 'round' },
      ];
    }
    case 'hatched':
      return [...line(), ...bars(track, look, from, to)];
  }
}

/** The wave over a line is longer than others, so that the line is seen between its crossings. */
const overWave = ({ wave: { amplitude, length }, strands: sides }: LineLook): Wave => ({
  amplitude: amplitude + 2 + Math.max(...sides),
  length: length * 1.9,
});

/** The bars of a hatched line ├┼┼┤: one at each end and the others evenly between. */
function bars(track: Track, look: LineLook, from: number, to: number): SignNode[] {
  const reach = BARS.reach + Math.max(...look.strands);
  const [first, last] = [from + 3, to - 3];
  const count = Math.max(1, Math.round((last - first) / BARS.every));
  const step = (last - first) / count;
  return Array.from({ length: count + 1 }, (_, i) => {
    const s = first + i * step;
    return lineThrough([track.at(s, -reach), track.at(s, reach)], { stroke: INK, strokeWidth: 2 });
  });
}

type Wave = LineLook['wave'];

/** Half waves between a straight start and a straight end: where each begins, and how many there are. */
function halves(from: number, to: number, { length }: Wave, lead: number) {
  const straight = Math.min(lead, (to - from) / 4);
  const first = from + straight;
  const last = to - straight;
  const count = Math.max(2, Math.round((last - first) / (length / 2)));
  return { straight, first, last, count, step: (last - first) / count };
}

function zigzag(track: Track, from: number, to: number, wave: Wave, lead: number, n: number): Point[] {
  const { straight, first, last, count, step } = halves(from, to, wave, lead);
  const points: Point[] = straight > 0 ? [track.at(from, n), track.at(first, n)] : [track.at(from, n)];
  for (let i = 0; i < count; i++)
    points.push(track.at(first + (i + 0.5) * step, n + (i % 2 === 0 ? -wave.amplitude : wave.amplitude)));
  points.push(track.at(last, n));
  if (straight > 0) points.push(track.at(to, n));
  return points;
}

/** Round waves: a curve's control point stands twice as far out as its crest. */
function wave(track: Track, from: number, to: number, size: Wave, lead: number, n: number): string {
  const { straight, first, last, count, step } = halves(from, to, size, lead);
  let d = `M${xy(track.at(from, n))}`;
  if (straight > 0) d += `L${xy(track.at(first, n))}`;
  for (let i = 0; i < count; i++) {
    const crest = n + (i % 2 === 0 ? -2 : 2) * size.amplitude;
    d += `Q${xy(track.at(first + (i + 0.5) * step, crest))} ${xy(track.at(first + (i + 1) * step, n))}`;
  }
  if (straight > 0) d += `L${xy(track.at(Math.max(last, to), n))}`;
  return d;
}
