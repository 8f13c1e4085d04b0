import { inOrder, type AgendaItem, type AgendaPatch } from '@tsunagu/domain';
import type { BoardDoc } from '@tsunagu/board-doc';
import { useMemo } from 'react';
import { useCollection } from '../live/use-board.ts';

/** The agenda in its order. */
export function useAgenda(board: BoardDoc): readonly AgendaItem[] {
  const items = useCollection(board.agenda);
  return useMemo(() => inOrder(items.values()), [items]);
}

/** Writes what the clock's rules say, as one step. */
export const applyPatches = (board: BoardDoc, patches: readonly AgendaPatch[]): void =>
  board.transact(() => {
    for (const { id, patch } of patches) board.agenda.update(id, patch);
  });
