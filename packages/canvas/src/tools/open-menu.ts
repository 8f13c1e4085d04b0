import type { Editor } from 'tldraw';

/** How long a finger or a pen rests before the menu opens, in ms: a little longer than tldraw waits to take hold. */
const LONG_PRESS = 600;
/** A finger is not still; so many screen px count as resting. */
const STILL = 10;
/** Some browsers tell of a long press by themselves, right after or before; in ms. */
const SAME_PRESS = 1000;

export type MenuPlace = { readonly x: number; readonly y: number };

/**
 * Opens the menu of the map at a place of the window (px): by the right button, the menu key, or a finger or pen that
 * rests. The thing at the place is selected by then. Returns what ends it.
 */
export function listenForMenu(editor: Editor, open: (at: MenuPlace) => void): () => void {
  const container = editor.getContainer();
  let press: { readonly pointer: number; readonly x: number; readonly y: number; readonly timer: number } | undefined;
  let pressedAt = -SAME_PRESS;

  const stop = () => {
    if (press) clearTimeout(press.timer);
    press = undefined;
  };
  const onDown = (event: PointerEvent) => {
    // A second finger is a pinch.
    if (press || event.pointerType === 'mouse' || !editor.isIn('select')) return stop();
    const { pointerId: pointer, clientX: x, clientY: y } = event;
    const timer = window.setTimeout(() => {
      stop();
      // What tldraw began with the press (taking hold, a frame) is given up.
      editor.cancel();
      pressedAt = performance.now();
      open({ x, y });
    }, LONG_PRESS);
    press = { pointer, x, y, timer };
  };
  const onMove = (event: PointerEvent) => {
    if (press?.pointer === event.pointerId && Math.hypot(event.clientX - press.x, event.clientY - press.y) > STILL)
      stop();
  };
  const onContextMenu = (event: MouseEvent) => {
    if ((event.target as Element).closest('textarea')) return;
    event.preventDefault();
    if (press || performance.now() - pressedAt < SAME_PRESS) return;
    // The menu key has no place of its own.
    const byKey = event.button !== 2;
    open(byKey ? placeOfSelection(editor) : { x: event.clientX, y: event.clientY });
  };
  container.addEventListener('pointerdown', onDown, { capture: true });
  container.addEventListener('pointermove', onMove, { capture: true });
  for (const type of ['pointerup', 'pointercancel'] as const) container.addEventListener(type, stop, { capture: true });
  container.addEventListener('contextmenu', onContextMenu);
  return () => {
    stop();
    container.removeEventListener('pointerdown', onDown, { capture: true });
    container.removeEventListener('pointermove', onMove, { capture: true });
    for (const type of ['pointerup', 'pointercancel'] as const)
      container.removeEventListener(type, stop, { capture: true });
    container.removeEventListener('contextmenu', onContextMenu);
  };
}

/** Middle of what is selected, or of the map. */
function placeOfSelection(editor: Editor): MenuPlace {
  const screen = editor.getViewportScreenBounds();
  const bounds = editor.getSelectionScreenBounds() ?? screen;
  const within = (n: number, from: number, to: number) => Math.min(to, Math.max(from, n));
  return {
    x: within(bounds.center.x, screen.minX + 8, screen.maxX - 8),
    y: within(bounds.center.y, screen.minY + 8, screen.maxY - 8),
  };
}
