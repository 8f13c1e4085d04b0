import { type AssetId, boardCsv } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { boardScene, PAPER, svgDocument } from '@tsunagu/notation';
import { embeddedPictures } from '../pictures/picture-address.ts';
import { decodedPictures, drawNodes } from './canvas-pen.ts';
import { embeddedFonts, fontsReady } from './font-faces.ts';
import { lettersOf } from './letters.ts';
import type { MapContent } from './map-content.ts';

export type Making = {
  readonly signal: AbortSignal;
  readonly onFonts: (done: number, all: number) => void;
  /** Where the map's pictures are to be had. */
  readonly address: (id: AssetId) => string | undefined;
};

/** The map as a scene, its pictures inside. */
async function sceneOf({ board, drawing }: MapContent, { address, signal }: Making) {
  const ids = board.elements.flatMap((element) => (element.kind === 'image' ? [element.asset] : []));
  const pictures = await embeddedPictures(ids, address, signal);
  return boardScene(board, { ...drawing, assetHref: (id) => pictures.get(id) });
}

/** The map as an SVG that needs nothing else: its letters are inside. */
export async function mapSvg(content: MapContent, making: Making): Promise<Blob> {
  const { nodes, view } = await sceneOf(content, making);
  const { signal, onFonts: onProgress } = making;
  const fonts = await embeddedFonts(lettersOf(nodes), { signal, onProgress });
  return new Blob([svgDocument(nodes, view, notationText.mapOf(content.title), fonts)], { type: 'image/svg+xml' });
}

/** What browsers can still paint: iPads stop at 16.7 million pixels of a side by a side, others later. */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 16_000;

/** Pixels of the map as a picture, and whether a browser can make it. */
export function pngSize({ board, drawing }: MapContent, times: number): { w: number; h: number; possible: boolean } {
  const { view } = boardScene(board, drawing);
  const [w, h] = [Math.ceil(view.w * times), Math.ceil(view.h * times)];
  return { w, h, possible: w * h <= MOST_PIXELS && Math.max(w, h) <= LONGEST_SIDE };
}

/**
 * The map as a PNG of `times` pixels a unit. Painted from the signs themselves: a browser gives no sign of when the fonts inside an SVG
 * picture are there. Null when this browser cannot make one so large.
 */
export async function mapPng(content: MapContent, times: number, making: Making): Promise<Blob | null> {
  const { w, h, possible } = pngSize(content, times);
  if (!possible) return null;
  const { nodes, view } = await sceneOf(content, making);
  const pictures = await decodedPictures(nodes);
  await fontsReady(lettersOf(nodes));
  making.signal.throwIfAborted();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, w, h);
  context.scale(times, times);
  context.translate(-view.x, -view.y);
  drawNodes(context, nodes, pictures);
  return new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** The map as SVG text for this page alone, whose fonts are there. */
export async function mapForPage(content: MapContent, making: Making): Promise<string> {
  const { nodes, view } = await sceneOf(content, making);
  await fontsReady(lettersOf(nodes));
  return svgDocument(nodes, view, notationText.mapOf(content.title));
}

export const mapJson = ({ json }: MapContent): Blob =>
  new Blob([JSON.stringify(json, null, 2)], { type: 'application/json' });

export const mapCsv = ({ json }: MapContent, table: 'elements' | 'ties'): Blob =>
  new Blob([boardCsv(json)[table]], { type: 'text/csv;charset=utf-8' });
