import type { Tie } from '@tsunagu/domain';
import { INK, PAPER } from '../palette.ts';
import type { NotationProfile, StrengthStyle } from '../profile.ts';
import type { Point, SignNode } from '../sign-node.ts';
import { along, unit, type Course } from './course.ts';

type TieMeaning = Pick<Tie, 'strength' | 'tension' | 'state' | 'direction'>;

/** Half the gap of a double cut, and how far its strokes reach to each side of the line. */
const CUT = { half: 7, lean: 5, reach: 13 };
/** Straight stretch before a zigzag begins, so that its end is seen to touch. */
const LEAD = 7;

/** The line of a tie with its arrowheads and cut, without text. Coordinates as in the course. */
export function tieStroke(meaning: TieMeaning, course: Course, profile: NotationProfile): SignNode[] {
  const style = profile.strength[meaning.strength];
  const dir = unit(course.end.x - course.start.x, course.end.y - course.start.y);
  if (!dir) return [];
  const length = Math.hypot(course.end.x - course.start.x, course.end.y - course.start.y);
  // Coordinates along the line (s) and across it (n, to the right of travel).
  const at = (s: number, n: number): Point => {
    const p = along(course.start, dir, s);
    return { x: p.x - dir.y * n, y: p.y + dir.x * n };
  };
  const atStart = meaning.direction === 'backward' || meaning.direction === 'both';
  const atEnd = meaning.direction === 'forward' || meaning.direction === 'both';
  const headLength = Math.min(style.head.length, length * 0.4);
  const first = atStart ? headLength : 0;
  const last = length - (atEnd ? headLength : 0);

  const nodes: SignNode[] = [];
  const middle = length / 2;
  const broken = meaning.state === 'broken';
  const stretches: [number, number][] = broken
    ? [
        [first, middle - CUT.half],
        [middle + CUT.half, last],
      ]
    : [[first, last]];
  for (const [from, to] of stretches) if (to - from > 1) nodes.push(...body(meaning, style, at, from, to));
  if (broken)
    for (const s of [middle - CUT.half, middle + CUT.half]) {
      const a = at(s - CUT.lean, CUT.reach);
      const b = at(s + CUT.lean, -CUT.reach);
      nodes.push({ tag: 'line', x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: INK, strokeWidth: 3, cap: 'round' });
    }
  if (atStart)
    nodes.push(head(at(0, 0), at(headLength, -style.head.width / 2), at(headLength, style.head.width / 2), meaning));
  if (atEnd)
    nodes.push(
      head(
        at(length, 0),
        at(length - headLength, -style.head.width / 2),
        at(length - headLength, style.head.width / 2),
        meaning,
      ),
    );
  return nodes;
}

/** Filled for help that flows now, hollow for help that is planned. */
function head(tip: Point, left: Point, right: Point, meaning: TieMeaning): SignNode {
  const planned = meaning.state === 'planned';
  return {
    tag: 'path',
    d: `M${xy(left)}L${xy(tip)}L${xy(right)}Z`,
    fill: planned ? PAPER : INK,
    stroke: INK,
    strokeWidth: planned ? 2.25 : 1,
    join: 'miter',
  };
}

/** One uninterrupted stretch of the line from s = from to s = to. */
function body(
  meaning: TieMeaning,
  style: StrengthStyle,
  at: (s: number, n: number) => Point,
  from: number,
  to: number,
): SignNode[] {
  const planned = meaning.state === 'planned';
  const paint = { stroke: INK, strokeWidth: style.width, cap: style.cap, join: 'round' as const };
  if (meaning.tension === 'none') {
    const dash = planned ? style.planned : style.current;
    const [a, b] = [at(from, 0), at(to, 0)];
    return [{ tag: 'line', x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...paint, ...(dash.length > 0 ? { dash } : {}) }];
  }
  const { amplitude, wave } = style.zigzag;
  const dots = style.current.length > 0 ? { dash: [0, style.width * 1.75] } : {};
  const room = to - from;
  if (!planned) return [{ tag: 'polyline', points: zigzag(at, from, to, amplitude, wave), ...paint, ...dots }];
  // A planned conflict: whole zigzags with clear gaps between them, because dashes would cut them anywhere.
  const piece = wave * 1.5;
  const gap = wave * 0.65;
  const count = Math.max(1, Math.round((room + gap) / (piece + gap)));
  const step = (room + gap) / count;
  return Array.from({ length: count }, (_, i) => ({
    tag: 'polyline' as const,
    points: zigzag(at, from + i * step, from + i * step + step - gap, amplitude, wave, 0),
    ...paint,
    ...dots,
  }));
}

function zigzag(
  at: (s: number, n: number) => Point,
  from: number,
  to: number,
  amplitude: number,
  wave: number,
  lead = LEAD,
): Point[] {
  const room = to - from;
  const straight = Math.min(lead, room / 4);
  const first = from + straight;
  const last = to - straight;
  const halves = Math.max(2, Math.round((last - first) / (wave / 2)));
  const step = (last - first) / halves;
  const points: Point[] = straight > 0 ? [at(from, 0), at(first, 0)] : [at(from, 0)];
  for (let i = 0; i < halves; i++) points.push(at(first + (i + 0.5) * step, i % 2 === 0 ? -amplitude : amplitude));
  points.push(at(last, 0));
  if (straight > 0) points.push(at(to, 0));
  return points;
}

const xy = (p: Point): string => `${Math.round(p.x * 100) / 100} ${Math.round(p.y * 100) / 100}`;
