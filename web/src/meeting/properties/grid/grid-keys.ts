import type { Place } from './grid.ts';

/** What a key finds in the cell that has the focus. */
export type CellState = {
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly command: boolean;
  readonly composing: boolean;
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
};
export type CellMove = { readonly rows: number; readonly columns: number };

/**
 * Where a key leads from a cell; null when it belongs to the text. A cell that was just reached is selected as a whole, and
 * then arrows go on from cell to cell; inside a text they move the caret, and leave the cell at its ends. Enter goes down, and
 * never while Japanese is being composed; Alt+Enter is a new line. Tab is left to the browser: cells follow each other in the page.
 */
export function moveOf(state: CellState): CellMove | null {
  const { key, text, selectionStart: start, selectionEnd: end } = state;
  if (state.composing || state.command) return null;
  if (key === 'Enter') return state.alt ? null : { rows: state.shift ? -1 : 1, columns: 0 };
  if (state.shift || state.alt) return null;
  const whole = start === 0 && end === text.length;
  if (start !== end && !whole) return null;
  switch (key) {
    case 'ArrowLeft':
      return whole || end === 0 ? { rows: 0, columns: -1 } : null;
    case 'ArrowRight':
      return whole || start === text.length ? { rows: 0, columns: 1 } : null;
    case 'ArrowUp':
      return whole || !text.slice(0, start).includes('\n') ? { rows: -1, columns: 0 } : null;
    case 'ArrowDown':
      return whole || !text.slice(end).includes('\n') ? { rows: 1, columns: 0 } : null;
    default:
      return null;
  }
}

/** The cell that a move reaches; the same cell at the edge. */
export const reached = (
  { row, column }: Place,
  { rows, columns }: CellMove,
  size: { readonly rows: number; readonly columns: number },
): Place => ({
  row: Math.min(size.rows - 1, Math.max(0, row + rows)),
  column: Math.min(size.columns - 1, Math.max(0, column + columns)),
});
