import { type BoardTable, cellKey, type Cells, LIMITS } from '@tsunagu/domain';

/** The cells of a table or chart; rows and columns count from 0. */
export type Grid = Pick<BoardTable, 'rows' | 'columns' | 'cells'>;
export type Place = { readonly row: number; readonly column: number };
/** Rows lie below each other, columns side by side. */
export type Axis = 'rows' | 'columns';

export const cellText = ({ cells }: Pick<Grid, 'cells'>, row: number, column: number): string =>
  cells[cellKey(row, column)] ?? '';

/** The cells with one text changed; an empty text leaves no key behind. */
export function withCell({ cells }: Pick<Grid, 'cells'>, { row, column }: Place, text: string): Cells {
  const next = { ...cells };
  if (text === '') delete next[cellKey(row, column)];
  else next[cellKey(row, column)] = text;
  return next;
}

export const mostOf = (axis: Axis): number => (axis === 'rows' ? LIMITS.tableRows : LIMITS.tableColumns);
export const isFull = (grid: Grid, axis: Axis): boolean => grid[axis] >= mostOf(axis);

/** The grid with an empty row or column before place `at`; undefined when it is full. */
export function inserted(grid: Grid, axis: Axis, at: number): Grid | undefined {
  if (isFull(grid, axis)) return undefined;
  return rearranged(grid, axis, grid[axis] + 1, (from) => (from < at ? from : from + 1));
}

/** The grid without a row or column; undefined when it is the last one. */
export function removed(grid: Grid, axis: Axis, at: number): Grid | undefined {
  if (grid[axis] <= 1) return undefined;
  return rearranged(grid, axis, grid[axis] - 1, (from) => (from === at ? undefined : from < at ? from : from - 1));
}

/** The grid with a row or column moved one place; undefined at either end. */
export function moved(grid: Grid, axis: Axis, at: number, by: -1 | 1): Grid | undefined {
  const to = at + by;
  if (to < 0 || to >= grid[axis]) return undefined;
  return rearranged(grid, axis, grid[axis], (from) => (from === at ? to : from === to ? at : from));
}

/** Every cell goes where `to` says its row or column goes; cells outside the new size are dropped. */
function rearranged(grid: Grid, axis: Axis, size: number, to: (from: number) => number | undefined): Grid {
  const cells: Cells = {};
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const text = cellText(grid, row, column);
      const place = to(axis === 'rows' ? row : column);
      if (text === '' || place === undefined) continue;
      cells[axis === 'rows' ? cellKey(place, column) : cellKey(row, place)] = text;
    }
  }
  return { rows: grid.rows, columns: grid.columns, [axis]: size, cells };
}

export type Pasted = { readonly grid: Grid; readonly rows: number; readonly columns: number; readonly cut: boolean };

/**
 * The grid with a block of texts laid in from one cell on; it grows as far as a table may. `cut`: something did not fit,
 * because the table is as large as it may be or a text longer.
 */
export function pasted(grid: Grid, at: Place, block: readonly (readonly string[])[]): Pasted {
  const wide = Math.max(0, ...block.map((line) => line.length));
  const rows = Math.min(block.length, LIMITS.tableRows - at.row);
  const columns = Math.min(wide, LIMITS.tableColumns - at.column);
  let cut = rows < block.length || columns < wide;
  let cells = grid.cells;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const whole = block[row]?.[column] ?? '';
      const text = short(whole);
      cut ||= text !== whole;
      cells = withCell({ cells }, { row: at.row + row, column: at.column + column }, text);
    }
  }
  const size = { rows: Math.max(grid.rows, at.row + rows), columns: Math.max(grid.columns, at.column + columns) };
  return { grid: { ...size, cells }, rows, columns, cut };
}

/** As long as a cell may be, and never with half of a letter that takes two units. */
const short = (text: string): string => text.slice(0, LIMITS.label).replace(/[\ud800-\udbff]$/u, '');

/**
 * What a spreadsheet puts on the clipboard: cells between tabs, rows on lines; a cell that holds either, or a quotation
 * mark, stands in quotation marks. Undefined for text that is a single cell: then it is pasted like any text.
 */
export function readTsv(text: string): string[][] | undefined {
  const lines: string[][] = [[]];
  let at = 0;
  const end = text.replace(/(?:\r\n|\r|\n)$/u, '').length;
  for (;;) {
    let cell: string;
    if (text[at] === '"' && closed(text, at, end) !== undefined) {
      const close = closed(text, at, end) ?? end;
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    } else {
      const from = at;
      while (at < end && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at++;
      cell = text.slice(from, at);
    }
    lines.at(-1)?.push(cell.replaceAll(/\r\n?/gu, '\n'));
    if (at >= end) break;
    if (text[at] === '\t') at++;
    else {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      lines.push([]);
    }
  }
  return lines.length === 1 && lines[0]?.length === 1 ? undefined : lines;
}

/** Where the quotation that opens at `at` closes, right before a tab or an end of line; undefined when it is no quotation. */
function closed(text: string, at: number, end: number): number | undefined {
  for (let next = text.indexOf('"', at + 1); next >= 0 && next < end; next = text.indexOf('"', next + 1)) {
    if (text[next + 1] === '"' && next + 1 < end) next++;
    else return next + 1 >= end || /[\t\r\n]/u.test(text[next + 1] ?? '') ? next : undefined;
  }
  return undefined;
}

/** How presence names the cell that somebody types in. */
export const cellField = ({ row, column }: Place): string => `cells:${cellKey(row, column)}`;
