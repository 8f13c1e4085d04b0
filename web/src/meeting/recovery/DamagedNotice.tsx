import { meetingText as text } from '@tsunagu/domain/catalogue/meeting';
import { useCallback, useMemo } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useDerived } from '../live/use-board.ts';

/** Records that cannot be read are said, and can be removed by who leads; they never break a screen. */
export function DamagedNotice() {
  const { board } = useRoom();
  const { mayFacilitate, mayEdit } = useFacts();
  const changes = useMemo(() => ({ observe: (fn: () => void) => board.observeDamaged(fn) }), [board]);
  const damaged = useDerived(
    [changes],
    useCallback(() => board.damaged(), [board]),
  );
  if (damaged.length === 0 || !mayFacilitate) return null;
  return (
    <div className="shrink-0 p-2">
      <Banner tone="caution" role="status">
        <p>{text.damaged(damaged.length)}</p>
        {mayEdit ? <Button onPress={() => board.removeDamaged(damaged)}>{text.damagedRemove}</Button> : null}
      </Banner>
    </div>
  );
}
