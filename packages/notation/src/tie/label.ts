import type { Tie } from '@tsunagu/domain';
import { freeText, profileOf, showsDetails, textSizes, type SignOptions } from '../options.ts';
import { PAPER } from '../palette.ts';
import { lookOf } from '../profile.ts';
import { centreOf, type Box, type Point, type SignNode } from '../sign-node.ts';
import { marksRow, placedMarks, type Marks } from '../signs/marks.ts';
import { breakLabel } from '../text/break-label.ts';
import { LINE_HEIGHT } from '../text/measure.ts';
import { linesSize, textLines } from '../text/text-block.ts';
import type { Course } from './course.ts';
import { tensionReach } from './tension.ts';
import { trackOf, type Track } from './track.ts';

/** Greatest width of a tie's words, in letters. */
const LETTERS = 8;
/** So much of a line must stay visible beside its words; else the words stand beside the line. */
const VISIBLE = 44;
/** Room that staggered words leave for an arrowhead at either end. */
const HEAD_ROOM = 34;
/** Between marks and words, in multiples of the marks' letters. */
const MARKS_GAP = 0.3;

export type TieLabel = { readonly nodes: readonly SignNode[]; readonly box: Box };

type Row = { readonly lines: readonly string[]; readonly size: number; readonly detail: boolean };

/** The words of a tie: its label, then what flows. */
function rowsOf(tie: Tie, isSmall: boolean, options: SignOptions): Row[] {
  const { label, small } = textSizes(options, isSmall ? 'small' : 'normal');
  const named = tie.label.trim() !== '';
  return [
    { text: freeText(tie.label.trim(), options), size: label, detail: isSmall },
    { text: tie.flow.trim(), size: named ? small : label, detail: named || isSmall },
  ]
    .filter((row, i) => row.text !== '' && (showsDetails(options) || i === 0 || !named))
    .map(({ text, ...row }) => ({ ...row, lines: breakLabel(text, row.size, row.size * LETTERS, 3) }));
}

/**
 * The words of a tie with its marks before them, on white on the middle of the line. Beside it where they would hide a cut or
 * most of a short line. Small between two signs with small words.
 */
export function tieLabel(tie: Tie, course: Course, options: SignOptions): TieLabel {
  const isSmall = course.small === true;
  const rows = rowsOf(tie, isSmall, options);
  const { small } = textSizes(options, isSmall ? 'small' : 'normal');
  const marks = marksRow(tie, small, options);
  const words = Math.max(0, ...rows.map((row) => linesSize(row.lines, row.size).w));
  const before = marks ? marks.w + (words > 0 ? small * MARKS_GAP : 0) : 0;
  const w = before + words;
  const h = Math.max(
    marks?.h ?? 0,
    rows.reduce((sum, row) => sum + row.lines.length * row.size * LINE_HEIGHT, 0),
  );
  const middle = labelAnchor(tie, course, { w, h }, options);
  const box = { x: middle.x - w / 2, y: middle.y - h / 2, w, h };
  return { nodes: w === 0 ? [] : drawn(rows, marks, before, box), box };
}

function drawn(rows: readonly Row[], marks: Marks | undefined, before: number, box: Box): SignNode[] {
  const { x, y, w, h } = box;
  // A rim around letters is not enough where a zigzag runs between them.
  const nodes: SignNode[] = [{ tag: 'rect', x: x - 3, y: y + 1, w: w + 6, h: h - 2, rx: 4, fill: PAPER }];
  if (marks) nodes.push(...placedMarks(marks, { x, y: y + (h - marks.h) / 2 }).nodes);
  const height = rows.reduce((sum, row) => sum + row.lines.length * row.size * LINE_HEIGHT, 0);
  let top = y + (h - height) / 2;
  for (const row of rows) {
    const at = { x: x + before + (w - before) / 2, y: top };
    nodes.push(...textLines(row.lines, at, { ...row, anchor: 'middle', halo: true }).nodes);
    top += row.lines.length * row.size * LINE_HEIGHT;
  }
  return nodes;
}

/** The middle of the words. */
function labelAnchor(tie: Tie, course: Course, size: { w: number; h: number }, options: SignOptions): Point {
  const { lane } = course;
  const track = trackOf(course);
  // Words of parallel ties are staggered, so that they do not lie on each other where the lines are steep.
  const canonical = lane.index - (lane.count - 1) / 2;
  const shift = lane.count > 1 ? (lane.flipped ? -canonical : canonical) * Math.min(0.24, 0.5 / lane.count) : 0;
  const covered = coveredBy(size, track, track.length / 2);
  // Never so far that they leave the line or hide an arrowhead.
  const most = Math.max(0, (track.length - covered) / 2 - HEAD_ROOM);
  const s = track.length / 2 + Math.max(-most, Math.min(most, track.length * shift));
  const beside = size.w > 0 && (tie.state === 'broken' || track.length - covered < VISIBLE);
  return beside ? besideLine(tie, track, s, size, options) : track.at(s);
}

/** How much of the line, in units along it, words on it would hide. */
function coveredBy(size: { w: number; h: number }, track: Track, s: number): number {
  const dir = track.direction(s);
  return Math.min(
    Math.abs(dir.x) < 1e-6 ? Infinity : size.w / Math.abs(dir.x),
    Math.abs(dir.y) < 1e-6 ? Infinity : size.h / Math.abs(dir.y),
  );
}

/** Above the line where it is level, clear of its sign. */
function besideLine(tie: Tie, track: Track, s: number, size: { w: number; h: number }, options: SignOptions): Point {
  const profile = profileOf(options);
  const look = lookOf(profile, tie.strength);
  const reach =
    tie.state === 'broken'
      ? 12
      : tie.tension === 'conflict'
        ? tensionReach(profile.tension, look)
        : look.width / 2 + Math.max(...look.strands);
  const dir = track.direction(s);
  const up = dir.x > 0 || (dir.x === 0 && dir.y < 0) ? { x: dir.y, y: -dir.x } : { x: -dir.y, y: dir.x };
  const out = (Math.abs(up.x) * size.w) / 2 + (Math.abs(up.y) * size.h) / 2 + reach + 6;
  const on = track.at(s);
  return { x: on.x + up.x * out, y: on.y + up.y * out };
}

/**
 * The middle of a badge of width `w`: on the line of the words, on the side where the tie runs on for longer, because
 * above and below stand the words of its neighbours. On the middle of the line when there are no words.
 */
export function besideLabel({ box }: TieLabel, { start, end }: Course, w: number): Point {
  const middle = centreOf(box);
  if (box.w === 0) return middle;
  const [left, right] = start.x < end.x ? [start.x, end.x] : [end.x, start.x];
  const toTheLeft = middle.x - left >= right - middle.x;
  return { x: toTheLeft ? box.x - 6 - w / 2 : box.x + box.w + 6 + w / 2, y: middle.y };
}
