import type { BoardDoc } from '@tsunagu/board-doc';
import type { AssetId, AttendanceId, LayerFilter } from '@tsunagu/domain';
import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import { useLayoutEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { DefaultSnapIndicator, TldrawEditor, useValue, type TLEditorComponents } from 'tldraw';
import 'tldraw/tldraw.css';
import './board-canvas.css';
import type { CanvasEvents } from './canvas-events.ts';
import { CanvasSession, type CanvasMode, type CanvasSettings } from './canvas-session.ts';
import { keyAction } from './keyboard/key-action.ts';
import { runKey } from './keyboard/run-key.ts';
import { Legend } from './overlays/legend.tsx';
import { MapFront, MapOverlays, SessionContext } from './overlays/map-overlays.tsx';
import { SelectionForeground } from './overlays/selection-foreground.tsx';
import type { PresenceChannel, View } from './presence.ts';
import type { BoardThingId } from './shape-types.ts';

export type BoardCanvasProps = CanvasEvents & {
  readonly board: BoardDoc;
  readonly awareness: PresenceChannel;
  /** `edit`: hands work; `read`: look and choose; `wall`: a projection without hands, cursors or switches. */
  readonly mode: CanvasMode;
  readonly hideNames: boolean;
  /** Where a picture of the map is to be had; kept the same by the caller while it answers the same. */
  readonly assetHref?: (asset: AssetId) => string | undefined;
  /** How many roles were made from each thing. */
  readonly roleBadges: ReadonlyMap<BoardThingId, number>;
  readonly me: AttendanceId | null;
  /** Whether this hand may move and remove what the facilitator locked. */
  readonly mayUnlock?: boolean;
  /** The layer that is looked at: everything else is dimmed. */
  readonly layer?: LayerFilter | null;
  /** On the wall: the part of the board to show; without it, all of it. */
  readonly view?: View | null;
  readonly licenseKey?: string | undefined;
  /** Whether a small map shows where the view is, while part of the board is out of view. */
  readonly minimap?: boolean;
};

/** What tldraw shows besides the map is left out or said in the product's words; its watermark stays as it is. */
const COMPONENTS: TLEditorComponents = {
  Grid: null,
  Background: null,
  SnapIndicator: DefaultSnapIndicator,
  ZoomBrush: null,
  Scribble: null,
  CollaboratorBrush: null,
  CollaboratorCursor: null,
  CollaboratorHint: null,
  CollaboratorScribble: null,
  CollaboratorShapeIndicator: null,
  Handles: null,
  SelectionForeground,
  Overlays: MapOverlays,
  InFrontOfTheCanvas: MapFront,
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
const CAMERA = { zoomSteps: [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 4], wheelBehavior: 'pan' as const };
const NO_BINDINGS: readonly [] = [];

const settingsOf = (props: BoardCanvasProps): CanvasSettings => ({
  mode: props.mode,
  hideNames: props.hideNames,
  assetHref: props.assetHref,
  roleBadges: props.roleBadges,
  mayUnlock: props.mayUnlock ?? false,
  layer: props.layer ?? null,
  view: props.view ?? null,
  events: props,
});

/**
 * The map: draws a meeting's document and writes what hands do into it. The only place that knows tldraw.
 * Fills its parent; give that a height. Another `board`, `awareness` or a change to or from `wall` starts it anew.
 */
export function BoardCanvas(props: BoardCanvasProps) {
  return <Surface key={`${props.awareness.clientID} ${props.mode === 'wall'}`} {...props} />;
}

function Surface(props: BoardCanvasProps) {
  const { board, awareness, mode, licenseKey, minimap = false } = props;
  const [session] = useState(() => new CanvasSession(board, awareness, settingsOf(props)));
  useLayoutEffect(() => session.update(settingsOf(props)));

  const context = useMemo(
    () => ({ session, board, wall: mode === 'wall', minimap: mode !== 'wall' && minimap }),
    [session, board, mode, minimap],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { live } = session;
    if (!live || mode === 'wall') return;
    const { isComposing } = event.nativeEvent;
    // Ahead of tldraw, which would also let go of what is selected. 229: a key of an input method, in older browsers.
    if (event.key === 'Escape' && session.view.editing.get() && !isComposing && event.keyCode !== 229) {
      session.view.editing.set(null);
      live.handle.focus();
      event.stopPropagation();
      return;
    }
    if ((event.target as HTMLElement).closest('textarea, button')) return;
    const action = keyAction({
      key: event.key,
      code: event.code,
      shift: event.shiftKey,
      alt: event.altKey,
      command: event.ctrlKey || event.metaKey,
      composing: isComposing,
    });
    if (!action) return;
    const used = runKey({ ...live, mayEdit: mode === 'edit', ask: (what) => props.onAsk?.(what) }, action);
    if (used) event.preventDefault();
    // Not tldraw's either, except to give up what it is doing. Tab at either end stays the browser's and leaves the map.
    if (used || action.kind !== 'leave') event.stopPropagation();
  };

  return (
    <div data-testid="board-canvas" className="tsunagu-canvas" data-mode={mode} onKeyDownCapture={onKeyDown}>
      <SessionContext value={context}>
        <TldrawEditor
          store={session.store}
          shapeUtils={session.shapeUtils}
          bindingUtils={NO_BINDINGS}
          tools={session.tools}
          initialState="select"
          autoFocus={false}
          components={COMPONENTS}
          options={OPTIONS}
          cameraOptions={CAMERA}
          onMount={session.mount}
          {...(licenseKey === undefined ? {} : { licenseKey })}
        />
      </SessionContext>
      <Legend board={board} hasRoles={props.roleBadges.size > 0} large={mode === 'wall'} />
      <Spoken session={session} />
    </div>
  );
}

/** Says to a screen reader what was selected. */
function Spoken({ session }: { session: CanvasSession }) {
  return (
    <p aria-live="polite" className="tsunagu-canvas-spoken">
      {useValue(session.spoken)}
    </p>
  );
}
