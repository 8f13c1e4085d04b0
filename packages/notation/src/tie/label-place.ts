import type { Tie } from '@tsunagu/domain';
import { profileOf, textSizes, type SignOptions } from '../options.ts';
import { lookOf } from '../profile.ts';
import { overlaps, type Box, type Point } from '../sign-node.ts';
import type { Course, Lane } from './course.ts';
import { tensionReach } from './tension.ts';
import { middleOf, trackOf, type Track } from './track.ts';

type Room = { readonly w: number; readonly h: number };

/** So much of a line must stay visible beside its words; else the words stand beside the line. */
const VISIBLE = 44;
/** Room that staggered words leave for an arrowhead at either end. */
const HEAD_ROOM = 34;
/** Words beside a line that would lie on a sign at its end are tried so much further out, and so far along the line. */
const OUT = [0, 20, 40, 60, 80, 110, 140];
const ALONG = [0, -0.2, 0.2];

/**
 * The middle of a tie's words (SPEC T5): on the line, staggered beside those of parallel ties; beside the line where they would hide a
 * cut or most of it, or lie on the words of a parallel tie; clear of the signs at its ends as far as there is room.
 */
export function labelPlace(tie: Tie, course: Course, room: Room, options: SignOptions): Point {
  const track = trackOf(course);
  const middle = middleOf(course, track);
  if (room.w === 0) return track.at(middle);
  const covered = coveredBy(room, track, middle);
  const { s, clear } = staggered(course, track, covered, options);
  // A lane between others has words on both of its sides: even where they hide much of it, its own stand best on the line.
  const isBetween = course.lane.count > 2 && outerSide(course.lane) === 0;
  const onLine = tie.state !== 'broken' && (track.length - covered >= VISIBLE || isBetween) && clear;
  const first = onLine ? track.at(s) : besideLine(tie, course, track, s, room, options);
  const ends = course.ends ?? [];
  if (hidden(first, room, ends) === 0) return first;
  // On the inner side of an outermost lane lie the words of the next one.
  const sides = outerSide(course.lane) === 0 ? ([1, -1] as const) : ([1] as const);
  let best = { at: first, hides: hidden(first, room, ends) };
  for (const out of OUT)
    for (const along of ALONG)
      for (const side of sides) {
        const at = besideLine(tie, course, track, s + along * track.length, room, options, side, out);
        const hides = hidden(at, room, ends);
        if (hides === 0) return at;
        if (hides < best.hides - 1) best = { at, hides };
      }
  return best.at;
}

/** Where along the line the words stand, and whether those of the parallel ties are then clear of them. */
function staggered(course: Course, track: Track, covered: number, options: SignOptions): { s: number; clear: boolean } {
  const { lane, gap = 0 } = course;
  const middle = middleOf(course, track);
  if (lane.count < 2) return { s: middle, clear: true };
  const canonical = lane.index - (lane.count - 1) / 2;
  const share = Math.min(0.24, 0.5 / lane.count) * track.length;
  // Never so far that they leave the line or hide an arrowhead.
  const most = (hides: number) => Math.max(0, (track.length - hides) / 2 - HEAD_ROOM);
  const shift = (lane.flipped ? -canonical : canonical) * share;
  const s = middle + Math.max(-most(covered), Math.min(most(covered), shift));
  if (!lane.words) return { s, clear: true };
  // All parallel ties reckon with the greatest of their words, so that all come to the same answer.
  const { label } = textSizes(options, course.small ? 'small' : 'normal');
  const room = { w: lane.words.w * label, h: lane.words.h * label };
  const step = Math.min(share, most(coveredBy(room, track, middle)) * (lane.count === 2 ? 2 : 1));
  const dir = track.direction(middle);
  const apart = { x: step * dir.x - gap * dir.y, y: step * dir.y + gap * dir.x };
  const isClear = Math.abs(apart.x) >= room.w || Math.abs(apart.y) >= room.h * INKED;
  // Only the outermost have a free side beside them.
  const isOutermost = Math.abs(canonical) === (lane.count - 1) / 2;
  return { s, clear: isClear || !isOutermost };
}

/** Letters fill so much of the height of their lines. */
const INKED = 0.8;

/** How much of the line, in units along it, words on it would hide. */
function coveredBy(room: Room, track: Track, s: number): number {
  const dir = track.direction(s);
  return Math.min(
    Math.abs(dir.x) < 1e-6 ? Infinity : room.w / Math.abs(dir.x),
    Math.abs(dir.y) < 1e-6 ? Infinity : room.h / Math.abs(dir.y),
  );
}

/**
 * Beside the line, clear of its sign: above where it is level; of parallel ties on the outer side. `side` -1 for the other side,
 * `further` for more distance.
 */
function besideLine(
  tie: Tie,
  course: Course,
  track: Track,
  s: number,
  room: Room,
  options: SignOptions,
  side: 1 | -1 = 1,
  further = 0,
): Point {
  const profile = profileOf(options);
  const look = lookOf(profile, tie.strength);
  const reach =
    tie.state === 'broken'
      ? 12
      : tie.tension === 'conflict'
        ? tensionReach(profile.tension, look)
        : look.width / 2 + Math.max(...look.strands);
  const dir = track.direction(s);
  const outer = outerSide(course.lane);
  // To the right of travel for lanes beyond the middle; else above, and to the left of a line that is upright.
  const turn = outer !== 0 ? outer : dir.x > 0 || (dir.x === 0 && dir.y < 0) ? -1 : 1;
  const out = { x: -dir.y * turn * side, y: dir.x * turn * side };
  const distance = (Math.abs(out.x) * room.w) / 2 + (Math.abs(out.y) * room.h) / 2 + reach + 6 + further;
  const on = track.at(s);
  return { x: on.x + out.x * distance, y: on.y + out.y * distance };
}

/** On which side of its line a lane has no neighbour: 1 to the right of travel, -1 to the left, 0 where it is the middle or the only one. */
const outerSide = ({ index, count, flipped }: Lane): number =>
  count > 1 ? Math.sign(index - (count - 1) / 2) * (flipped ? -1 : 1) : 0;

/** How much of the signs at the ends words of this size would hide, in square units. */
function hidden(at: Point, { w, h }: Room, ends: readonly Box[]): number {
  const box = { x: at.x - w / 2, y: at.y - h / 2 + h * 0.1, w, h: h * INKED };
  return ends.reduce((sum, end) => {
    if (!overlaps(box, end)) return sum;
    const across = Math.min(box.x + box.w, end.x + end.w) - Math.max(box.x, end.x);
    const down = Math.min(box.y + box.h, end.y + end.h) - Math.max(box.y, end.y);
    return sum + across * down;
  }, 0);
}
