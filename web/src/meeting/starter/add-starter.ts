import type { BoardDoc } from '@tsunagu/board-doc';
import type { StarterMap } from '@tsunagu/domain';
import type { Layout } from '@tsunagu/layout';
import { asOneStep } from '../layout/step-undo.ts';
import { movesOf, place, unmove } from '../layout/write-layout.ts';

/**
 * Puts what the list says on the map, where the layout found room, as one step of undo; what stood there and may move makes room.
 * A tie whose end is gone meanwhile is left out. Returns how to take it back.
 */
export function addStarter(board: BoardDoc, { elements, ties }: StarterMap, layout: Layout): () => void {
  const moves = movesOf(board, layout, false);
  return asOneStep(
    board,
    () => {
      for (const element of elements)
        board.elements.add({ ...element, pos: layout.moves.get(element.id) ?? element.pos });
      for (const { id, to } of moves) place(board, id, to);
      for (const tie of ties) if (board.elements.get(tie.from) && board.elements.get(tie.to)) board.ties.add(tie);
    },
    () => {
      for (const { id } of ties) board.ties.remove(id);
      for (const { id } of elements) board.elements.remove(id);
      unmove(board, moves);
    },
  );
}
