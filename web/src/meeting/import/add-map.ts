import type { BoardDoc } from '@tsunagu/board-doc';
import type { ImportedMap } from '@tsunagu/domain';

/** Records in one message: far below what the server takes at once, and little enough for a smooth screen. */
const AT_ONCE = 300;

export type Adding = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, all: number) => void;
  /** Lets the screen breathe between two portions. */
  readonly pause: () => Promise<void>;
};

/**
 * Adds an imported map in portions, as one step of undo: ties after their ends. Answers false when it was stopped; then everything that
 * was added is taken back.
 */
export async function addMap(
  board: BoardDoc,
  map: ImportedMap,
  { signal, onProgress, pause }: Adding,
): Promise<boolean> {
  const writes = [
    ...map.elements.map((element) => () => board.elements.add(element)),
    ...map.unions.map((union) => () => board.unions.add(union)),
    ...map.ink.map((ink) => () => board.ink.add(ink)),
    ...map.issues.map((issue) => () => board.issues.add(issue)),
    ...map.ties.map((tie) => () => board.ties.add(tie)),
  ];
  const undo = board.undoManager();
  const { captureTimeout } = undo;
  undo.stopCapturing();
  let done = 0;
  try {
    for (; done < writes.length && !signal.aborted; done += AT_ONCE) {
      board.transact(() => {
        for (const write of writes.slice(done, done + AT_ONCE)) write();
      });
      // From the second portion on all belongs to the same step, however long the screen takes in between.
      undo.captureTimeout = Number.POSITIVE_INFINITY;
      onProgress(Math.min(done + AT_ONCE, writes.length), writes.length);
      await pause();
    }
  } finally {
    undo.captureTimeout = captureTimeout;
    undo.stopCapturing();
  }
  if (!signal.aborted) return true;
  if (done > 0) undo.undo();
  return false;
}
