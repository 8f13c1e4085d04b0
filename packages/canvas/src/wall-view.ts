import { react, type Editor } from 'tldraw';
import { fitBoard } from './fit-board.ts';
import type { View } from './presence.ts';
import type { ViewState } from './view-state.ts';
import { wallMinText } from './wall-text.ts';

/**
 * Keeps a projection on what it is to show and its letters large enough for the room.
 * @param shown the part of the board to show; null for all of it
 */
export function followView(
  editor: Editor,
  view: ViewState,
  shown: () => View | null,
): { update: () => void; stop: () => void } {
  let frame: number | undefined;
  const place = () => {
    frame = undefined;
    const target = shown();
    if (target && target.w > 0 && target.h > 0) editor.zoomToBounds(target, { inset: 0, force: true, immediate: true });
    else fitBoard(editor);
    const minText = wallMinText(editor.getZoomLevel(), editor.getViewportScreenBounds().h);
    if (view.options.get().minText !== minText) view.options.update((options) => ({ ...options, minText }));
  };
  const update = () => {
    frame ??= requestAnimationFrame(place);
  };
  const stop = react('follow', () => {
    editor.getCurrentPageBounds();
    editor.getViewportScreenBounds();
    update();
  });
  return {
    update,
    stop() {
      stop();
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
  };
}
