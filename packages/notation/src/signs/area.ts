import type { Area } from '@tsunagu/domain';
import { displayName } from '@tsunagu/domain';
import type { SignOptions } from '../options.ts';
import { textSizes } from '../options.ts';
import { AREA_LINE, INK, MUTED } from '../palette.ts';
import { union, type Paint, type Sign, type SignNode } from '../sign-node.ts';
import { LINE_HEIGHT } from '../text/measure.ts';
import { labelBlock, type TextBlock } from '../text/text-block.ts';
import { marksRow, placedMarks } from './marks.ts';

/** The name of an area with its marks, at the top inside its edge. Origin: the area's top left corner. */
export function areaName(area: Area, options: SignOptions): TextBlock {
  const { w, h } = area.size;
  const { label, small } = textSizes(options, area.textScale);
  const ring = area.shape === 'ring';
  const width = Math.max(label * 4, ring ? w * 0.6 : w - 24);
  const detail = area.textScale === 'small';
  const style = { size: label, anchor: 'middle' as const, fill: MUTED, bold: true, halo: true, detail };
  const at = { x: w / 2, y: ring ? Math.min(h * 0.04, 24) + 4 : 8 };
  const marks = marksRow(area, small, options);
  if (!marks) return labelBlock(displayName(area, options), at, width, style, 2);
  // The marks before the first line, both together in the middle.
  const before = marks.w + small * 0.4;
  const words = labelBlock(displayName(area, options), { ...at, x: at.x + before / 2 }, width - before, style, 2);
  const left = { x: words.box.x - before, y: at.y + (label * LINE_HEIGHT - marks.h) / 2 };
  const row = placedMarks(marks, left);
  return { nodes: [...row.nodes, ...words.nodes], box: union([row.bounds, words.box]) };
}

/** Lines of enclosures: 範囲可変 dotted, 同居 dots and dashes, a mere frame thin, dark and angular. */
export function areaEdge({ purpose, variable }: Pick<Area, 'purpose' | 'variable'>): Paint & { readonly rx: number } {
  const stroke = AREA_LINE;
  if (purpose === 'household') return { stroke, strokeWidth: 3, dash: [16, 8, 0, 8], cap: 'round', rx: 24 };
  const rx = purpose === 'frame' ? 0 : 12;
  if (variable) return { stroke, strokeWidth: 3, dash: [0, 7], cap: 'round', rx };
  return purpose === 'frame' ? { stroke: INK, strokeWidth: 1.25, rx } : { stroke, strokeWidth: 2, rx };
}

/** 圏域 or another enclosure. The name stands at the top inside the edge. Origin: its top left corner. */
export function areaSign(area: Area, options: SignOptions): Sign {
  const { w, h } = area.size;
  const { rx, ...paint } = areaEdge(area);
  const edge: SignNode =
    area.shape === 'ring'
      ? { tag: 'ellipse', cx: w / 2, cy: h / 2, rx: w / 2, ry: h / 2, ...paint }
      : { tag: 'rect', x: 0, y: 0, w, h, rx, ...paint };
  const words = areaName(area, options);
  return {
    nodes: [edge, ...words.nodes],
    bounds: union([{ x: -2, y: -2, w: w + 4, h: h + 4 }, words.box]),
  };
}
