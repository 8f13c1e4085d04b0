import { expect } from 'vitest';
import type { CanvasDemo } from './canvas-demo.ts';

/** What browsers complain of at touches that the drawing library wants to cancel; nothing follows from it. */
const KNOWN = /^Unable to preventDefault inside passive event listener|^Ignored attempt to cancel a touch/;

/** What a hand does on the first of the demo's two canvases, and what is seen of it on both. */
export function canvasHands(canvas: () => CanvasDemo) {
  const nothingWrong = () => {
    expect(canvas().errors.filter((error) => !KNOWN.test(error))).toEqual([]);
    expect(canvas().foreign).toEqual([]);
  };
  const edit = (id: string, patch: object) =>
    canvas().run((w, [i, p]) => w.boards[0]!.elements.update(i, p), [id, patch] as [string, object]);
  const select = (...ids: string[]) => canvas().run((w, list) => w.handles[0]!.select(list), ids);
  const selection = () => canvas().run((w) => w.handles[0]!.selection());
  const told = (event: string) =>
    canvas().run((w, e) => w.told.filter((one) => one.event === e).map((one) => one.value), event);
  const count = (what: 'elements' | 'ties' | 'ink') => canvas().run((w, k) => w.boards[1]![k].all().size, what);
  const undo = () => canvas().run((w) => w.boards[0]!.undoManager().undo());
  const focus = () => canvas().page.locator('.tl-container').first().focus();
  const press = (keys: string) => canvas().page.keyboard.press(keys);
  const center = async (id: string) => canvas().at(0, id);
  /** Where the ring of the sample is taken hold of: the middle of its left edge. */
  const edge = (id = 'el_6') =>
    canvas().page.evaluate((id) => {
      const ring = document.querySelector(`[data-shape-id="shape:${id}"] :is(ellipse, rect)`)!.getBoundingClientRect();
      return { x: ring.x, y: ring.y + ring.height / 2 };
    }, id);
  const zoom = () => canvas().run((w) => 800 / w.handles[0]!.view().w);
  /** Left edge of the view, once it glides no more. */
  async function still(): Promise<number> {
    let [before, now] = [Number.NaN, (await canvas().run((w) => w.handles[0]!.view())).x];
    while (before !== now) {
      before = now;
      for (let frame = 0; frame < 6; frame++) await canvas().painted();
      now = (await canvas().run((w) => w.handles[0]!.view())).x;
    }
    return now;
  }
  /** The middle of an empty stretch of the map. */
  const nowhere = async () => {
    const { x, y } = await edge();
    return { x: x + 12, y: y - 200 };
  };
  return {
    nothingWrong,
    edit,
    select,
    selection,
    told,
    count,
    undo,
    focus,
    press,
    center,
    edge,
    zoom,
    still,
    nowhere,
  };
}
