import type { BoardDoc } from '@tsunagu/board-doc';
import type { Area, Element, ElementId, Pos, Size } from '@tsunagu/domain';
import type { Layout } from '@tsunagu/layout';
import { asOneStep } from './step-undo.ts';

type Move = { readonly id: ElementId; readonly from: Placing; readonly to: Placing };
type Placing = { readonly pos: Pos; readonly auto: boolean; readonly size?: Size };

/**
 * What of a layout can still be done: things that are there and may still move. Somebody may have deleted, locked or moved
 * them by hand while it was worked out.
 */
export function movesOf(board: BoardDoc, layout: Layout, moveHandPlaced: boolean): Move[] {
  return [...layout.moves].flatMap(([id, pos]): Move[] => {
    const element = board.elements.get(id);
    if (!element || element.locked || !(element.auto || moveHandPlaced)) return [];
    const size = layout.sizes.get(id);
    const from = placingOf(element, size !== undefined);
    const to = { pos, auto: true, ...(size ? { size } : {}) };
    return samePlacing(from, to) ? [] : [{ id, from, to }];
  });
}

const placingOf = (element: Element, withSize: boolean): Placing => ({
  pos: element.pos,
  auto: element.auto,
  ...(withSize && 'size' in element ? { size: element.size } : {}),
});

const samePlacing = (a: Placing, b: Placing): boolean =>
  a.pos.x === b.pos.x && a.pos.y === b.pos.y && a.size?.w === b.size?.w && a.size?.h === b.size?.h;

export const place = (board: BoardDoc, id: ElementId, to: Placing): void =>
  board.elements.update(id, to satisfies Partial<Pick<Area, 'pos' | 'auto' | 'size'>>);

/** Takes moves back, but for what was moved again since. */
export function unmove(board: BoardDoc, moves: readonly Move[]): void {
  for (const { id, from, to } of moves) {
    const element = board.elements.get(id);
    if (element && samePlacing(placingOf(element, to.size !== undefined), to)) place(board, id, from);
  }
}

/** Writes a layout as one step of undo. Returns how many things moved, and how to take it back. */
export function writeLayout(
  board: BoardDoc,
  layout: Layout,
  moveHandPlaced: boolean,
): { readonly moved: number; readonly undo: () => void } {
  const moves = movesOf(board, layout, moveHandPlaced);
  if (moves.length === 0) return { moved: 0, undo: () => undefined };
  const undo = asOneStep(
    board,
    () => moves.forEach(({ id, to }) => place(board, id, to)),
    () => unmove(board, moves),
  );
  return { moved: moves.length, undo };
}
