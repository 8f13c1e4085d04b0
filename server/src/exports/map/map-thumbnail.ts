import { notationText } from '@tsunagu/domain/catalogue/notation';
import { boardSign, grow, wallText, type BoardDrawing } from '@tsunagu/notation';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { drawingOf, drawingSvg } from './drawing.ts';

/** What one picture of a gallery has at most on a wide screen, in px. */
const SHOWN = { w: 560, h: 350 };
/** Least letters that somebody makes out on it, in px. */
const READABLE = 12;

/** A map as a small picture; `packed` is the same, gzipped. */
export type Thumbnail = { readonly svg: string; readonly packed: Buffer; readonly etag: string };

/** A map as a small picture: the signs of the board, with names as large as there is room for. `title` names the map. */
export function mapThumbnail(board: BoardDrawing, title: string): Thumbnail {
  const plain = { hideNames: false };
  const { w, h } = boardSign(board, plain).bounds;
  const words = wallText(board, READABLE / Math.min(SHOWN.w / w, SHOWN.h / h), plain);
  const { nodes, bounds } = boardSign(board, { ...plain, ...words });
  const svg = drawingSvg(drawingOf(nodes, grow(bounds, 16), notationText.mapOf(title)));
  const etag = `"${createHash('sha256').update(svg).digest('base64url').slice(0, 16)}"`;
  return { svg, packed: gzipSync(svg), etag };
}
