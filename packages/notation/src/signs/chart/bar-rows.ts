import { GRID_LINE, INK, PAPER } from '../../palette.ts';
import type { Sign, SignNode } from '../../sign-node.ts';
import { breakLabel } from '../../text/break-label.ts';
import { LINE_HEIGHT, textWidth } from '../../text/measure.ts';
import { textLines } from '../../text/text-block.ts';
import { barFill } from './fills.ts';

/** One row: its name, from where to where it may be, and the words of that. `high: null` = open above. */
export type BarRow = {
  readonly name: string;
  readonly low: number;
  readonly high: number | null;
  readonly words: string;
};

const SIZE = 18;
const GAP = 14;

/**
 * Rows of bars with their names on the left and their numbers at the end, for lists with long names. What is sure is filled, what may
 * be above it is outlined with dashes: told apart without colour. Origin: the top left corner.
 * @param width in px of the page, so that letters are drawn as large as they are read
 */
export function barRowsSign(rows: readonly BarRow[], width: number): Sign {
  const names = Math.min(width * 0.38, Math.max(60, ...rows.map((row) => textWidth(row.name, SIZE))) + 8);
  const numbers = Math.max(24, ...rows.map((row) => textWidth(row.words, SIZE))) + 12;
  const room = Math.max(40, width - names - numbers - GAP);
  const most = Math.max(1, ...rows.map((row) => row.high ?? row.low));
  const nodes: SignNode[] = [];
  let y = 0;
  for (const row of rows) {
    const lines = breakLabel(row.name, SIZE, names - 8, 2);
    const height = Math.max(30, lines.length * SIZE * LINE_HEIGHT) + 8;
    const bar = { y: y + (height - 24) / 2, h: 24 };
    const [sure, end] = [(row.low / most) * room, ((row.high ?? row.low) / most) * room];
    nodes.push(
      ...textLines(lines, { x: 0, y: y + (height - lines.length * SIZE * LINE_HEIGHT) / 2 }, { size: SIZE }).nodes,
    );
    if (end > sure)
      nodes.push({ tag: 'rect', x: names, w: end, ...bar, fill: PAPER, stroke: INK, strokeWidth: 1.5, dash: [4, 3] });
    if (sure > 0) nodes.push(...barFill({ x: names, w: sure, ...bar }, 0));
    nodes.push(
      ...textLines(
        [row.words],
        { x: names + Math.max(sure, end) + 8, y: y + (height - SIZE * LINE_HEIGHT) / 2 },
        { size: SIZE, bold: true },
      ).nodes,
    );
    y += height;
  }
  nodes.unshift({ tag: 'line', x1: names, y1: 0, x2: names, y2: y, stroke: GRID_LINE, strokeWidth: 1.5 });
  return { nodes, bounds: { x: 0, y: 0, w: width, h: y } };
}
