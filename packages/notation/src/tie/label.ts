import type { Tie } from '@tsunagu/domain';
import { freeText, profileOf, showsDetails, textSizes, type SignOptions } from '../options.ts';
import { PAPER } from '../palette.ts';
import { centreOf, type Box, type Point, type SignNode } from '../sign-node.ts';
import { breakLabel } from '../text/break-label.ts';
import { LINE_HEIGHT } from '../text/measure.ts';
import { linesSize, textLines } from '../text/text-block.ts';
import { along, unit, type Course } from './course.ts';

/** Greatest width of a tie's words, in letters. */
const LETTERS = 8;
/** So much of a line must stay visible beside its words; else the words stand beside the line. */
const VISIBLE = 44;

/** Room that staggered words leave for an arrowhead at either end. */
const HEAD_ROOM = 34;

export type TieLabel = { readonly nodes: readonly SignNode[]; readonly box: Box };

/**
 * The words of a tie: what flows, then the label, white-rimmed on the middle of the line. Beside it where they would
 * hide a double cut or most of a short line. Small between two signs with small words.
 */
export function tieLabel(tie: Tie, course: Course, options: SignOptions): TieLabel {
  const { label, small } = textSizes(options, course.small ? 'small' : 'normal');
  const rows = [
    { text: freeText(tie.label.trim(), options), size: label, detail: false },
    { text: tie.flow.trim(), size: tie.label.trim() === '' ? label : small, detail: tie.label.trim() !== '' },
  ]
    .filter((row) => row.text !== '' && (showsDetails(options) || !row.detail))
    .map((row) => ({ ...row, lines: breakLabel(row.text, row.size, row.size * LETTERS, 3) }));
  const w = Math.max(0, ...rows.map((row) => linesSize(row.lines, row.size).w));
  const h = rows.reduce((sum, row) => sum + row.lines.length * row.size * LINE_HEIGHT, 0);
  const middle = labelAnchor(tie, course, { w, h }, options);
  let y = middle.y - h / 2;
  const box = { x: middle.x - w / 2, y: middle.y - h / 2, w, h };
  // A rim around letters is not enough where a zigzag runs between them.
  const nodes: SignNode[] =
    w === 0 ? [] : [{ tag: 'rect', x: box.x - 3, y: box.y + 1, w: w + 6, h: h - 2, rx: 4, fill: PAPER }];
  for (const row of rows) {
    const style = { ...row, detail: row.detail || course.small === true, anchor: 'middle' as const, halo: true };
    nodes.push(...textLines(row.lines, { x: middle.x, y }, style).nodes);
    y += row.lines.length * row.size * LINE_HEIGHT;
  }
  return { nodes, box };
}

/** The middle of the words. */
function labelAnchor(tie: Tie, course: Course, size: { w: number; h: number }, options: SignOptions): Point {
  const { start, end, lane } = course;
  const dir = unit(end.x - start.x, end.y - start.y) ?? { x: 1, y: 0 };
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  // Words of parallel ties are staggered, so that they do not lie on each other where the lines are steep.
  const canonical = lane.index - (lane.count - 1) / 2;
  const shift = lane.count > 1 ? (lane.flipped ? -canonical : canonical) * Math.min(0.24, 0.5 / lane.count) : 0;
  const covered = Math.min(
    Math.abs(dir.x) < 1e-6 ? Infinity : size.w / Math.abs(dir.x),
    Math.abs(dir.y) < 1e-6 ? Infinity : size.h / Math.abs(dir.y),
  );
  // Never so far that they leave the line or hide an arrowhead.
  const most = Math.max(0, (length - covered) / 2 - HEAD_ROOM);
  const on = along(start, dir, length / 2 + Math.max(-most, Math.min(most, length * shift)));
  const beside = size.w > 0 && (tie.state === 'broken' || length - covered < VISIBLE);
  if (!beside) return on;
  const style = profileOf(options).strength[tie.strength];
  const clear =
    (tie.state === 'broken' ? 12 : tie.tension === 'conflict' ? style.zigzag.amplitude : style.width / 2) + 6;
  const up = dir.x > 0 || (dir.x === 0 && dir.y < 0) ? { x: dir.y, y: -dir.x } : { x: -dir.y, y: dir.x };
  return along(on, up, (Math.abs(up.x) * size.w) / 2 + (Math.abs(up.y) * size.h) / 2 + clear);
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
