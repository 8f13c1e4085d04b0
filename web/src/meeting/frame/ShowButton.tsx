import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';

/** みんなに見せる: the wall and everybody who follows see the part of the map that this screen shows. */
export function ShowButton() {
  const { awareness } = useRoom();
  const ui = useUi();
  const [showing, setShowing] = useState(false);
  useEffect(() => {
    awareness.setLocalStateField('showing', showing);
    return () => awareness.setLocalStateField('showing', false);
  }, [awareness, showing]);
  const toggle = () => {
    setShowing(!showing);
    if (!showing) ui.spoken.set(meetingText.showStarted);
  };
  return (
    <Button look={showing ? 'primary' : 'secondary'} icon="screen" aria-pressed={showing} onPress={toggle}>
      {showing ? meetingText.showing : meetingText.show}
    </Button>
  );
}
