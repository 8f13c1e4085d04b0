import { ImageRun } from 'docx';
import { type Drawing, drawingSvg } from './map/drawing.ts';
import { drawingPng } from './map/drawing-png.ts';

/** Word measures pictures in px of 1/96 inch, drawings are laid out in points of 1/72. */
const PX = 96 / 72;
/** Dots an inch where the lines themselves cannot be shown: those of a usual print. */
const DOTS = 200;

/**
 * A drawing in a Word file: as lines, and beside them as a PNG for programs that know no SVG (LibreOffice before 24, Word before 2016).
 * @param scale points a unit of the drawing
 */
export async function drawingRun(drawing: Drawing, scale: number, alt: string): Promise<ImageRun> {
  const [width, height] = [drawing.view.w * scale * PX, drawing.view.h * scale * PX];
  const png = await drawingPng(drawing, Math.ceil((drawing.view.w * scale * DOTS) / 72));
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(drawingSvg(drawing)),
    fallback: { type: 'png', data: png },
    transformation: { width: Math.floor(width), height: Math.floor(height) },
    altText: { name: alt, title: alt, description: alt },
  });
}
