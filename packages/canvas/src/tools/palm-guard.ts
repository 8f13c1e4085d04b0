import type { Editor } from 'tldraw';
import type { ViewState } from '../view-state.ts';

/** Tools under which a hand that rests on the screen would leave marks. */
const DRAWING: ReadonlySet<string> = new Set(['pen', 'eraser']);
export const isDrawingTool = (tool: string): boolean => DRAWING.has(tool);

/**
 * Remembers that a pen is in use. While a drawing tool is in hand tldraw's pen mode then lets fingers and palms do nothing;
 * two fingers still zoom and move the view. Under other tools fingers work as ever once the pen is lifted: whoever puts
 * the pen away must not find the map dead. Returns what ends it.
 */
export function guardAgainstPalms(editor: Editor, { penSeen }: ViewState): () => void {
  const container = editor.getContainer();
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'pen') penSeen.set(true);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerType !== 'pen' || isDrawingTool(editor.getCurrentToolId())) return;
    // After tldraw has had the event, which still is the pen's.
    queueMicrotask(() => editor.updateInstanceState({ isPenMode: false }));
  };
  container.addEventListener('pointerdown', onDown, { capture: true });
  container.addEventListener('pointerup', onUp);
  container.addEventListener('pointercancel', onUp);
  return () => {
    container.removeEventListener('pointerdown', onDown, { capture: true });
    container.removeEventListener('pointerup', onUp);
    container.removeEventListener('pointercancel', onUp);
  };
}
