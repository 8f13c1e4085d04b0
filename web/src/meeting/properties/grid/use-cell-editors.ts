import { displayParticipant } from '@tsunagu/domain';
import { useCallback } from 'react';
import type { Present } from '../../live/presence.ts';
import { useRoom } from '../../live/room.tsx';
import { useHideNames } from '../../live/use-board.ts';
import { usePresence } from '../../live/use-presence.ts';

/** Who else types in which cell, by the cell's field. One look at presence for the whole table. */
export function useCellEditors(id: string): ReadonlyMap<string, string> {
  const { awareness, board } = useRoom();
  const hideNames = useHideNames(board);
  const derive = useCallback(
    (present: readonly Present[], me: number) =>
      new Map(
        present.flatMap((one) =>
          one.clientId !== me && one.editing?.id === id
            ? [[one.editing.field, displayParticipant({ ...one, profession: '' }, { hideNames })] as const]
            : [],
        ),
      ),
    [id, hideNames],
  );
  return usePresence(awareness, derive);
}
