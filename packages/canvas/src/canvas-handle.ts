import type { BoardDoc } from '@tsunagu/board-doc';
import {
  Area,
  ElementId,
  Ink,
  InkId,
  newId,
  Note,
  Person,
  Resource,
  Tie,
  TieId,
  type Element,
  type IssueId,
  type Pos,
} from '@tsunagu/domain';
import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import { elementSign, ISSUE_WIDTH, union, type Box } from '@tsunagu/notation';
import { react, type Editor } from 'tldraw';
import { fitBoard } from './fit-board.ts';
import { textFieldOf } from './edit/text-field.ts';
import { placeNear } from './place-near.ts';
import type { View } from './presence.ts';
import { isBoardShape, isGroundShape, shapeId, thingId, type BoardThingId } from './shape-types.ts';
import type { ViewState } from './view-state.ts';

export type CanvasTool = 'select' | 'hand' | 'tie' | 'pen' | 'eraser';
type Unsubscribe = () => void;

/** What a page may ask of its canvas. Things are added where there is room, selected, and seen. */
export interface CanvasHandle {
  addPerson(person: Partial<Person>, near?: ElementId): ElementId;
  addResource(resource: Partial<Resource>, near?: ElementId): ElementId;
  addNote(text?: string): ElementId;
  addArea(area?: Partial<Area>): ElementId;
  /** Stands an issue on the map, where there is room. */
  placeIssue(id: IssueId, near?: BoardThingId): void;
  /** A new tie; undefined when an end is missing or both are the same. */
  connect(from: ElementId, to: ElementId, tie?: Partial<Tie>): TieId | undefined;
  tool(name: CanvasTool): void;
  currentTool(): CanvasTool;
  observeTool(fn: (tool: CanvasTool) => void): Unsubscribe;
  select(ids: readonly BoardThingId[]): void;
  selection(): readonly BoardThingId[];
  zoomToFit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Shows this part of the board, as large as it fits. */
  show(view: View): void;
  view(): View;
  observeView(fn: (view: View) => void): Unsubscribe;
  undo(): void;
  redo(): void;
  removeSelected(): void;
  /** Opens the text of a thing for writing, on the map. */
  edit(id: BoardThingId): void;
  /** Keyboard focus to the map. */
  focus(): void;
}

export type HandleOptions = {
  readonly editor: Editor;
  readonly board: BoardDoc;
  readonly view: ViewState;
  readonly mayEdit: () => boolean;
  readonly mayUnlock: () => boolean;
  readonly flush: () => void;
};

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const MARGIN = 48;

export function createHandle({ editor, board, view, mayEdit, mayUnlock, flush }: HandleOptions): CanvasHandle {
  const viewNow = (): View => {
    const { x, y, w, h } = editor.getViewportPageBounds();
    return { x, y, w, h };
  };
  const boxOf = (id: BoardThingId): Box | undefined => {
    const bounds = editor.getShape(shapeId(id)) && editor.getShapePageBounds(shapeId(id));
    return bounds && { x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h };
  };

  /** Boxes of everything that a new thing must not lie on; areas are there to stand in. */
  const taken = (): Box[] =>
    editor.getCurrentPageShapes().flatMap((shape) => {
      if (!isBoardShape(shape) || isGroundShape(shape) || shape.type === 'tie' || shape.type === 'ink') return [];
      return boxOf(thingId(shape.id)) ?? [];
    });

  const freePlace = (size: { w: number; h: number }, near?: BoardThingId): Pos => {
    const visible = viewNow();
    const anchor = near && boxOf(near);
    const centre = anchor
      ? { x: anchor.x + anchor.w / 2, y: anchor.y + anchor.h / 2 }
      : { x: visible.x + visible.w / 2, y: visible.y + visible.h / 2 };
    return placeNear(centre, size, taken(), visible);
  };

  const add = (element: Element, near?: ElementId): ElementId => {
    const { bounds } = elementSign(element, view.options.get());
    const pos = freePlace({ w: bounds.w, h: bounds.h }, near);
    board.undoManager().stopCapturing();
    board.elements.add({ ...element, pos: { x: pos.x - bounds.x, y: pos.y - bounds.y } });
    show(element.id);
    return element.id;
  };

  const select = (ids: readonly BoardThingId[]) =>
    editor.setSelectedShapes(ids.map(shapeId).filter((id) => editor.getShape(id) !== undefined));

  /** Selects a thing and brings it into view when it stands outside. */
  const show = (id: BoardThingId) => {
    select([id]);
    const box = boxOf(id);
    const visible = viewNow();
    if (!box || contains(visible, box)) return;
    const all = union([visible, box]);
    editor.zoomToBounds(all, { inset: MARGIN, animation: { duration: 200 } });
  };

  const fresh = { id: () => newId(ElementId, 'el', random), pos: { x: 0, y: 0 } };

  return {
    addPerson: (person, near) =>
      add(
        Person.parse({ label: canvasText.newPerson, pos: fresh.pos, ...person, id: fresh.id(), kind: 'person' }),
        near,
      ),
    addResource: (resource, near) =>
      add(
        Resource.parse({
          label: canvasText.newResource,
          formality: 'formal',
          pos: fresh.pos,
          ...resource,
          id: fresh.id(),
          kind: 'resource',
        }),
        near,
      ),
    addNote: (text = '') => add(Note.parse({ text, pos: fresh.pos, id: fresh.id(), kind: 'note' })),
    addArea: (area = {}) => {
      const size = area.size ?? { w: 480, h: 320 };
      const visible = viewNow();
      const pos = {
        x: Math.round(visible.x + (visible.w - size.w) / 2),
        y: Math.round(visible.y + (visible.h - size.h) / 2),
      };
      const made = Area.parse({
        label: canvasText.newArea,
        shape: 'ring',
        pos,
        ...area,
        size,
        id: fresh.id(),
        kind: 'area',
      });
      board.undoManager().stopCapturing();
      board.elements.add(made);
      show(made.id);
      return made.id;
    },
    placeIssue(id, near) {
      if (!board.issues.get(id)) return;
      board.undoManager().stopCapturing();
      board.issues.update(id, { pos: freePlace({ w: ISSUE_WIDTH, h: 140 }, near) });
      show(id);
    },
    connect(from, to, tie = {}) {
      if (from === to || !board.elements.get(from) || !board.elements.get(to)) return undefined;
      const made = Tie.parse({ ...tie, from, to, id: newId(TieId, 'tie', random) });
      board.undoManager().stopCapturing();
      board.ties.add(made);
      select([made.id]);
      return made.id;
    },
    tool(name) {
      if (!mayEdit() && name !== 'hand' && name !== 'select') return;
      editor.setCurrentTool(name);
    },
    currentTool: () => editor.getCurrentToolId() as CanvasTool,
    observeTool: (fn) => react('tool', () => fn(editor.getCurrentToolId() as CanvasTool)),
    select,
    selection: () => editor.getSelectedShapeIds().map(thingId),
    zoomToFit: () => fitBoard(editor, 200),
    zoomIn: () => void editor.zoomIn(undefined, { animation: { duration: 150 } }),
    zoomOut: () => void editor.zoomOut(undefined, { animation: { duration: 150 } }),
    show: ({ x, y, w, h }) => void editor.zoomToBounds({ x, y, w, h }, { inset: 0, force: true, immediate: true }),
    view: viewNow,
    observeView: (fn) => react('view', () => fn(viewNow())),
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
      select([id]);
      view.editing.set({ id, field: textFieldOf(board, id)!.field });
    },
    focus: () => editor.getContainer().focus({ preventScroll: true }),
  };
}

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

/** Removes what is on the map; an issue only leaves the map, because it is a record of the meeting. */
function removeThing(board: BoardDoc, id: BoardThingId, mayUnlock: boolean): void {
  const element = board.elements.get(id as ElementId);
  if (element) {
    if (!element.locked || mayUnlock) board.elements.remove(element.id);
  } else if (board.issues.get(id as IssueId)) board.issues.update(id as IssueId, { pos: null });
  else if (board.ties.get(id as TieId)) board.ties.remove(id as TieId);
  else board.ink.remove(id as InkId);
}

/** A finished pen stroke as a record. */
export const newInk = (stroke: Pick<Ink, 'points' | 'width' | 'tint'>): Ink =>
  Ink.parse({ ...stroke, id: newId(InkId, 'ink', random) });
