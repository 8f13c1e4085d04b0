import type { ElementId, InkId, IssueId, TieId, UnionId } from '@tsunagu/domain';
import type { BoardDoc } from '@tsunagu/board-doc';
import { react } from 'tldraw';
import { textFieldOf } from '../edit/text-field.ts';
import { thingId, type BoardThingId } from '../shape-types.ts';
import { isDrawingTool } from '../tools/palm-guard.ts';
import { createAdding, type Adding } from './adding.ts';
import { createArranging, type Arranging } from './arranging.ts';
import { createCopying, type Copying } from './copying.ts';
import { selectThings, type HandleContext } from './handle-context.ts';
import { createViewing, type Viewing } from './viewing.ts';

export type CanvasTool = 'select' | 'hand' | 'tie' | 'pen' | 'eraser' | 'caption';
type Unsubscribe = () => void;

/** What a page may ask of its canvas. */
export interface CanvasHandle extends Adding, Arranging, Copying, Viewing {
  tool(name: CanvasTool): void;
  currentTool(): CanvasTool;
  observeTool(fn: (tool: CanvasTool) => void): Unsubscribe;
  select(ids: readonly BoardThingId[]): void;
  selection(): readonly BoardThingId[];
  /** Back from a group's member to the group, or to nothing selected. */
  leave(): void;
  undo(): void;
  redo(): void;
  removeSelected(): void;
  /** Opens the text of a thing for writing, on the map. */
  edit(id: BoardThingId): void;
  /** Whether only a pen draws here, because one was used; hands then rest without leaving marks. */
  penOnly(): boolean;
  setPenOnly(on: boolean): void;
  observePenOnly(fn: (on: boolean) => void): Unsubscribe;
  /** Keyboard focus to the map. */
  focus(): void;
}

/** The handle of a canvas, and what ends it. */
export function createHandle(context: HandleContext): { handle: CanvasHandle; stop: () => void } {
  const { editor, board, view, mayEdit, mayUnlock, flush, refuse } = context;
  /** Whether the facilitator locked it against this hand. */
  const isLocked = (id: BoardThingId) => !mayUnlock() && board.elements.get(id as ElementId)?.locked === true;
  const removeSelected = (): void => {
    if (!mayEdit()) return;
    flush();
    const ids = editor.getSelectedShapeIds().map(thingId);
    const locked = ids.filter((id) => isLocked(id));
    if (locked.length > 0) refuse(locked);
    if (locked.length === ids.length) return;
    board.undoManager().stopCapturing();
    board.transact(() => {
      for (const id of ids) if (!isLocked(id)) removeThing(board, id);
    });
  };
  const { copying, stop } = createCopying({ ...context, remove: removeSelected });
  const handle: CanvasHandle = {
    ...copying,
    ...createAdding(context),
    ...createArranging(context),
    ...createViewing(context),
    tool(name) {
      if (!mayEdit() && name !== 'hand' && name !== 'select') return;
      editor.setCurrentTool(name);
    },
    currentTool: () => editor.getCurrentToolId() as CanvasTool,
    observeTool: (fn) => react('tool', () => fn(editor.getCurrentToolId() as CanvasTool)),
    select: (ids) => selectThings(editor, ids),
    selection: () => editor.getSelectedShapeIds().map(thingId),
    leave() {
      const entered = view.entered.get();
      const [first] = editor.getSelectedShapeIds();
      view.entered.set('');
      editor.selectNone();
      if (entered !== '' && first !== undefined) selectThings(editor, [thingId(first)]);
    },
    undo() {
      flush();
      if (mayEdit()) board.undoManager().undo();
    },
    redo() {
      if (mayEdit()) board.undoManager().redo();
    },
    removeSelected,
    edit(id) {
      if (!mayEdit() || !textFieldOf(board, id)) return;
      if (isLocked(id)) return refuse([id]);
      flush();
      selectThings(editor, [id]);
      view.editing.set({ id, field: textFieldOf(board, id)!.field });
    },
    penOnly: () => view.penSeen.get(),
    setPenOnly(on) {
      view.penSeen.set(on);
      if (isDrawingTool(editor.getCurrentToolId())) editor.updateInstanceState({ isPenMode: on });
    },
    observePenOnly: (fn) => react('pen only', () => fn(view.penSeen.get())),
    focus: () => editor.getContainer().focus({ preventScroll: true }),
  };
  return { handle, stop };
}

/** Removes what is on the map; an issue only leaves the map, because it is a record of the meeting. */
function removeThing(board: BoardDoc, id: BoardThingId): void {
  if (board.elements.get(id as ElementId)) board.elements.remove(id as ElementId);
  else if (board.issues.get(id as IssueId)) board.issues.update(id as IssueId, { pos: null });
  else if (board.ties.get(id as TieId)) board.ties.remove(id as TieId);
  else if (board.unions.get(id as UnionId)) board.unions.remove(id as UnionId);
  else board.ink.remove(id as InkId);
}
