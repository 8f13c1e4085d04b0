import { starterText as text } from '@tsunagu/domain/catalogue/starter';
import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useDerived } from '../live/use-board.ts';

/** A board on which nobody but 本人 stands and nothing is tied offers to make a map out of a list. */
export function StarterOffer() {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const [put, setPut] = useState(false);
  const derive = useCallback(() => {
    const persons = [...board.elements.all().values()].filter((element) => element.kind === 'person');
    // A figure without people is no map that waits for its family.
    return persons.length === 1 && persons[0]?.isSubject === true && board.ties.all().size === 0;
  }, [board]);
  const isBare = useDerived([board.elements, board.ties], derive);
  if (!isBare || !mayEdit || put) return null;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-accent-soft px-3 py-1">
      <p className="min-w-0 flex-1 basis-60 leading-[1.5]">{text.offer}</p>
      <Button look="primary" icon="people" onPress={() => ui.dialog.set({ kind: 'starter' })}>
        {text.open}
      </Button>
      <Button look="quiet" icon="close" onPress={() => setPut(true)}>
        {text.close}
      </Button>
    </div>
  );
}
