import { cellKey, type BoardTable, type Cells } from '@tsunagu/domain';
import { freeText, textSizes, type SignOptions } from '../options.ts';
import { AREA_LINE, CARD_BAND, INK, PAPER } from '../palette.ts';
import type { Box, Sign, SignNode } from '../sign-node.ts';
import { breakLabel } from '../text/break-label.ts';
import { LINE_HEIGHT, textWidth } from '../text/measure.ts';
import { labelBlock, textLines } from '../text/text-block.ts';

/** Room between a cell's line and its words, at the sides and above and below. */
const PAD = { x: 8, y: 5 };
/** Least and greatest share of the width that a column asks for, in letters. */
const LETTERS = { least: 4, most: 14 };

export type TableCell = { readonly row: number; readonly column: number; readonly box: Box };
/** Where a table's cells stand; `title` is the room of its name above them. Origin: the table's top left corner. */
export type TableLayout = {
  readonly title: Box | undefined;
  readonly cells: readonly (TableCell & { readonly lines: readonly string[] })[];
  readonly size: { readonly w: number; readonly h: number };
  /** Height of the words in the cells, in units. */
  readonly letters: number;
};

/**
 * Cells as wide as their words ask for within the table's width, rows as high as theirs need; what height is left is shared
 * evenly. Also for whoever writes into a cell: its box is where it is drawn.
 */
export function tableLayout(table: BoardTable, options: SignOptions): TableLayout {
  const { label, small } = textSizes(options, table.textScale);
  const { w, h } = table.size;
  const title = nameBlock(table, label, options);
  const top = title ? title.box.h + 8 : 0;
  const widths = columnWidths(table, small, options);
  const rows = Array.from({ length: table.rows }, (_, row) =>
    widths.map((width, column) => breakLabel(wordsOf(table.cells, row, column, options), small, width - 2 * PAD.x)),
  );
  const least = rows.map(
    (cells) => Math.max(1, ...cells.map((lines) => lines.length)) * small * LINE_HEIGHT + 2 * PAD.y,
  );
  const spare = Math.max(0, h - top - least.reduce((sum, height) => sum + height, 0)) / table.rows;
  let y = top;
  const cells = rows.flatMap((columns, row) => {
    let x = 0;
    const height = least[row]! + spare;
    const line = columns.map((lines, column) => {
      const box = { x, y, w: widths[column]!, h: height };
      x += box.w;
      return { row, column, box, lines };
    });
    y += height;
    return line;
  });
  return { title: title?.box, cells, size: { w, h: y }, letters: small };
}

const nameBlock = (table: BoardTable, size: number, options: SignOptions) => {
  const name = freeText(table.label.trim(), options);
  const detail = table.textScale === 'small';
  return name === ''
    ? undefined
    : labelBlock(name, { x: 2, y: 0 }, table.size.w - 4, { size, bold: true, halo: true, detail }, 2);
};

const wordsOf = (cells: Cells, row: number, column: number, options: SignOptions) =>
  freeText(cells[cellKey(row, column)] ?? '', options).trim();

function columnWidths(table: BoardTable, size: number, options: SignOptions): number[] {
  const asked = Array.from({ length: table.columns }, (_, column) => {
    let widest = 0;
    for (let row = 0; row < table.rows; row++)
      for (const line of wordsOf(table.cells, row, column, options).split('\n'))
        widest = Math.max(widest, textWidth(line, 1));
    return Math.min(LETTERS.most, Math.max(LETTERS.least, widest)) * size + 2 * PAD.x;
  });
  const sum = asked.reduce((total, width) => total + width, 0);
  return asked.map((width) => (width / sum) * table.size.w);
}

/** 表: its name above, the first row as headings on grey. Origin: its top left corner. */
export function tableSign(table: BoardTable, options: SignOptions): Sign {
  const { cells, size, letters } = tableLayout(table, options);
  const title = nameBlock(table, textSizes(options, table.textScale).label, options);
  const top = cells[0]!.box.y;
  const nodes: SignNode[] = [
    ...(title?.nodes ?? []),
    { tag: 'rect', x: 0, y: top, w: size.w, h: size.h - top, fill: PAPER },
    { tag: 'rect', x: 0, y: top, w: size.w, h: cells[0]!.box.h, fill: CARD_BAND },
  ];
  const rule = { stroke: AREA_LINE, strokeWidth: 1.25 };
  for (const { row, column, box, lines } of cells) {
    if (row > 0 && column === 0) nodes.push({ tag: 'line', x1: 0, y1: box.y, x2: size.w, y2: box.y, ...rule });
    if (row === 0 && column > 0) nodes.push({ tag: 'line', x1: box.x, y1: top, x2: box.x, y2: size.h, ...rule });
    const style = { size: letters, bold: row === 0, detail: true };
    const height = lines.length * letters * LINE_HEIGHT;
    // Headings in the middle of their height, other cells from the top, so that a row reads across.
    const y = row === 0 ? box.y + (box.h - height) / 2 : box.y + PAD.y;
    nodes.push(...textLines(lines, { x: box.x + PAD.x, y }, style).nodes);
  }
  nodes.push({ tag: 'rect', x: 0, y: top, w: size.w, h: size.h - top, stroke: INK, strokeWidth: 2 });
  return { nodes, bounds: { x: -1, y: -1, w: size.w + 2, h: size.h + 2 } };
}
