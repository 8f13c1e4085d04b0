import { displayName, nominalSize, type Card, type Element } from '@tsunagu/domain';
import { freeText, textSizes, type SignOptions } from '../options.ts';
import { AREA_LINE, INK, PAPER } from '../palette.ts';
import { union, type Sign } from '../sign-node.ts';
import { labelBlock } from '../text/text-block.ts';

/** A frame with its title: what cards, tables, charts, timelines, lanes and images have in common. */
export function framedSign(element: Exclude<Element, Card> | Card, options: SignOptions): Sign {
  const { w, h } = nominalSize(element);
  const { label } = textSizes(options);
  const title = freeText(displayName(element, options), options);
  const words = labelBlock(title, { x: 8, y: 8 }, w - 16, { size: label, fill: INK, bold: true }, 2);
  return {
    nodes: [{ tag: 'rect', x: 0, y: 0, w, h, rx: 4, fill: PAPER, stroke: AREA_LINE, strokeWidth: 2 }, ...words.nodes],
    bounds: union([{ x: -1, y: -1, w: w + 2, h: h + 2 }, words.box]),
  };
}
