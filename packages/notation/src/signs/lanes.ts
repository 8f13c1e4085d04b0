import type { Lanes } from '@tsunagu/domain';
import { freeText, textSizes, type SignOptions } from '../options.ts';
import { AREA_LINE, CARD_BAND, INK } from '../palette.ts';
import { union, type Box, type Sign, type SignNode } from '../sign-node.ts';
import { breakLabel } from '../text/break-label.ts';
import { LINE_HEIGHT } from '../text/measure.ts';
import { labelBlock, linesSize, textLines, type TextBlock } from '../text/text-block.ts';
import { marksRow, placedMarks } from './marks.ts';

const PAD = 8;
/** Greatest part of the frame that the titles of rows take. */
const MOST_HEAD = 0.3;

/** Where the parts of a frame of lanes stand. Origin: its top left corner. */
export type LanesLayout = {
  /** Height of the strip with the frame's own name; 0 without one. */
  readonly top: number;
  /** Strip with each lane's title, and the lane below or beside it. */
  readonly lanes: readonly { readonly head: Box; readonly body: Box; readonly lines: readonly string[] }[];
  readonly letters: number;
};

export function lanesLayout(lanes: Lanes, options: SignOptions): LanesLayout {
  const { w, h } = lanes.size;
  const { label } = textSizes(options);
  const name = nameBlock(lanes, options);
  const top = name ? name.box.h + PAD : 0;
  const titles = lanes.titles.map((title) => freeText(title, options).trim());
  const count = titles.length;
  if (lanes.orientation === 'columns') {
    const width = w / count;
    const broken = titles.map((title) => breakLabel(title, label, width - 2 * PAD, 3));
    const head = Math.max(...broken.map((lines) => linesSize(lines, label).h)) + PAD;
    return {
      top,
      letters: label,
      lanes: broken.map((lines, i) => ({
        lines,
        head: { x: i * width, y: top, w: width, h: head },
        body: { x: i * width, y: top + head, w: width, h: Math.max(0, h - top - head) },
      })),
    };
  }
  const height = (h - top) / count;
  const most = w * MOST_HEAD - 2 * PAD;
  const broken = titles.map((title) => breakLabel(title, label, Math.max(label * 2, Math.min(most, label * 6)), 3));
  const head = Math.max(label, ...broken.map((lines) => linesSize(lines, label).w)) + 2 * PAD;
  return {
    top,
    letters: label,
    lanes: broken.map((lines, i) => ({
      lines,
      head: { x: 0, y: top + i * height, w: head, h: height },
      body: { x: head, y: top + i * height, w: Math.max(0, w - head), h: height },
    })),
  };
}

/** The frame's own name with its marks. */
function nameBlock(lanes: Lanes, options: SignOptions): TextBlock | undefined {
  const { label, small } = textSizes(options);
  const name = freeText(lanes.label.trim(), options);
  const marks = marksRow(lanes, small, options);
  if (name === '' && !marks) return undefined;
  const row = marks && placedMarks(marks, { x: PAD, y: PAD / 2 + (label * LINE_HEIGHT - marks.h) / 2 });
  const left = PAD + (marks ? marks.w + PAD : 0);
  const words = labelBlock(name, { x: left, y: PAD / 2 }, lanes.size.w - left - PAD, { size: label, bold: true }, 2);
  return {
    nodes: [...(row?.nodes ?? []), ...words.nodes],
    box: union([...(row ? [row.bounds] : []), ...(name === '' ? [] : [words.box])]),
  };
}

/** The rooms of the name and of the titles: things stand in the rest. */
export function lanesHeads(lanes: Lanes, options: SignOptions): Box[] {
  const layout = lanesLayout(lanes, options);
  const heads = union(layout.lanes.map(({ head }) => head));
  return layout.top > 0 ? [{ x: 0, y: 0, w: lanes.size.w, h: layout.top }, heads] : [heads];
}

/** スイムレーン: titles on grey, lines between the lanes. Origin: its top left corner. */
export function lanesSign(lanes: Lanes, options: SignOptions): Sign {
  const { w, h } = lanes.size;
  const layout = lanesLayout(lanes, options);
  const nodes: SignNode[] = [];
  for (const [i, { head, body, lines }] of layout.lanes.entries()) {
    nodes.push({ tag: 'rect', ...head, fill: CARD_BAND, stroke: AREA_LINE, strokeWidth: 1.25 });
    if (i > 0) {
      const [x2, y2] = lanes.orientation === 'columns' ? [body.x, h] : [w, body.y];
      nodes.push({ tag: 'line', x1: body.x, y1: body.y, x2, y2, stroke: AREA_LINE, strokeWidth: 1.25 });
    }
    const y = head.y + (head.h - linesSize(lines, layout.letters).h) / 2;
    const style = { size: layout.letters, anchor: 'middle' as const, bold: true };
    nodes.push(...textLines(lines, { x: head.x + head.w / 2, y }, style).nodes);
  }
  const name = nameBlock(lanes, options);
  if (layout.top > 0)
    nodes.push({ tag: 'line', x1: 0, y1: layout.top, x2: w, y2: layout.top, stroke: INK, strokeWidth: 1.25 });
  nodes.push({ tag: 'rect', x: 0, y: 0, w, h, stroke: INK, strokeWidth: 2 }, ...(name?.nodes ?? []));
  return {
    nodes,
    bounds: union([{ x: -1, y: -1, w: w + 2, h: h + 2 }, ...lanesHeads(lanes, options)]),
  };
}
