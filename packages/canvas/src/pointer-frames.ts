import type { Editor } from 'tldraw';

/**
 * Lets the pointer act in every frame. tldraw collects moves for a tick of its own that skips a frame whenever the last
 * one came late (it asks for 14.4 ms since then), so that one busy frame costs the hand two. A tick of no time only works
 * off what was collected; tldraw's own then finds nothing left.
 */
export function actInEveryFrame(editor: Editor): () => void {
  const container = editor.getContainer();
  let frame: number | undefined;
  const onMove = (): void => {
    // Browsers tell of moves right before the callbacks of the same frame.
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      editor.emit('tick', 0);
    });
  };
  container.addEventListener('pointermove', onMove, { passive: true });
  return () => {
    container.removeEventListener('pointermove', onMove);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
