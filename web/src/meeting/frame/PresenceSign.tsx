import { peopleText } from '@tsunagu/domain/catalogue/people';
import { useCallback } from 'react';
import { Button } from '../../components/Button.tsx';
import { peopleHere, type Present } from '../live/presence.ts';
import { useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { usePresence } from '../live/use-presence.ts';

const countHere = (present: readonly Present[]) => peopleHere(present).length;

/** How many people are here now; opens the attendance. */
export function PresenceSign() {
  const { awareness } = useRoom();
  const ui = useUi();
  const count = usePresence(awareness, useCallback(countHere, []));
  return (
    <Button look="quiet" icon="people" onPress={() => ui.dialog.set({ kind: 'people' })}>
      {peopleText.hereNow(count)}
    </Button>
  );
}
