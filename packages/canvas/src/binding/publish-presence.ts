import { react, type Editor } from 'tldraw';
import { thingId } from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';
import type { PresencePace } from './presence-pace.ts';

/** Least time between two messages of one kind, in ms, while nothing is dragged: a drag takes the cursor along. */
const CURSOR_EVERY = 50;
const VIEW_EVERY = 100;

/** Tells the others where this screen's pointer and view are, what is selected and what is being written. */
export function publishPresence(editor: Editor, pace: PresencePace, view: ViewState): () => void {
  const container = editor.getContainer();
  const onMove = (event: PointerEvent) => {
    const { x, y } = editor.screenToPage({ x: event.clientX, y: event.clientY });
    const cursor = { x: Math.round(x), y: Math.round(y) };
    // What is dragged follows in tldraw's own frame, after this event: sent now, the cursor would take the message and
    // the drag in it would be a frame old.
    if (editor.isInAny('select.translating', 'select.resizing')) pace.note({ cursor }, CURSOR_EVERY);
    else pace.say({ cursor }, CURSOR_EVERY);
  };
  const onLeave = () => pace.say({ cursor: null }, CURSOR_EVERY);
  container.addEventListener('pointermove', onMove);
  container.addEventListener('pointerleave', onLeave);
  const stops = [
    react('publish selection', () => pace.say({ selection: editor.getSelectedShapeIds().map(thingId) })),
    react('publish editing', () => pace.sayNow({ editing: view.editing.get() })),
    react('publish view', () => {
      const { x, y, w, h } = editor.getViewportPageBounds();
      pace.say({ view: { x, y, w, h } }, VIEW_EVERY);
    }),
  ];
  return () => {
    container.removeEventListener('pointermove', onMove);
    container.removeEventListener('pointerleave', onLeave);
    for (const stop of stops) stop();
    pace.sayNow({ cursor: null, selection: [], editing: null, view: null, drag: null });
  };
}
