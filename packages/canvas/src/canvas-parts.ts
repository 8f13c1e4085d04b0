import type { BoardDoc } from '@tsunagu/board-doc';
import type { ElementId, InkId } from '@tsunagu/domain';
import type { SignOptions } from '@tsunagu/notation';
import {
  createTLStore,
  HandTool,
  type Editor,
  type TLAnyShapeUtilConstructor,
  type TLStateNodeConstructor,
  type TLStore,
} from 'tldraw';
import type { Binding } from './binding/bind-store.ts';
import { newInk, type CanvasHandle } from './canvas-handle.ts';
import { thingId } from './shape-types.ts';
import { InkUtil } from './shapes/ink-util.tsx';
import {
  AreaUtil,
  CaptionUtil,
  IssueUtil,
  NoteUtil,
  PersonUtil,
  ResourceUtil,
  type ShapeActions,
} from './shapes/placed-util.tsx';
import { TieUtil } from './shapes/tie-util.tsx';
import { eraserTool } from './tools/eraser-tool.ts';
import { penTool } from './tools/pen-tool.ts';
import { MapSelectTool } from './tools/select-tool.ts';
import { tieTool } from './tools/tie-tool.ts';
import type { ToolContext } from './tools/tool-context.ts';
import { WallTool } from './tools/wall-tool.ts';
import { createViewState, type ViewState } from './view-state.ts';

export type LiveCanvas = { readonly editor: Editor; readonly handle: CanvasHandle; readonly binding: Binding };

/** Everything of one canvas that lives as long as its board: made once, handed to tldraw, never changed. */
export type CanvasParts = {
  readonly view: ViewState;
  readonly store: TLStore;
  readonly shapeUtils: readonly TLAnyShapeUtilConstructor[];
  readonly tools: readonly TLStateNodeConstructor[];
  /** There while tldraw is mounted. */
  live: LiveCanvas | undefined;
};

export function createParts(board: BoardDoc, options: SignOptions): CanvasParts {
  const view = createViewState(options);
  // After tldraw's own event, not in the middle of it: the document answers at once.
  const after = (fn: (live: LiveCanvas) => void) => queueMicrotask(() => parts.live && fn(parts.live));
  const actions: ShapeActions = {
    view,
    edit: (shape) => after(({ handle }) => handle.edit(thingId(shape))),
  };
  const context: ToolContext = {
    view,
    connect: (from: ElementId, to: ElementId) => after(({ handle }) => void handle.connect(from, to)),
    addInk: (stroke) =>
      after(() => {
        board.undoManager().stopCapturing();
        board.ink.add(newInk(stroke));
      }),
    eraseInk: (ids: readonly InkId[]) =>
      after(() => {
        board.undoManager().stopCapturing();
        board.transact(() => ids.forEach((id) => board.ink.remove(id)));
      }),
  };
  const shapeUtils = [
    PersonUtil.configure({ actions }),
    ResourceUtil.configure({ actions }),
    NoteUtil.configure({ actions }),
    AreaUtil.configure({ actions }),
    CaptionUtil.configure({ actions }),
    IssueUtil.configure({ actions }),
    TieUtil.configure({ actions }),
    InkUtil,
  ];
  const parts: CanvasParts = {
    view,
    store: createTLStore({ shapeUtils, bindingUtils: [] }),
    shapeUtils,
    tools: [MapSelectTool, HandTool, WallTool, tieTool(context), penTool(context), eraserTool(context)],
    live: undefined,
  };
  return parts;
}
