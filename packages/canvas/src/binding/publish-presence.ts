import { react, type Editor } from 'tldraw';
import type { PresenceChannel } from '../presence.ts';
import { thingId } from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';

/** Least time between two messages of one kind, in ms. */
const CURSOR_EVERY = 50;
const VIEW_EVERY = 100;

/** Tells the others where this screen's pointer and view are, what is selected and what is being written. */
export function publishPresence(editor: Editor, channel: PresenceChannel, view: ViewState): () => void {
  const cursor = throttled(CURSOR_EVERY, (value: unknown) => channel.setLocalStateField('cursor', value));
  const visible = throttled(VIEW_EVERY, (value: unknown) => channel.setLocalStateField('view', value));
  const container = editor.getContainer();
  const onMove = (event: PointerEvent) => {
    const { x, y } = editor.screenToPage({ x: event.clientX, y: event.clientY });
    cursor.send({ x: Math.round(x), y: Math.round(y) });
  };
  const onLeave = () => cursor.send(null);
  container.addEventListener('pointermove', onMove);
  container.addEventListener('pointerleave', onLeave);
  const stops = [
    react('publish selection', () =>
      channel.setLocalStateField('selection', editor.getSelectedShapeIds().map(thingId)),
    ),
    react('publish editing', () => channel.setLocalStateField('editing', view.editing.get())),
    react('publish view', () => {
      const { x, y, w, h } = editor.getViewportPageBounds();
      visible.send({ x, y, w, h });
    }),
  ];
  return () => {
    container.removeEventListener('pointermove', onMove);
    container.removeEventListener('pointerleave', onLeave);
    for (const stop of stops) stop();
    cursor.stop();
    visible.stop();
    for (const field of ['cursor', 'selection', 'editing', 'view', 'drag'])
      channel.setLocalStateField(field, field === 'selection' ? [] : null);
  };
}

/** Sends at once, then at most every `ms`; the last value is always sent. */
function throttled<T>(ms: number, fn: (value: T) => void): { send: (value: T) => void; stop: () => void } {
  let timer: number | undefined;
  let latest: { value: T } | undefined;
  const fire = () => {
    timer = undefined;
    if (!latest) return;
    const { value } = latest;
    latest = undefined;
    timer = window.setTimeout(fire, ms);
    fn(value);
  };
  return {
    send(value) {
      latest = { value };
      if (timer === undefined) fire();
    },
    stop() {
      if (timer !== undefined) clearTimeout(timer);
      timer = undefined;
      latest = undefined;
    },
  };
}
