import type { BoardDoc } from '@tsunagu/board-doc';
import { amendText } from '@tsunagu/board-doc';
import { Caption, LIMITS, type ElementId, type IssueId, type Pos, type TieId } from '@tsunagu/domain';
import type { BoardThingId } from '../shape-types.ts';

/** The text of a thing that is written on the map itself. */
export type TextField = {
  readonly field: 'label' | 'text' | 'title';
  readonly multiline: boolean;
  readonly most: number;
  /** The text now; undefined once the thing is gone. */
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
  /** Called once when writing has ended. */
  readonly ended?: () => void;
};

/**
 * The text of a caption that is not there yet: it comes into being with its first words, as one step of undo, and one
 * that ends without words leaves nothing behind.
 */
export function newCaptionField(board: BoardDoc, id: ElementId, pos: Pos): TextField {
  let made = false;
  return {
    field: 'text',
    multiline: true,
    most: LIMITS.text,
    read: () => (made ? captionText(board, id) : ''),
    write(text) {
      if (made) return board.elements.update(id, { text });
      if (text.trim() === '') return;
      made = true;
      board.undoManager().stopCapturing();
      board.elements.add(Caption.parse({ id, kind: 'caption', text, pos }));
    },
    ended: () => removeEmptyCaption(board, id),
  };
}

function captionText(board: BoardDoc, id: ElementId): string | undefined {
  const now = board.elements.get(id);
  return now?.kind === 'caption' ? now.text : undefined;
}

/** Nobody could see or take hold of a caption without words. */
function removeEmptyCaption(board: BoardDoc, id: ElementId): void {
  if (captionText(board, id)?.trim() === '') board.elements.remove(id);
}

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
        ...(kind === 'caption' ? { ended: () => removeEmptyCaption(board, elementId) } : {}),
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
