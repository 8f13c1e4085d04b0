import type { BoardDoc } from '@tsunagu/board-doc';
import { inOrder, runningItem, type AgendaItem } from '@tsunagu/domain';
import { currentItem } from './agenda-clock.ts';

/** The agenda item the meeting is at: records that are made now belong to it. */
export function runningAgendaItem(board: BoardDoc): AgendaItem | undefined {
  const items = inOrder(board.agenda.all().values());
  return currentItem(items, runningItem(items));
}
