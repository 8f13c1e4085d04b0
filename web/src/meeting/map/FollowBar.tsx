import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import type { RefObject } from 'react';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { useFollow } from './use-follow.ts';
import { useShownScreen } from './use-shown-screen.ts';

/**
 * While the facilitator shows their screen: others choose between following it and looking around by themselves.
 * `place`: the element around the map and its tools.
 */
export function FollowBar({ place }: { place: RefObject<HTMLElement | null> }) {
  const { awareness } = useRoom();
  const { mayFacilitate } = useFacts();
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const dialog = useStore(ui.dialog);
  const screen = useShownScreen();
  const shown = screen && !mayFacilitate && screen.clientId !== awareness.clientID ? screen.view : null;
  const { following, setFollowing } = useFollow(canvas, shown, place, dialog !== null);
  if (!shown) return null;
  return (
    <div className="flex shrink-0 flex-wrap items-center justify-between gap-x-2 border-b border-line bg-accent-soft px-3 py-1">
      <p role="status" className="font-bold">
        {following ? mapText.follow : mapText.followOff}
      </p>
      <Button icon="screen" onPress={() => setFollowing(!following)}>
        {following ? mapText.followStop : mapText.followStart}
      </Button>
    </div>
  );
}
