import { useCallback } from 'react';
import { shownScreen, type Present } from '../live/presence.ts';
import { useFacts, useRoom } from '../live/room.tsx';
import { usePresence } from '../live/use-presence.ts';

/**
 * The facilitator's screen while it is shown to everybody. Only people with an account can lead a meeting, so a
 * guest's claim to show something is not followed.
 */
export function useShownScreen(): Present | undefined {
  const { awareness } = useRoom();
  const { people } = useFacts();
  const derive = useCallback(
    (present: readonly Present[]) =>
      shownScreen(present, (id) => people.some((person) => person.id === id && person.kind === 'account')),
    [people],
  );
  return usePresence(awareness, derive);
}
