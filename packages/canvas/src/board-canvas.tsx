import type { BoardDoc } from '@tsunagu/board-doc';
import type { AttendanceId } from '@tsunagu/domain';
import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { TldrawEditor, type Editor, type TLEditorComponents } from 'tldraw';
import 'tldraw/tldraw.css';
import { bindStore } from './binding/bind-store.ts';
import { publishPresence } from './binding/publish-presence.ts';
import { createParts } from './canvas-parts.ts';
import { createHandle, type CanvasHandle } from './canvas-handle.ts';
import { TextEditor } from './edit/text-editor.tsx';
import { keyAction, runKey } from './keyboard.ts';
import { Drafts } from './overlays/drafts.tsx';
import { Legend } from './overlays/legend.tsx';
import { Peers } from './overlays/peers.tsx';
import { SelectionForeground } from './overlays/selection-foreground.tsx';
import type { PresenceChannel, View } from './presence.ts';
import { observeSelection, spokenSelection } from './selection.ts';
import type { BoardThingId } from './shape-types.ts';
import { followView } from './wall-view.ts';

export type BoardCanvasProps = {
  readonly board: BoardDoc;
  readonly awareness: PresenceChannel;
  /** `edit`: hands work; `read`: look and choose; `wall`: a projection without hands, cursors or switches. */
  readonly mode: 'edit' | 'read' | 'wall';
  readonly hideNames: boolean;
  /** How many roles were made from each thing. */
  readonly roleBadges: ReadonlyMap<BoardThingId, number>;
  readonly me: AttendanceId | null;
  /** Whether this hand may move and remove what the facilitator locked. */
  readonly mayUnlock?: boolean;
  /** On the wall: the part of the board to show; without it, all of it. */
  readonly view?: View | null;
  readonly licenseKey?: string | undefined;
  readonly onSelect?: (ids: readonly BoardThingId[]) => void;
  readonly onReady?: (handle: CanvasHandle) => void;
  /** Text that was typed here and has no place any more, because its thing was deleted or overwritten elsewhere. */
  readonly onLostText?: (text: string) => void;
};

/** tldraw's own texts and extras are left out; what remains is the canvas itself and the watermark. */
const COMPONENTS: TLEditorComponents = {
  Grid: null,
  Background: null,
  SnapIndicator: null,
  ZoomBrush: null,
  Scribble: null,
  CollaboratorBrush: null,
  CollaboratorCursor: null,
  CollaboratorHint: null,
  CollaboratorScribble: null,
  CollaboratorShapeIndicator: null,
  Handles: null,
  SelectionForeground,
  LoadingScreen: () => <p role="status">{canvasText.loading}</p>,
  ErrorFallback: () => <p role="alert">{canvasText.failed}</p>,
  ShapeErrorFallback: () => <span>{canvasText.damagedShape}</span>,
};
const OPTIONS = {
  maxPages: 1,
  createTextOnCanvasDoubleClick: false,
  branding: canvasText.map,
  hitTestMargin: 10,
  maxShapesPerPage: 100_000,
};
const NO_BINDINGS: readonly [] = [];
const CAMERA = { zoomSteps: [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 4], wheelBehavior: 'pan' as const };

/** The map: draws a meeting's document and writes what hands do into it. The only place that knows tldraw. */
export function BoardCanvas(props: BoardCanvasProps) {
  const { board, awareness, mode, hideNames, roleBadges, mayUnlock = false, view: shown = null, licenseKey } = props;
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const parts = useMemo(() => createParts(board, { hideNames: latest.current.hideNames }), [board]);
  const followed = useRef<ReturnType<typeof followView>>(undefined);
  const [announcement, announce] = useState('');
  const { view } = parts;

  const components = useMemo<TLEditorComponents>(
    () => ({
      ...COMPONENTS,
      Overlays: () => (
        <>
          {mode !== 'wall' && <Peers view={view} hideNames={hideNames} />}
          <Drafts view={view} />
        </>
      ),
      InFrontOfTheCanvas: () => (
        <TextEditor board={board} view={view} onLost={(text) => latest.current.onLostText?.(text)} />
      ),
    }),
    [board, view, mode, hideNames],
  );

  const onMount = (editor: Editor) => {
    const mayEdit = () => latest.current.mode === 'edit';
    const binding = bindStore({
      editor,
      board,
      presence: awareness,
      view,
      roles: () => latest.current.roleBadges,
      mayUnlock: () => latest.current.mayUnlock ?? false,
      readOnly: () => !mayEdit(),
    });
    const handle = createHandle({
      editor,
      board,
      view,
      mayEdit,
      mayUnlock: () => latest.current.mayUnlock ?? false,
      flush: binding.flush,
    });
    parts.live = { editor, handle, binding };
    const wall = latest.current.mode === 'wall';
    editor.updateInstanceState({ isReadonly: !mayEdit(), isGridMode: false });
    editor.getContainer().tabIndex = wall ? -1 : 0;
    if (wall) editor.setCurrentTool('wall');
    else handle.zoomToFit();
    const follow = wall ? followView(editor, view, () => latest.current.view ?? null) : undefined;
    followed.current = follow;
    const stopPresence = wall ? undefined : publishPresence(editor, awareness, view);
    const stopSelecting = observeSelection(editor, (ids) => {
      latest.current.onSelect?.(ids);
      announce(spokenSelection(editor));
    });
    latest.current.onReady?.(handle);
    return () => {
      stopSelecting();
      stopPresence?.();
      follow?.stop();
      binding.destroy();
      parts.live = undefined;
    };
  };

  // Properties that change while the canvas lives.
  useEffect(() => {
    view.options.update((options) => ({
      ...(options.minText === undefined ? {} : { minText: options.minText }),
      hideNames,
    }));
    parts.live?.binding.refresh();
  }, [parts, view, hideNames]);
  useEffect(() => parts.live?.binding.refresh(), [parts, roleBadges, mayUnlock, mode]);
  useEffect(() => {
    const editor = parts.live?.editor;
    if (!editor || mode === 'wall') return;
    editor.updateInstanceState({ isReadonly: mode !== 'edit' });
    if (mode !== 'edit') editor.setCurrentTool('select');
  }, [parts, mode]);
  useEffect(() => followed.current?.update(), [shown]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const live = parts.live;
    if (!live || mode === 'wall' || (event.target as HTMLElement).closest('textarea, button')) return;
    const action = keyAction({
      key: event.key,
      shift: event.shiftKey,
      command: event.ctrlKey || event.metaKey,
      composing: event.nativeEvent.isComposing,
    });
    if (!action) return;
    const used = runKey(live.editor, live.handle, action, mode === 'edit');
    if (used) event.preventDefault();
    // Tab that leaves the map is the browser's; everything else of ours is not tldraw's either.
    event.stopPropagation();
  };

  return (
    <div
      data-testid="board-canvas"
      className={`tsunagu-canvas tsunagu-canvas-${mode}`}
      onKeyDownCapture={onKeyDown}
      style={{ position: 'relative', width: '100%', height: '100%' }}
    >
      <TldrawEditor
        store={parts.store}
        key={mode === 'wall' ? 'wall' : 'hands'}
        shapeUtils={parts.shapeUtils}
        bindingUtils={NO_BINDINGS}
        tools={parts.tools}
        initialState="select"
        autoFocus={false}
        components={components}
        options={OPTIONS}
        cameraOptions={CAMERA}
        onMount={onMount}
        {...(licenseKey === undefined ? {} : { licenseKey })}
      />
      <Legend board={board} hasRoles={roleBadges.size > 0} large={mode === 'wall'} />
      <p aria-live="polite" className="tsunagu-spoken" style={HIDDEN}>
        {announcement}
      </p>
    </div>
  );
}
const HIDDEN = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
