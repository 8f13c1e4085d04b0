import type { Area } from '@tsunagu/domain';
import { displayName } from '@tsunagu/domain';
import type { SignOptions } from '../options.ts';
import { textSizes } from '../options.ts';
import { AREA_LINE, MUTED } from '../palette.ts';
import { moved, union, type Sign, type SignNode } from '../sign-node.ts';
import { labelBlock } from '../text/text-block.ts';

/** 圏域 or another enclosure. The name stands at the top inside the edge; 範囲可変 is dotted. Origin: its top left corner. */
export function areaSign(area: Area, options: SignOptions): Sign {
  const { w, h } = area.size;
  const { label } = textSizes(options);
  const paint = {
    stroke: AREA_LINE,
    strokeWidth: 2,
    ...(area.variable ? { dash: [0, 7], cap: 'round' as const, strokeWidth: 3 } : {}),
  };
  const edge: SignNode =
    area.shape === 'ring'
      ? { tag: 'ellipse', cx: w / 2, cy: h / 2, rx: w / 2, ry: h / 2, ...paint }
      : { tag: 'rect', x: 0, y: 0, w, h, rx: 12, ...paint };
  const name = displayName(area, options);
  const width = Math.max(label * 4, area.shape === 'ring' ? w * 0.5 : w - 32);
  const style = { size: label, anchor: 'middle' as const, fill: MUTED, bold: true, halo: true };
  const top = area.shape === 'ring' ? Math.min(h * 0.04, 24) + 4 : 10;
  const words = labelBlock(name, { x: w / 2, y: top }, width, style, 2);
  return {
    nodes: [edge, ...words.nodes],
    bounds: union([{ x: -2, y: -2, w: w + 4, h: h + 4 }, moved(words.box, { x: 0, y: 0 })]),
  };
}
