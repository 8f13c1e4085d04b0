import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { isTyping } from './is-typing.ts';
import { useShownScreen } from './use-shown-screen.ts';

/**
 * While the facilitator shows their screen: others choose between following it and looking around by themselves.
 * Following waits while this person types or has a window open: a screen must not jump under one's hands.
 */
export function FollowBar() {
  const { awareness } = useRoom();
  const { mayFacilitate } = useFacts();
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const dialog = useStore(ui.dialog);
  const shown = useShownScreen();
  const [following, setFollowing] = useState(true);
  const view = shown && shown.clientId !== awareness.clientID ? shown.view : null;
  useEffect(() => {
    if (mayFacilitate || !following || !view || !canvas || dialog !== null || isTyping()) return;
    canvas.show(view);
  }, [canvas, dialog, following, mayFacilitate, view]);
  if (!view || mayFacilitate) return null;
  return (
    <div className="flex shrink-0 flex-wrap items-center justify-between gap-2 border-b border-line bg-accent-soft px-3 py-1">
      <p role="status" className="font-bold">
        {following ? mapText.follow : ''}
      </p>
      <Button icon="screen" onPress={() => setFollowing(!following)}>
        {following ? mapText.followStop : mapText.followStart}
      </Button>
    </div>
  );
}
