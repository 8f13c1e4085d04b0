import { type SheetId, shownSheets } from '@tsunagu/domain';
import { useRoom } from '../live/room.tsx';
import { useMeta } from '../live/use-board.ts';

/** Which sheets this meeting works with. */
export function useShownSheets(): readonly SheetId[] {
  const { board } = useRoom();
  const meta = useMeta(board);
  return meta ? shownSheets(meta) : [];
}
