import type { BoardDoc, Unsubscribe } from '@tsunagu/board-doc';
import type { ViewState } from '../view-state.ts';

/** Draws by the profile that the board says, also when it is changed while the board is open. */
export function followNotation(board: BoardDoc, view: ViewState): Unsubscribe {
  const update = () => {
    const profile = board.meta.get()?.notation;
    if (profile && view.options.get().profile !== profile) view.options.update((options) => ({ ...options, profile }));
  };
  update();
  return board.meta.observe(update);
}
