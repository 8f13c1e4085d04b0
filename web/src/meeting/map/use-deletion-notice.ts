import { familyText } from '@tsunagu/domain/catalogue/family';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { displayName, type Element } from '@tsunagu/domain';
import type { BoardDoc } from '@tsunagu/board-doc';
import { useEffect } from 'react';
import { useRoom } from '../live/room.tsx';
import { dismiss, notify, type MeetingUi } from '../live/ui.tsx';
import { countOf, type Deleted, observeDeletions, restore, together } from './deletions.ts';

/** Deletions that follow each other this quickly (ms) are offered back as one, e.g. a sweep of the eraser. */
const ONE_SWEEP = 1_500;

/** 「元に戻す」 after each deletion of this screen, until it is put away. */
export function useDeletionNotice(ui: MeetingUi): void {
  const { board } = useRoom();
  useEffect(() => {
    let last: { deleted: Deleted; notice: number; at: number } | null = null;
    return observeDeletions(board, (deleted) => {
      const now = Date.now();
      const open = last && now - last.at < ONE_SWEEP && ui.notices.get().some(({ id }) => id === last?.notice);
      const all = last && open ? together(last.deleted, deleted) : deleted;
      if (last && open) dismiss(ui, last.notice);
      const notice = notify(ui, words(board, all), {
        label: meetingText.undoDelete,
        run: () => restore(board, all),
      });
      last = { deleted: all, notice, at: now };
    });
  }, [board, ui]);
}

function words(board: BoardDoc, deleted: Deleted): string {
  const count = countOf(deleted);
  if (count > 1) return propertiesText.removedMany(count);
  const hideNames = board.meta.get()?.hideNames ?? false;
  const short = (element: Element | undefined) =>
    element === undefined ? '' : (displayName(element, { hideNames }).split('\n')[0]?.slice(0, 40) ?? '');
  const [element] = deleted.elements;
  const [tie] = deleted.ties;
  if (element) return propertiesText.removed(short(element));
  if (tie) {
    const [from, to] = [tie.from, tie.to].map((id) => short(board.elements.get(id)));
    return propertiesText.removed(propertiesText.tieBetween(from ?? '', to ?? ''));
  }
  const [union] = deleted.unions;
  if (union) {
    const partners = [union.a, ...(union.b === null ? [] : [union.b])].map((id) => short(board.elements.get(id)));
    return propertiesText.removed(familyText.coupleOf(partners.filter(Boolean).join(familyText.and)));
  }
  return propertiesText.removed(deleted.issues[0]?.title ?? '');
}
