import { byPriority, type NeedId } from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { useId, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useCollection } from '../live/use-board.ts';
import { NeedCard } from './NeedCard.tsx';
import { addNeed } from './sheet-actions.ts';

/** ニーズ by priority, each with what it may become. */
export function NeedList({ narrow }: { narrow: boolean }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const headingId = useId();
  const [fresh, setFresh] = useState<NeedId | null>(null);
  const needs = byPriority(useCollection(board.needs).values());
  return (
    <section aria-labelledby={headingId} className="space-y-3">
      <h3 id={headingId}>{text.needs}</h3>
      {needs.length === 0 ? <p className="text-ink-soft">{text.noNeeds}</p> : null}
      <ul className="space-y-3">
        {needs.map((need, index) => (
          <NeedCard key={need.id} need={need} number={index + 1} narrow={narrow} isFresh={need.id === fresh} />
        ))}
      </ul>
      {mayEdit ? (
        <Button icon="plus" onPress={() => setFresh(addNeed(board))}>
          {text.addNeed}
        </Button>
      ) : null}
    </section>
  );
}
