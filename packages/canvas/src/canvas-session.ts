import type { BoardDoc } from '@tsunagu/board-doc';
import type { SignOptions } from '@tsunagu/notation';
import { Ink, InkId, newId, type ElementId, type LayerFilter } from '@tsunagu/domain';
import {
  atom,
  createTLStore,
  HandTool,
  Vec,
  type Atom,
  type Editor,
  type TLShapeId,
  type TLStateNodeConstructor,
  type TLStore,
} from 'tldraw';
import { bindGroups } from './arrange/bind-groups.ts';
import { carriedBy } from './arrange/carried.ts';
import type { Groups } from './arrange/groups.ts';
import { bindStore, type Binding } from './binding/bind-store.ts';
import { followNotation } from './binding/board-notation.ts';
import { PresencePace } from './binding/presence-pace.ts';
import { publishPresence } from './binding/publish-presence.ts';
import type { CanvasEvents } from './canvas-events.ts';
import { createHandle, type CanvasHandle } from './handle/canvas-handle.ts';
import { randomBytes } from './handle/handle-context.ts';
import { actInEveryFrame } from './pointer-frames.ts';
import type { PresenceChannel, View } from './presence.ts';
import { observeSelection, spokenSelection } from './selection.ts';
import { thingId, type BoardThingId } from './shape-types.ts';
import { createShapeUtils, type BoardShapeUtils } from './shapes/board-shapes.ts';
import { captionTool } from './tools/caption-tool.ts';
import { eraserTool } from './tools/eraser-tool.ts';
import { listenForMenu } from './tools/open-menu.ts';
import { guardAgainstPalms } from './tools/palm-guard.ts';
import { penTool } from './tools/pen-tool.ts';
import { selectTool, type MoveContext } from './tools/select-tool.ts';
import { tieTool } from './tools/tie-tool.ts';
import type { ToolContext } from './tools/tool-context.ts';
import { WallTool } from './tools/wall-tool.ts';
import { createViewState, type ViewState } from './view-state.ts';
import { followView } from './wall-view.ts';

export type CanvasMode = 'edit' | 'read' | 'wall';

/** What a page says to its canvas, and may change while it lives. */
export type CanvasSettings = {
  readonly mode: CanvasMode;
  readonly hideNames: boolean;
  readonly assetHref: SignOptions['assetHref'];
  readonly roleBadges: ReadonlyMap<BoardThingId, number>;
  readonly mayUnlock: boolean;
  readonly layer: LayerFilter | null;
  readonly view: View | null;
  readonly events: CanvasEvents;
};

type Live = {
  readonly editor: Editor;
  readonly handle: CanvasHandle;
  readonly binding: Binding;
  readonly follow: ReturnType<typeof followView> | undefined;
  readonly groups: Groups;
  /** The group that a shape is selected with; empty for none, and for members of the one that was entered. */
  readonly groupOf: (id: TLShapeId) => string;
};

/** One canvas on one board: everything that is not React's. Made once, told of changed settings, mounted by tldraw. */
export class CanvasSession {
  readonly store: TLStore;
  readonly shapeUtils: BoardShapeUtils;
  readonly tools: readonly TLStateNodeConstructor[];
  readonly view: ViewState;
  /** What a screen reader says next. */
  readonly spoken: Atom<string> = atom('spoken', '');
  readonly #board: BoardDoc;
  readonly #presence: PresenceChannel;
  #settings: CanvasSettings;
  #live: Live | undefined;

  constructor(board: BoardDoc, presence: PresenceChannel, settings: CanvasSettings) {
    this.#board = board;
    this.#presence = presence;
    this.#settings = settings;
    this.view = createViewState({
      hideNames: settings.hideNames,
      ...(settings.assetHref ? { assetHref: settings.assetHref } : {}),
    });
    this.shapeUtils = createShapeUtils({
      view: this.view,
      edit: (shape) => this.#after((live) => this.#open(live, shape)),
    });
    this.store = createTLStore({ shapeUtils: this.shapeUtils, bindingUtils: [] });
    const context = this.#toolContext();
    this.tools = [
      selectTool(this.#moveContext()),
      HandTool,
      WallTool,
      tieTool(context),
      penTool(context),
      eraserTool(context),
      captionTool(context),
    ];
  }

  /** There while tldraw is mounted. */
  get live(): Pick<Live, 'editor' | 'handle' | 'groupOf'> | undefined {
    return this.#live;
  }

  /** Hands text to the page that was typed here and has no place any more. */
  readonly offerBack = (text: string): void => this.#settings.events.onLostText?.(text);

  /** Takes in changed settings; acts only on what differs. */
  update(next: CanvasSettings): void {
    const before = this.#settings;
    this.#settings = next;
    if (before.hideNames !== next.hideNames)
      this.view.options.update((options) => ({ ...options, hideNames: next.hideNames }));
    this.view.layer.set(next.layer);
    const live = this.#live;
    if (!live) return;
    if (before.mode !== next.mode) this.#applyMode(live.editor);
    if (
      before.hideNames !== next.hideNames ||
      before.roleBadges !== next.roleBadges ||
      before.mayUnlock !== next.mayUnlock ||
      before.mode !== next.mode
    )
      live.binding.refresh();
    if (before.view !== next.view) live.follow?.update();
  }

  /** For tldraw's `onMount`. Returns what undoes it. */
  readonly mount = (editor: Editor): (() => void) => {
    const board = this.#board;
    const wall = this.#settings.mode === 'wall';
    const mayEdit = () => this.#settings.mode === 'edit';
    const mayUnlock = () => this.#settings.mayUnlock;
    const pace = new PresencePace(this.#presence);
    // Nothing on a map holds other shapes; tldraw would look under the pointer again and again during each drag.
    editor.getDraggingOverShape = () => undefined;
    const stopNotation = followNotation(board, this.view);
    const { shapeBounds } = editor.snaps;
    const snap = shapeBounds.snapTranslateShapes.bind(shapeBounds);
    // What goes along is not selected, so tldraw would line an area up with what moves with it.
    shapeBounds.snapTranslateShapes = (move) =>
      this.view.carried.get().size > 0 ? { nudge: new Vec(0, 0) } : snap(move);
    const binding = bindStore({
      editor,
      board,
      presence: this.#presence,
      pace,
      view: this.view,
      roles: () => this.#settings.roleBadges,
      mayUnlock,
      readOnly: () => !mayEdit(),
      onDrop: (offers) => this.#settings.events.onDrop?.(offers),
    });
    const refuse = this.#refuse;
    const { handle, stop: stopHandle } = createHandle({
      editor,
      board,
      view: this.view,
      mayEdit,
      mayUnlock,
      flush: binding.flush,
      whenStill: binding.whenStill,
      refuse,
      onPasteNews: (news) => queueMicrotask(() => this.#settings.events.onPasteNews?.(news)),
    });
    const grouping = bindGroups(editor, board, this.view);
    const groupOf = (id: TLShapeId) => {
      const group = grouping.groups.of(thingId(id));
      return group === this.view.entered.get() ? '' : group;
    };
    const follow = wall ? followView(editor, board, this.view, () => this.#settings.view) : undefined;
    this.#live = { editor, handle, binding, follow, groups: grouping.groups, groupOf };
    this.#applyMode(editor);
    if (!wall) handle.zoomToFit();
    const stopPresence = wall ? undefined : publishPresence(editor, pace, this.view);
    const stopPalms = guardAgainstPalms(editor, this.view);
    const stopMenu = wall ? undefined : listenForMenu(editor, (at) => this.#settings.events.onMenu?.(at));
    const stopFrames = actInEveryFrame(editor);
    const stopSelection = observeSelection(editor, (ids) => {
      this.#settings.events.onSelect?.(ids);
      this.spoken.set(spokenSelection(editor));
    });
    this.#settings.events.onReady?.(handle);
    return () => {
      stopFrames();
      stopSelection();
      grouping.stop();
      stopHandle();
      stopPalms();
      stopMenu?.();
      binding.destroy();
      stopNotation();
      stopPresence?.();
      pace.stop();
      follow?.stop();
      this.#live = undefined;
    };
  };

  #applyMode(editor: Editor): void {
    const { mode } = this.#settings;
    editor.updateInstanceState({ isReadonly: mode !== 'edit' });
    editor.getContainer().tabIndex = mode === 'wall' ? -1 : 0;
    editor.setCurrentTool(mode === 'wall' ? 'wall' : 'select');
  }

  /** After tldraw's own event, not in the middle of it: the document answers at once. */
  #after(fn: (live: Live) => void): void {
    queueMicrotask(() => this.#live && fn(this.#live));
  }

  readonly #refuse = (ids: readonly BoardThingId[]): void => {
    // Outside tldraw's own event, so that a page may answer by changing the board.
    queueMicrotask(() => this.#settings.events.onRefused?.(ids));
  };

  /** A double tap: the first on a group enters it, the next one writes. */
  #open({ editor, handle, groups }: Live, shape: TLShapeId): void {
    const group = groups.of(thingId(shape));
    if (group !== '' && group !== this.view.entered.get() && groups.members(group).size > 1) {
      this.view.entered.set(group);
      editor.setSelectedShapes([shape]);
    } else handle.edit(thingId(shape));
  }

  #moveContext(): MoveContext {
    const { view } = this;
    return {
      carry: (ids, alone) => {
        const live = this.#live;
        if (!live || alone || !view.carries.get()) return [];
        const along = carriedBy(live.editor, ids, view.options.get());
        if (along.length > 0) view.carried.set(new Set(along));
        return along;
      },
      ended: () => {
        if (view.carried.get().size > 0) view.carried.set(new Set());
      },
      refuse: this.#refuse,
    };
  }

  #toolContext(): ToolContext {
    const board = this.#board;
    return {
      view: this.view,
      connect: (from: ElementId, to: ElementId) => this.#after(({ handle }) => void handle.connect(from, to)),
      writeCaption: (at) => this.#after(({ handle }) => handle.writeCaption(at)),
      addInk: (stroke) =>
        this.#after(() => {
          board.undoManager().stopCapturing();
          board.ink.add(Ink.parse({ ...stroke, id: newId(InkId, 'ink', randomBytes) }));
        }),
      eraseInk: (ids: readonly InkId[]) =>
        this.#after(() => {
          board.undoManager().stopCapturing();
          board.transact(() => ids.forEach((id) => board.ink.remove(id)));
        }),
    };
  }
}
