import { displayParticipant } from '@tsunagu/domain';
import { liveText } from '@tsunagu/domain/catalogue/live';
import { useCallback } from 'react';
import type { Present } from './presence.ts';
import { useRoom } from './room.tsx';
import { useHideNames } from './use-board.ts';
import { usePresence } from './use-presence.ts';

/** Who else types in this field at the moment. */
export function EditorsHere({ at: { id, field } }: { at: { id: string; field: string } }) {
  const { awareness, board } = useRoom();
  const hideNames = useHideNames(board);
  const derive = useCallback(
    (present: readonly Present[], me: number) =>
      present
        .filter((one) => one.clientId !== me && one.editing?.id === id && one.editing.field === field)
        .map((one) => displayParticipant({ ...one, profession: '' }, { hideNames })),
    [id, field, hideNames],
  );
  const names = usePresence(awareness, derive);
  if (names.length === 0) return null;
  return <p className="text-small font-bold text-accent">{liveText.writing(names)}</p>;
}
