import CanvasKitInit, { type CanvasKit } from 'canvaskit-wasm';
import { PAPER } from '@tsunagu/notation';
import type { Drawing } from './drawing.ts';
import { drawNodes } from './raster-pen.ts';

/** More than a page of A3 at 200 dots an inch; four bytes each while it is drawn. */
const MOST_PIXELS = 8_000_000;

/** Read by the first picture of a thread, and then kept. */
let ready: Promise<CanvasKit> | undefined;

/** Pixels of a picture that is to be `width` wide: fewer where that would be more than allowed, in the same proportion. */
export function pixelsOf({ view }: Pick<Drawing, 'view'>, width: number): { w: number; h: number } {
  const height = (width * view.h) / view.w;
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
  return { w: Math.max(1, Math.floor(width * scale)), h: Math.max(1, Math.floor(height * scale)) };
}

/**
 * A drawing as a PNG on white, for programs that know no SVG. Drawn by the thread that asks, which takes a second for a large page: ask
 * on a thread of its own.
 * @param width pixels; see `pixelsOf`
 */
export async function drawingPng(drawing: Drawing, width: number): Promise<Uint8Array> {
  const kit = await (ready ??= CanvasKitInit());
  try {
    return png(kit, drawing, width);
  } catch (error) {
    // It may have run out of memory, which it does not survive: the next picture begins anew.
    ready = undefined;
    throw error;
  }
}

function png(kit: CanvasKit, drawing: Drawing, width: number): Uint8Array {
  const { view, nodes } = drawing;
  const { w, h } = pixelsOf(drawing, width);
  const surface = kit.MakeSurface(w, h);
  if (surface === null) throw new Error(`no room for ${w} × ${h} pixels`);
  try {
    const canvas = surface.getCanvas();
    canvas.clear(kit.parseColorString(PAPER));
    canvas.scale(w / view.w, h / view.h);
    canvas.translate(-view.x, -view.y);
    drawNodes(kit, canvas, nodes);
    const image = surface.makeImageSnapshot();
    try {
      const bytes = image.encodeToBytes();
      if (bytes === null) throw new Error('no PNG was made');
      return bytes;
    } finally {
      image.delete();
    }
  } finally {
    surface.dispose();
  }
}
