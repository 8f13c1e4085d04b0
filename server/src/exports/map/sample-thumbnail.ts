import { Sample } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { boardSign, grow, svgDocument, wallText, type BoardDrawing } from '@tsunagu/notation';
import { createHash } from 'node:crypto';
import { outlined } from './outlined.ts';

/** What one picture of the gallery has at most on a wide screen, in px. */
const SHOWN = { w: 560, h: 350 };
/** Least letters that somebody makes out on it, in px. */
const READABLE = 12;

export type Thumbnail = { readonly svg: string; readonly etag: string };

/** A sample as a small picture: the signs of the board, with names as large as there is room for. */
export function sampleThumbnail(sample: Sample): Thumbnail {
  const { elements, ties, unions } = Sample.parse(sample);
  const board: BoardDrawing = { elements, ties, unions, ink: [], issues: [] };
  const plain = { hideNames: false };
  const { w, h } = boardSign(board, plain).bounds;
  const words = wallText(board, READABLE / Math.min(SHOWN.w / w, SHOWN.h / h), plain);
  const { nodes, bounds } = boardSign(board, { ...plain, ...words });
  const svg = svgDocument(outlined(nodes), grow(bounds, 16), notationText.mapOf(sample.title));
  return { svg, etag: `"${createHash('sha256').update(svg).digest('base64url').slice(0, 16)}"` };
}
