import type { Tie } from '@tsunagu/domain';
import { freeText, showsDetails, textSizes, type SignOptions } from '../options.ts';
import { PAPER } from '../palette.ts';
import { centreOf, type Box, type Point, type SignNode } from '../sign-node.ts';
import { marksRow, placedMarks, type Marks } from '../signs/marks.ts';
import { breakLabel } from '../text/break-label.ts';
import { LINE_HEIGHT } from '../text/measure.ts';
import { linesSize, textLines } from '../text/text-block.ts';
import type { Course } from './course.ts';
import { labelPlace } from './label-place.ts';

/** Greatest width of a tie's words, in letters. */
const LETTERS = 8;
/** Between marks and words, in multiples of the marks' letters. */
const MARKS_GAP = 0.3;

export type TieLabel = { readonly nodes: readonly SignNode[]; readonly box: Box };

type Row = { readonly lines: readonly string[]; readonly size: number; readonly detail: boolean };

/** Room of a tie's words in multiples of their letters, whatever these are: what parallel ties reckon with. */
export function wordsRoom(tie: Pick<Tie, 'label' | 'flow' | 'functions' | 'callout'>): {
  readonly w: number;
  readonly h: number;
} {
  const blocks = [tie.label.trim(), tie.flow.trim()]
    .filter((text) => text !== '')
    .map((text) => linesSize(breakLabel(text, 1, LETTERS, 3), 1));
  const marks = marksRow(tie, 0.8, { hideNames: false });
  return {
    w: Math.max(0, ...blocks.map(({ w }) => w)) + (marks?.w ?? 0),
    h: Math.max(
      marks?.h ?? 0,
      blocks.reduce((sum, { h }) => sum + h, 0),
    ),
  };
}

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
  const middle = labelPlace(tie, course, { w, h }, options);
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
