import type { BoardDoc } from '@tsunagu/board-doc';
import type { Box } from '@tsunagu/notation';
import type { Editor } from 'tldraw';
import type { PasteNews } from '../clipboard/clipboard-events.ts';
import type { View } from '../presence.ts';
import { shapeId, type BoardThingId } from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';

/** What every part of a canvas's handle works with. */
export type HandleContext = {
  readonly editor: Editor;
  readonly board: BoardDoc;
  readonly view: ViewState;
  readonly mayEdit: () => boolean;
  /** Whether this hand may move, change and remove what the facilitator locked. */
  readonly mayUnlock: () => boolean;
  /** Writes what was moved and not written yet. */
  readonly flush: () => void;
  /** Calls back once nothing is on its way to a new place any more. */
  readonly whenStill: (fn: () => void) => void;
  /** Says that these things are locked and stay as they are. */
  readonly refuse: (ids: readonly BoardThingId[]) => void;
  readonly onPasteNews: (news: PasteNews) => void;
};

/** The part of the board that is seen now. */
export function viewOf(editor: Editor): View {
  const { x, y, w, h } = editor.getViewportPageBounds();
  return { x, y, w, h };
}

/** Where a thing stands as drawn, its words included; undefined when it is not on the map. */
export function boxOf(editor: Editor, id: BoardThingId): Box | undefined {
  const bounds = editor.getShape(shapeId(id)) && editor.getShapePageBounds(shapeId(id));
  return bounds && { x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h };
}

export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** Selects those of the things that are on the map. */
export const selectThings = (editor: Editor, ids: readonly BoardThingId[]): void =>
  void editor.setSelectedShapes(ids.map(shapeId).filter((id) => editor.getShape(id) !== undefined));
