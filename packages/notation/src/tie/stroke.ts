import type { NotationProfile, Tie } from '@tsunagu/domain';
import { INK, PAPER } from '../palette.ts';
import { lookOf, type LineLook } from '../profile.ts';
import type { Paint, Point, SignNode } from '../sign-node.ts';
import type { Course } from './course.ts';
import { lineThrough, strands, xy } from './line.ts';
import { plannedPieces, tensionBody } from './tension.ts';
import { middleOf, trackOf, type Track } from './track.ts';

export type TieMeaning = Pick<Tie, 'strength' | 'tension' | 'state' | 'direction'>;

/** Half the gap of a double cut, and how far its strokes lean and reach to each side of the line. */
const CUT = { half: 7, lean: 5, reach: 13 };
/** Half the gap around a cross, and half its size. */
const CROSS = { half: 14, reach: 10 };

/** The line of a tie with its arrowheads and cut, without text. Coordinates as in the course. */
export function tieStroke(meaning: TieMeaning, course: Course, profile: NotationProfile): SignNode[] {
  const look = lookOf(profile, meaning.strength);
  const track = trackOf(course);
  const { length } = track;
  if (length < 1e-6) return [];
  const atStart = meaning.direction === 'backward' || meaning.direction === 'both';
  const atEnd = meaning.direction === 'forward' || meaning.direction === 'both';
  const head = Math.min(look.head.length, length * 0.4);
  const first = atStart ? head : 0;
  const last = length - (atEnd ? head : 0);

  const nodes: SignNode[] = [];
  const middle = middleOf(course, track);
  const half = profile.broken === 'cross' ? CROSS.half : CUT.half;
  const stretches: [number, number][] =
    meaning.state === 'broken'
      ? [
          [first, middle - half],
          [middle + half, last],
        ]
      : [[first, last]];
  for (const [from, to] of stretches) if (to - from > 1) nodes.push(...body(meaning, look, track, profile, from, to));
  if (meaning.state === 'broken')
    nodes.push(...(profile.broken === 'cross' ? cross(track, middle) : cut(track, middle)));
  if (atStart) nodes.push(arrowhead(track.at(0), track.at(head), look, meaning));
  if (atEnd) nodes.push(arrowhead(track.at(length), track.at(length - head), look, meaning));
  return nodes;
}

/** One uninterrupted stretch of the line from length `from` to length `to`. */
function body(
  meaning: TieMeaning,
  look: LineLook,
  track: Track,
  profile: NotationProfile,
  from: number,
  to: number,
): SignNode[] {
  const planned = meaning.state === 'planned';
  if (meaning.tension === 'none') return strands(track, look, from, to, planned ? look.planned : look.current);
  if (!planned) return tensionBody(profile.tension, track, look, from, to);
  // A planned conflict: whole waves with clear gaps between them, because dashes would cut them anywhere.
  const { piece, gap } = plannedPieces(profile.tension, look);
  const count = Math.max(1, Math.round((to - from + gap) / (piece + gap)));
  const step = (to - from + gap) / count;
  return Array.from({ length: count }, (_, i) =>
    tensionBody(profile.tension, track, look, from + i * step, from + i * step + step - gap, 0),
  ).flat();
}

const CUT_PAINT: Paint = { stroke: INK, strokeWidth: 3, cap: 'round' };

const cut = (track: Track, middle: number): SignNode[] => {
  const dir = track.direction(middle);
  const at = place(track.at(middle), dir);
  return [-CUT.half, CUT.half].map((s) =>
    lineThrough([at(s - CUT.lean, CUT.reach), at(s + CUT.lean, -CUT.reach)], CUT_PAINT),
  );
};

const cross = (track: Track, middle: number): SignNode[] => {
  const at = place(track.at(middle), track.direction(middle));
  const r = CROSS.reach;
  return [lineThrough([at(-r, -r), at(r, r)], CUT_PAINT), lineThrough([at(-r, r), at(r, -r)], CUT_PAINT)];
};

/** Places around `origin`, along a direction and to its right: small signs stay straight where the line bends. */
const place =
  (origin: Point, dir: Point) =>
  (s: number, n: number): Point => ({ x: origin.x + dir.x * s - dir.y * n, y: origin.y + dir.y * s + dir.x * n });

/** Filled for help that flows now, hollow for help that is planned. Points from its base on the line to its tip. */
function arrowhead(tip: Point, base: Point, look: LineLook, meaning: TieMeaning): SignNode {
  const planned = meaning.state === 'planned';
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const at = place(base, { x: (tip.x - base.x) / length, y: (tip.y - base.y) / length });
  const half = look.head.width / 2;
  return {
    tag: 'path',
    d: `M${xy(at(0, -half))}L${xy(tip)}L${xy(at(0, half))}Z`,
    fill: planned ? PAPER : INK,
    stroke: INK,
    strokeWidth: planned ? 2.25 : 1,
    join: 'miter',
  };
}
