import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import { react, type Editor } from 'tldraw';
import { isBoardShape, thingId, type BoardThingId } from './shape-types.ts';

/** Hears what is selected now, once per change. */
export function observeSelection(editor: Editor, fn: (ids: readonly BoardThingId[]) => void): () => void {
  let before = '';
  return react('selection', () => {
    const ids = editor.getSelectedShapeIds().filter((id) => {
      const shape = editor.getShape(id);
      return shape !== undefined && isBoardShape(shape);
    });
    const now = ids.join(' ');
    if (now === before) return;
    before = now;
    // Outside tldraw's own event, so that a page may answer by changing the board.
    queueMicrotask(() => fn(ids.map(thingId)));
  });
}

/** What a screen reader says about the selection. */
export function spokenSelection(editor: Editor): string {
  const shapes = editor.getSelectedShapes();
  const [first] = shapes;
  if (!first) return '';
  if (shapes.length > 1) return canvasText.selectedMany(shapes.length);
  return canvasText.selected(editor.getShapeUtil(first).getAriaDescriptor(first)?.trim() ?? '');
}
