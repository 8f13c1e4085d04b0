import type { BoardDoc } from '@tsunagu/board-doc';
import type { BoardTable, Chart, ElementId } from '@tsunagu/domain';
import { useMemo } from 'react';
import { useRoom } from '../../live/room.tsx';
import { type Grid, type Place, withCell } from './grid.ts';

export type GridElement = BoardTable | Chart;
export const isGridElement = (element: { kind: string } | undefined): element is GridElement =>
  element?.kind === 'table' || element?.kind === 'chart';

/** Writes one cell and no other: what somebody else writes next to it at the same moment stays. */
function writeCell(board: BoardDoc, id: ElementId, at: Place, text: string): void {
  const now = board.elements.get(id);
  if (isGridElement(now)) board.elements.update(id, { cells: withCell(now, at, text) });
}

/** Changes rows, columns or many cells, as one step of undo. Returns false when there was nothing to do. */
function changeGrid(board: BoardDoc, id: ElementId, change: (grid: Grid) => Grid | undefined): boolean {
  const now = board.elements.get(id);
  const next = isGridElement(now) ? change({ rows: now.rows, columns: now.columns, cells: now.cells }) : undefined;
  if (!next) return false;
  board.undoManager().stopCapturing();
  board.elements.update(id, next);
  board.undoManager().stopCapturing();
  return true;
}

/** How the cells of a table or chart are written; the same functions while the table is the same. */
export function useGridWriting(id: ElementId) {
  const { board } = useRoom();
  return useMemo(
    () => ({
      writeCell: (at: Place, text: string) => writeCell(board, id, at, text),
      change: (change: (grid: Grid) => Grid | undefined) => changeGrid(board, id, change),
    }),
    [board, id],
  );
}
