import type { BoardDoc } from '@tsunagu/board-doc';
import { amendText } from '@tsunagu/board-doc';
import { LIMITS, type ElementId, type IssueId, type TieId } from '@tsunagu/domain';
import type { BoardThingId } from '../shape-types.ts';

/** The text of a thing that is written on the map itself. */
export type TextField = {
  readonly field: 'label' | 'text' | 'title';
  readonly multiline: boolean;
  readonly most: number;
  /** The text now; undefined once the thing is gone. */
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
};

/** The field that editing a thing on the map changes; undefined for what has no text there. */
export function textFieldOf(board: BoardDoc, id: BoardThingId): TextField | undefined {
  const element = board.elements.get(id as ElementId);
  if (element) {
    const { id: elementId, kind } = element;
    if (kind === 'note' || kind === 'caption')
      return {
        field: 'text',
        multiline: true,
        most: LIMITS.text,
        read: () => {
          const now = board.elements.get(elementId);
          return now && (now.kind === 'note' || now.kind === 'caption') ? now.text : undefined;
        },
        write: (text) => {
          const shared = board.noteText(elementId);
          // A note is typed by several at once: only the stretch that differs is written.
          if (shared) board.transact(() => amendText(shared, text));
          else board.elements.update(elementId, { text });
        },
      };
    return {
      field: 'label',
      multiline: false,
      most: LIMITS.label,
      read: () => {
        const now = board.elements.get(elementId);
        return now && 'label' in now ? now.label : undefined;
      },
      write: (label) => board.elements.update(elementId, { label }),
    };
  }
  if (board.ties.get(id as TieId))
    return {
      field: 'label',
      multiline: false,
      most: LIMITS.label,
      read: () => board.ties.get(id as TieId)?.label,
      write: (label) => board.ties.update(id as TieId, { label }),
    };
  if (board.issues.get(id as IssueId))
    return {
      field: 'title',
      multiline: false,
      most: LIMITS.label,
      read: () => board.issues.get(id as IssueId)?.title,
      write: (title) => board.issues.update(id as IssueId, { title }),
    };
  return undefined;
}
