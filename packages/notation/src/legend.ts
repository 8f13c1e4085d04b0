import type { Board } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import type { SignOptions } from './options.ts';
import { AREA_LINE, PAPER } from './palette.ts';
import type { Sign, SignNode } from './sign-node.ts';
import { elementRows } from './legend/element-rows.ts';
import { markRows } from './legend/mark-rows.ts';
import { SAMPLE, SAMPLE_TEXT, type LegendRow } from './legend/sample.ts';
import { tieRows } from './legend/tie-rows.ts';
import { unionRows } from './legend/union-rows.ts';
import { linesSize, textLines } from './text/text-block.ts';

const TEXT = SAMPLE_TEXT;
const ROW = 30;
const PADDING = 12;

export type LegendBoard = Pick<Board, 'elements' | 'ties' | 'unions' | 'issues'>;

/** What is on the board and needs saying, in a fixed order; nothing that is not on the board (SPEC S2). */
export const legendRows = (board: LegendBoard, options: SignOptions, hasRoles = false): LegendRow[] => [
  ...tieRows(board.ties, options),
  ...elementRows(board, options),
  ...unionRows(board),
  ...markRows(board, hasRoles),
];

/** How much larger the legend is drawn beside a map than on a screen, so that its words match the map's details. */
const ON_PAPER = 22 / TEXT;

/** The legend as a framed sign with its upper left corner at 0, 0. `columns` side by side for wide pages. */
export function legendSign(rows: readonly LegendRow[], columns = 1): Sign {
  const title = textLines([notationText.legend], { x: PADDING, y: PADDING - 2 }, { size: TEXT, bold: true });
  const top = PADDING + title.box.h;
  const perColumn = Math.ceil(rows.length / columns);
  const widest = Math.max(0, ...rows.map((row) => linesSize([row.meaning], TEXT).w));
  const columnWidth = SAMPLE.w + 10 + widest + 16;
  const nodes: SignNode[] = [];
  rows.forEach((row, i) => {
    const x = PADDING + Math.floor(i / perColumn) * columnWidth;
    const y = top + (i % perColumn) * ROW;
    nodes.push({ tag: 'g', x, y: y + 1, children: row.sample });
    nodes.push(...textLines([row.meaning], { x: x + SAMPLE.w + 10, y: y + 6 }, { size: TEXT }).nodes);
  });
  const bounds = { x: 0, y: 0, w: PADDING + columns * columnWidth, h: top + perColumn * ROW + PADDING / 2 };
  const frame: SignNode = { tag: 'rect', ...bounds, rx: 6, fill: PAPER, stroke: AREA_LINE, strokeWidth: 1 };
  return {
    nodes: [{ tag: 'g', x: 0, y: 0, scale: ON_PAPER, children: [frame, ...title.nodes, ...nodes] }],
    bounds: { x: 0, y: 0, w: bounds.w * ON_PAPER, h: bounds.h * ON_PAPER },
  };
}
