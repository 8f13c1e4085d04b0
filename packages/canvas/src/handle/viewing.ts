import type { Pos } from '@tsunagu/domain';
import { union } from '@tsunagu/notation';
import { react } from 'tldraw';
import { fitBoard, legendRoom } from '../fit-board.ts';
import type { View } from '../presence.ts';
import type { BoardThingId } from '../shape-types.ts';
import { boxOf, viewOf, type HandleContext } from './handle-context.ts';

type Unsubscribe = () => void;

export interface Viewing {
  zoomToFit(): void;
  /** Shows what is selected, at most at its own size; everything while nothing is. */
  zoomToSelection(): void;
  /** 100 %. */
  zoomToActualSize(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Moves the view by so many px of the screen. */
  pan(by: Pos): void;
  /** Brings things into the middle of the view, no larger than they are. */
  centre(ids: readonly BoardThingId[]): void;
  /** Shows this part of the board, as large as it fits. */
  show(view: View): void;
  view(): View;
  /** The place on the board under a place of the window (clientX, clientY). */
  boardPoint(client: Pos): Pos;
  observeView(fn: (view: View) => void): Unsubscribe;
}

/** Screen px kept free around what is shown. */
const AIR = 64;
const GLIDE = { animation: { duration: 200 } };

export function createViewing({ editor, whenStill }: HandleContext): Viewing {
  const centre = (ids: readonly BoardThingId[]): void => {
    const boxes = ids.flatMap((id) => boxOf(editor, id) ?? []);
    if (boxes.length === 0) return;
    const { w, h: height } = editor.getViewportScreenBounds();
    // Behind the legend nothing is found.
    const h = height - legendRoom(editor);
    const box = union(boxes);
    const room = Math.min((w - 2 * AIR) / box.w, (h - 2 * AIR) / box.h);
    // Never nearer than now: what is found or pressed must not jump at the eye.
    const zoom = Math.max(0.1, Math.min(room, Math.max(editor.getZoomLevel(), 0.8)));
    editor.setCamera(
      { x: w / zoom / 2 - (box.x + box.w / 2), y: h / zoom / 2 - (box.y + box.h / 2), z: zoom },
      { force: true, ...GLIDE },
    );
  };
  return {
    boardPoint: (client) => {
      const { x, y } = editor.screenToPage(client);
      return { x, y };
    },
    zoomToFit: () => whenStill(() => fitBoard(editor, 200)),
    zoomToSelection() {
      const bounds = editor.getSelectionPageBounds();
      if (bounds) editor.zoomToBounds(bounds, { inset: AIR, targetZoom: 1.25, ...GLIDE });
      else fitBoard(editor, 200);
    },
    zoomToActualSize: () => void editor.resetZoom(undefined, GLIDE),
    zoomIn: () => void editor.zoomIn(undefined, { animation: { duration: 150 } }),
    zoomOut: () => void editor.zoomOut(undefined, { animation: { duration: 150 } }),
    pan({ x, y }) {
      editor.stopCameraAnimation();
      const camera = editor.getCamera();
      editor.setCamera({ x: camera.x - x / camera.z, y: camera.y - y / camera.z, z: camera.z }, { immediate: true });
    },
    centre,
    show: ({ x, y, w, h }) => void editor.zoomToBounds({ x, y, w, h }, { inset: 0, force: true, immediate: true }),
    view: () => viewOf(editor),
    observeView: (fn) => react('view', () => fn(viewOf(editor))),
  };
}
