import { Box, type Editor } from 'tldraw';

/** Screen px kept free around a whole board. */
const MARGIN = 8;
/** A small board is shown at most so much larger than it is. */
const MOST_ZOOM = 1.25;
/** A legend that takes more than this part of a small screen must not push the map away. */
const MOST_LEGEND = 0.25;

/** Shows the whole board in the part of the canvas that the legend leaves free. `duration` in ms; 0 = at once. */
export function fitBoard(editor: Editor, duration = 0): void {
  const bounds = editor.getCurrentPageBounds();
  if (!bounds || bounds.w === 0 || bounds.h === 0) return;
  const screen = editor.getViewportScreenBounds();
  const below = legendRoom(editor);
  const room = new Box(MARGIN, MARGIN, Math.max(1, screen.w - 2 * MARGIN), Math.max(1, screen.h - below - 2 * MARGIN));
  const zoom = Math.min(MOST_ZOOM, Math.max(0.1, Math.min(room.w / bounds.w, room.h / bounds.h)));
  const { x, y } = room.center;
  editor.setCamera(
    { x: x / zoom - bounds.center.x, y: y / zoom - bounds.center.y, z: zoom },
    { force: true, immediate: duration === 0, ...(duration > 0 ? { animation: { duration } } : {}) },
  );
}

/** Screen px at the lower edge that the legend takes, with its distance from the edge; none while it is folded. */
export function legendRoom(editor: Editor): number {
  const legend = editor.getContainer().parentElement?.querySelector('.tsunagu-legend');
  if (!legend || legend.getAttribute('data-open') === 'false') return 0;
  const { height } = legend.getBoundingClientRect();
  return height === 0 ? 0 : Math.min(height + 4, editor.getViewportScreenBounds().h * MOST_LEGEND);
}
