import { displayContact, displayName, nominalSize, SIGN_SIZE, type Resource, type Size } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { freeText, textSizes, type SignOptions } from '../options.ts';
import type { Outline } from '../outline.ts';
import { FORMAL_FILL, INFORMAL_FILL, INK, MUTED } from '../palette.ts';
import type { Sign, SignNode } from '../sign-node.ts';
import { breakLabel } from '../text/break-label.ts';
import { linesSize, textLines } from '../text/text-block.ts';
import { KIND_ICONS } from './kind-icons.ts';

const PADDING = 12;
const ICON = 22;
/** Between icon and name. */
const GAP = 3;

type Row = {
  readonly lines: readonly string[];
  readonly size: number;
  readonly bullet: boolean;
  readonly bold: boolean;
  readonly fill: string;
};

/** The words of a resource from top to bottom, broken to fit the usual width. */
function rowsOf(resource: Resource, options: SignOptions): Row[] {
  const { label, small } = textSizes(options);
  const width = Math.max(SIGN_SIZE.resourceWidth - 2 * PADDING, label * 6);
  const contact = displayContact(resource, options).trim();
  const bullets = resource.bullets.map((b) => freeText(b, options).trim()).filter((b) => b !== '');
  const row = (text: string, size: number, fill: string, bold: boolean, bullet: boolean): Row => ({
    lines: breakLabel(text, size, bullet ? width - size : width),
    size,
    fill,
    bold,
    bullet,
  });
  return [
    row(displayName(resource, options), label, INK, true, false),
    ...(contact === '' ? [] : [row(notationText.contact(contact), small, MUTED, false, false)]),
    ...bullets.map((b) => row(b, small, INK, false, true)),
  ];
}

const rowHeight = (row: Row) => linesSize(row.lines, row.size).h;
const rowWidth = (row: Row) => linesSize(row.lines, row.size).w + (row.bullet ? row.size : 0);

/** The least form that holds icon and words: a box of usual width, or an ellipse that grows until every line is inside. */
function formSize(resource: Resource, rows: readonly Row[], contentHeight: number): Size {
  const least = nominalSize(resource);
  const widest = Math.max(...rows.map(rowWidth));
  if (resource.formality === 'formal')
    return { w: Math.max(least.w, widest + 2 * PADDING), h: Math.max(least.h, contentHeight + 1.4 * PADDING) };
  let { w, h } = least;
  while (!fitsEllipse(rows, w, h, contentHeight)) {
    if (h < w * 0.8) h += 4;
    else {
      w += 6;
      h += 4;
    }
  }
  return { w, h };
}

/** Whether every line's corners are inside the ellipse when the content is centred in it. */
function fitsEllipse(rows: readonly Row[], w: number, h: number, contentHeight: number): boolean {
  let y = -contentHeight / 2 + ICON + GAP;
  if (contentHeight > h - 8) return false;
  for (const row of rows) {
    const half = rowWidth(row) / 2 + 3;
    // Letters do not fill the leading above and below them.
    for (const edge of [y + row.size * 0.15, y + rowHeight(row) - row.size * 0.2])
      if ((half / (w / 2)) ** 2 + (edge / (h / 2)) ** 2 > 1) return false;
    y += rowHeight(row);
  }
  return true;
}

/** Icon and words, laid out for the sign's form. */
function layout(resource: Resource, options: SignOptions): Size & { readonly content: readonly SignNode[] } {
  const rows = rowsOf(resource, options);
  const contentHeight = ICON + GAP + rows.reduce((sum, row) => sum + rowHeight(row), 0);
  const { w, h } = formSize(resource, rows, contentHeight);
  let y = (h - contentHeight) / 2;
  const icon: SignNode = {
    tag: 'path',
    d: KIND_ICONS[resource.supporterKind],
    stroke: INK,
    strokeWidth: 1.8,
    cap: 'round',
    join: 'round',
  };
  const content: SignNode[] = [{ tag: 'g', x: (w - ICON) / 2, y, scale: ICON / 24, children: [icon] }];
  y += ICON + GAP;
  const left = (w - Math.max(...rows.map(rowWidth))) / 2;
  for (const row of rows) {
    const at = row.bullet ? { x: left + row.size, y } : { x: w / 2, y };
    if (row.bullet)
      content.push({
        tag: 'circle',
        cx: left + row.size * 0.4,
        cy: y + row.size * 0.65,
        r: row.size * 0.14,
        fill: INK,
      });
    content.push(...textLines(row.lines, at, { ...row, anchor: row.bullet ? 'start' : 'middle' }).nodes);
    y += rowHeight(row);
  }
  return { w, h, content };
}

/** 資源: formal ones are squares, informal ones round. Origin: the top left corner of the form. */
export function resourceSign(resource: Resource, options: SignOptions): Sign & { readonly outline: Outline } {
  const { w, h, content } = layout(resource, options);
  const formal = resource.formality === 'formal';
  const form: SignNode = formal
    ? { tag: 'rect', x: 0, y: 0, w, h, rx: 3, fill: FORMAL_FILL, stroke: INK, strokeWidth: 2 }
    : { tag: 'ellipse', cx: w / 2, cy: h / 2, rx: w / 2, ry: h / 2, fill: INFORMAL_FILL, stroke: INK, strokeWidth: 2 };
  const box = { x: 0, y: 0, w, h };
  return {
    nodes: [form, ...content],
    bounds: { x: -1, y: -1, w: w + 2, h: h + 2 },
    outline: { form: formal ? 'rect' : 'ellipse', box },
  };
}
