import type { BoardCanvasProps, PasteNews } from '@tsunagu/canvas';
import { displayName, type ElementId } from '@tsunagu/domain';
import { handsText } from '@tsunagu/domain/catalogue/hands';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { useMemo } from 'react';
import { useRoom } from '../live/room.tsx';
import { notify, useUi, type MeetingUi } from '../live/ui.tsx';
import { offer } from './map-offer.ts';

type Events = Pick<
  BoardCanvasProps,
  'onSelect' | 'onLostText' | 'onReady' | 'onRefused' | 'onPasteNews' | 'onDrop' | 'onAsk'
>;

/** What the meeting does about what its map tells. */
export function useMapEvents(): Events {
  const { board } = useRoom();
  const ui = useUi();
  return useMemo(
    () => ({
      onSelect: (ids) => ui.selection.set(ids),
      onReady: (handle) => ui.canvas.set(handle),
      onLostText: (text) => void notify(ui, mapText.lostText(text)),
      onRefused: (ids) => {
        const hideNames = board.meta.get()?.hideNames ?? false;
        const [first] = ids.flatMap((id) => board.elements.get(id as ElementId) ?? []);
        if (!first) return;
        const name = displayName(first, { hideNames }).split('\n')[0]?.slice(0, 40) ?? '';
        sayOnce(ui, ids.length === 1 ? handsText.lockedOne(name) : handsText.lockedMany(ids.length));
      },
      onPasteNews: (news) => tellOfPaste(ui, news),
      onDrop: (offers) => {
        for (const one of offers) offer(ui, { kind: 'drop', ...one });
      },
      onAsk: (what) => {
        if (what === 'find') ui.finding.set(true);
        else ui.dialog.set({ kind: 'keys' });
      },
    }),
    [board, ui],
  );
}

/** Somebody who pulls three times at a locked thing needs one sentence, not three. */
function sayOnce(ui: MeetingUi, words: string): void {
  if (!ui.notices.get().some(({ text }) => text === words)) notify(ui, words);
}

function tellOfPaste(ui: MeetingUi, news: PasteNews): void {
  switch (news.kind) {
    case 'text':
      return offer(ui, news);
    case 'too-large':
      return sayOnce(ui, handsText.pasteTooLarge);
    case 'board-full':
      return sayOnce(ui, handsText.boardFull);
    case 'nothing-to-copy':
      return sayOnce(ui, handsText.nothingToCopy);
    case 'nothing-kept':
      return sayOnce(ui, handsText.nothingKept);
  }
}
