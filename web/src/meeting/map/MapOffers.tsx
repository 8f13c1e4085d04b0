import { careAreaName, displayName, LIMITS, type Element } from '@tsunagu/domain';
import { handsText as text } from '@tsunagu/domain/catalogue/hands';
import { useCallback } from 'react';
import { useSettings } from '../../api/use-settings.ts';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi, type MeetingUi } from '../live/ui.tsx';
import { useDerived, useHideNames } from '../live/use-board.ts';
import { patchMany } from './many-actions.ts';
import type { MapOffer } from './map-offer.ts';

const withdraw = (ui: MeetingUi, gone: MapOffer) => ui.offers.set(ui.offers.get().filter((one) => one !== gone));

/** The questions, at the foot of the map; none vanishes by itself, unless what it asks about is gone or settled. */
export function MapOffers() {
  const ui = useUi();
  const offers = useStore(ui.offers);
  return (
    <div aria-live="polite" role="region" aria-label={text.offers} className="shrink-0">
      {offers.map((one, at) =>
        one.kind === 'drop' ? <DropQuestion key={one.area} offer={one} /> : <TextQuestion key={at} offer={one} />,
      )}
    </div>
  );
}

function DropQuestion({ offer: asked }: { offer: Extract<MapOffer, { kind: 'drop' }> }) {
  const { board } = useRoom();
  const { mayEdit, mayFacilitate } = useFacts();
  const ui = useUi();
  const settings = useSettings();
  const hideNames = useHideNames(board);
  const derive = useCallback(() => {
    const area = board.elements.get(asked.area);
    // Somebody else may have answered it already.
    const open = asked.elements.flatMap((id) => {
      const element = board.elements.get(id);
      return element && 'careArea' in element && element.careArea !== asked.careArea ? [element] : [];
    });
    const [first] = open;
    if (area?.kind !== 'area' || !first) return null;
    const short = (element: Element) => displayName(element, { hideNames }).split('\n')[0]?.slice(0, 30) ?? '';
    return { area: short(area), names: text.droppedNames(short(first), open.length - 1) };
  }, [board, asked, hideNames]);
  const words = useDerived([board.elements], derive);
  if (!words || !mayEdit) return null;
  const careArea = careAreaName(settings, asked.careArea);
  return (
    <Question
      words={text.dropped(words.names, words.area)}
      accept={text.dropAccept(careArea)}
      onAccept={() => {
        patchMany(board, asked.elements, { careArea: asked.careArea }, mayFacilitate);
        ui.spoken.set(text.dropDone(words.names, careArea));
      }}
      decline={text.dropDecline}
      onAnswer={() => withdraw(ui, asked)}
    />
  );
}

function TextQuestion({ offer: asked }: { offer: Extract<MapOffer, { kind: 'text' }> }) {
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const start = asked.text.length > 40 ? `${asked.text.slice(0, 40)}…` : asked.text;
  return (
    <Question
      words={asked.cut ? text.pastedTextCut(start, LIMITS.text) : text.pastedText(start)}
      accept={text.pastedAccept}
      onAccept={() => canvas?.addNote(asked.text)}
      decline={text.stop}
      onAnswer={() => withdraw(ui, asked)}
    />
  );
}

type QuestionProps = { words: string; accept: string; onAccept: () => void; decline: string; onAnswer: () => void };

function Question({ words, accept, onAccept, decline, onAnswer }: QuestionProps) {
  const canvas = useStore(useUi().canvas);
  const answer = (act: () => void) => () => {
    act();
    onAnswer();
    // The button that had the focus is gone; the map goes on where it was.
    canvas?.focus();
  };
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line bg-accent-soft px-3 py-1">
      <p className="min-w-0 flex-1 basis-60 leading-[1.5]">{words}</p>
      <Button look="primary" icon="check" onPress={answer(onAccept)}>
        {accept}
      </Button>
      <Button look="quiet" onPress={answer(() => undefined)}>
        {decline}
      </Button>
    </div>
  );
}
