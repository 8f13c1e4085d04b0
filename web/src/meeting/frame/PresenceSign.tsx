import { peopleText } from '@tsunagu/domain/catalogue/people';
import { useCallback } from 'react';
import { Button } from '../../components/Button.tsx';
import { idsHere, type Present } from '../live/presence.ts';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { usePresence } from '../live/use-presence.ts';

/** How many people are here now; opens the attendance. */
export function PresenceSign() {
  const { awareness } = useRoom();
  const ui = useUi();
  const { me } = useFacts();
  const count = usePresence(
    awareness,
    useCallback((present: readonly Present[]) => idsHere(present, me).length, [me]),
  );
  return (
    <Button look="quiet" icon="people" onPress={() => ui.dialog.set({ kind: 'people' })}>
      {peopleText.hereNow(count)}
    </Button>
  );
}
