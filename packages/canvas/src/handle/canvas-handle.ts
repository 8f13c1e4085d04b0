import type { ElementId, InkId, IssueId, TieId } from '@tsunagu/domain';
import type { BoardDoc } from '@tsunagu/board-doc';
import { react } from 'tldraw';
import { textFieldOf } from '../edit/text-field.ts';
import { thingId, type BoardThingId } from '../shape-types.ts';
import { createAdding, type Adding } from './adding.ts';
import { selectThings, type HandleContext } from './handle-context.ts';
import { createViewing, type Viewing } from './viewing.ts';

export type CanvasTool = 'select' | 'hand' | 'tie' | 'pen' | 'eraser';
type Unsubscribe = () => void;

/** What a page may ask of its canvas. */
export interface CanvasHandle extends Adding, Viewing {
  tool(name: CanvasTool): void;
  currentTool(): CanvasTool;
  observeTool(fn: (tool: CanvasTool) => void): Unsubscribe;
  select(ids: readonly BoardThingId[]): void;
  selection(): readonly BoardThingId[];
  undo(): void;
  redo(): void;
  removeSelected(): void;
  /** Opens the text of a thing for writing, on the map. */
  edit(id: BoardThingId): void;
  /** Keyboard focus to the map. */
  focus(): void;
}

export function createHandle(context: HandleContext): CanvasHandle {
  const { editor, board, view, mayEdit, mayUnlock, flush } = context;
  return {
    ...createAdding(context),
    ...createViewing(context),
    tool(name) {
      if (!mayEdit() && name !== 'hand' && name !== 'select') return;
      editor.setCurrentTool(name);
    },
    currentTool: () => editor.getCurrentToolId() as CanvasTool,
    observeTool: (fn) => react('tool', () => fn(editor.getCurrentToolId() as CanvasTool)),
    select: (ids) => selectThings(editor, ids),
    selection: () => editor.getSelectedShapeIds().map(thingId),
    undo() {
      flush();
      if (mayEdit()) board.undoManager().undo();
    },
    redo() {
      if (mayEdit()) board.undoManager().redo();
    },
    removeSelected() {
      if (!mayEdit()) return;
      const ids = editor.getSelectedShapeIds().map(thingId);
      board.undoManager().stopCapturing();
      board.transact(() => {
        for (const id of ids) removeThing(board, id, mayUnlock());
      });
    },
    edit(id) {
      if (!mayEdit() || !textFieldOf(board, id)) return;
      flush();
      selectThings(editor, [id]);
      view.editing.set({ id, field: textFieldOf(board, id)!.field });
    },
    focus: () => editor.getContainer().focus({ preventScroll: true }),
  };
}

/** Removes what is on the map; an issue only leaves the map, because it is a record of the meeting. */
function removeThing(board: BoardDoc, id: BoardThingId, mayUnlock: boolean): void {
  const element = board.elements.get(id as ElementId);
  if (element) {
    if (!element.locked || mayUnlock) board.elements.remove(element.id);
  } else if (board.issues.get(id as IssueId)) board.issues.update(id as IssueId, { pos: null });
  else if (board.ties.get(id as TieId)) board.ties.remove(id as TieId);
  else board.ink.remove(id as InkId);
}
