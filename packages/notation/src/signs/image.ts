import { displayName, type Image } from '@tsunagu/domain';
import { freeText, textSizes, type SignOptions } from '../options.ts';
import { AREA_LINE, MUTED, PAPER } from '../palette.ts';
import type { Sign, SignNode } from '../sign-node.ts';
import { labelBlock } from '../text/text-block.ts';

/** Data of a picture itself, or a path on this server: never another address (SPEC S4). */
const OWN = /^(data:image\/(png|jpeg|webp|gif);base64,|blob:|\/(?![/\\]))/;

/** 画像: the picture within its frame, or what is to be seen in words while it is not at hand. Origin: its top left corner. */
export function imageSign(image: Image, options: SignOptions): Sign {
  const { w, h } = image.size;
  const alt = freeText(displayName(image, options), options);
  const href = options.assetHref?.(image.asset);
  const bounds = { x: -1, y: -1, w: w + 2, h: h + 2 };
  if (href !== undefined && OWN.test(href)) return { nodes: [{ tag: 'image', x: 0, y: 0, w, h, href, alt }], bounds };
  const { small } = textSizes(options);
  const words = labelBlock(
    alt,
    { x: w / 2, y: h / 2 + 6 },
    w - 16,
    { size: small, anchor: 'middle', fill: MUTED, detail: true },
    2,
  );
  return {
    nodes: [
      { tag: 'rect', x: 0, y: 0, w, h, fill: PAPER, stroke: AREA_LINE, strokeWidth: 1.5, dash: [6, 4] },
      ...(h >= 80 ? landscape(w / 2, h / 2) : []),
      ...words.nodes,
    ],
    bounds,
  };
}

/** A small picture of hills and a sun, its lower middle at `x`, `y`: here belongs a picture. */
const landscape = (x: number, y: number): SignNode[] => [
  {
    tag: 'path',
    d: `M${x - 24} ${y}L${x - 10} ${y - 20}L${x} ${y - 8}L${x + 8} ${y - 16}L${x + 24} ${y}Z`,
    stroke: AREA_LINE,
    strokeWidth: 2,
    join: 'round',
  },
  { tag: 'circle', cx: x + 14, cy: y - 26, r: 5, stroke: AREA_LINE, strokeWidth: 2 },
];
