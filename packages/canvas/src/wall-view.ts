import { react, type Editor } from 'tldraw';
import type { View } from './presence.ts';
import type { ViewState } from './view-state.ts';
import { wallMinText } from './wall-text.ts';

/** Screen px kept free around a whole board. */
const MARGIN = 32;

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
    const bounds = target ?? editor.getCurrentPageBounds();
    if (bounds && bounds.w > 0 && bounds.h > 0)
      editor.zoomToBounds(bounds, { inset: target ? 0 : MARGIN, force: true, immediate: true });
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
