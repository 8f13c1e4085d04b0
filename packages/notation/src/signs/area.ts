import type { Area } from '@tsunagu/domain';
import { displayName } from '@tsunagu/domain';
import type { SignOptions } from '../options.ts';
import { textSizes } from '../options.ts';
import { AREA_LINE, MUTED } from '../palette.ts';
import { union, type Sign, type SignNode } from '../sign-node.ts';
import { labelBlock, type TextBlock } from '../text/text-block.ts';

/** The name of an area, at the top inside its edge. Origin: the area's top left corner. */
export function areaName(area: Area, options: SignOptions): TextBlock {
  const { w, h } = area.size;
  const { label } = textSizes(options, area.textScale);
  const ring = area.shape === 'ring';
  const width = Math.max(label * 4, ring ? w * 0.6 : w - 24);
  const style = {
    size: label,
    anchor: 'middle' as const,
    fill: MUTED,
    bold: true,
    halo: true,
    detail: area.textScale === 'small',
  };
  return labelBlock(
    displayName(area, options),
    { x: w / 2, y: ring ? Math.min(h * 0.04, 24) + 4 : 8 },
    width,
    style,
    2,
  );
}

/** 圏域 or another enclosure. The name stands at the top inside the edge; 範囲可変 is dotted. Origin: its top left corner. */
export function areaSign(area: Area, options: SignOptions): Sign {
  const { w, h } = area.size;
  const paint = {
    stroke: AREA_LINE,
    strokeWidth: 2,
    ...(area.variable ? { dash: [0, 7], cap: 'round' as const, strokeWidth: 3 } : {}),
  };
  const edge: SignNode =
    area.shape === 'ring'
      ? { tag: 'ellipse', cx: w / 2, cy: h / 2, rx: w / 2, ry: h / 2, ...paint }
      : { tag: 'rect', x: 0, y: 0, w, h, rx: 12, ...paint };
  const words = areaName(area, options);
  return {
    nodes: [edge, ...words.nodes],
    bounds: union([{ x: -2, y: -2, w: w + 4, h: h + 4 }, words.box]),
  };
}
