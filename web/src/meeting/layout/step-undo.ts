import type { BoardDoc } from '@tsunagu/board-doc';

/**
 * Writes as one step of undo. Returns how to take exactly this step back: by undo while it is the last one, else by
 * `otherwise`, because undo would then take back what was done since.
 */
export function asOneStep(board: BoardDoc, write: () => void, otherwise: () => void): () => void {
  const manager = board.undoManager();
  manager.stopCapturing();
  board.transact(write);
  manager.stopCapturing();
  const step = manager.undoStack.at(-1);
  return () => {
    if (step !== undefined && manager.undoStack.at(-1) === step) manager.undo();
    else board.transact(otherwise);
  };
}
