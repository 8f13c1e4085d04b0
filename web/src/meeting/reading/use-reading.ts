import { boardSummary, findingsOf, type Board, type Finding } from '@tsunagu/domain';
import { useCallback } from 'react';
import { useRoom } from '../live/room.tsx';
import { useDerived, useHideNames } from '../live/use-board.ts';

/** The findings of the board as it is now; the same list while they say the same. */
export function useFindings(): readonly Finding[] {
  const { board } = useRoom();
  const derive = useCallback(
    () => findingsOf({ elements: [...board.elements.all().values()], ties: [...board.ties.all().values()] }),
    [board],
  );
  return useDerived([board.elements, board.ties], derive);
}

/** The map in sentences, for reading and for reading aloud. */
export function useSentences(): readonly string[] {
  const { board } = useRoom();
  const hideNames = useHideNames(board);
  const derive = useCallback(() => {
    const now: Board = board.read();
    return boardSummary(now, { hideNames });
  }, [board, hideNames]);
  return useDerived([board.elements, board.ties, board.unions, board.issues, board.roles], derive);
}
