import { displayContact, displayName, nominalSize, scaled, SIGN_SIZE, type Resource, type Size } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { freeText, showsDetails, textSizes, type SignOptions } from '../options.ts';
import type { Outline } from '../outline.ts';
import { FORMAL_FILL, INFORMAL_FILL, INK, MUTED, PAPER } from '../palette.ts';
import { union, type Box, type Sign, type SignNode } from '../sign-node.ts';
import { breakLabel } from '../text/break-label.ts';
import { linesSize, textLines } from '../text/text-block.ts';
import { KIND_ICONS } from './kind-icons.ts';

/** Icon of the kind of supporter, and the disc on the form's edge in which it stands: there it takes no room from the words. */
const ICON = 22;
const DISC = 16;

type Row = {
  readonly lines: readonly string[];
  readonly size: number;
  readonly bullet: boolean;
  readonly bold: boolean;
  readonly detail: boolean;
  readonly fill: string;
};

/** The words of a resource from top to bottom, broken to fit the usual width. */
function rowsOf(resource: Resource, options: SignOptions): Row[] {
  const { label, small } = textSizes(options, resource.textScale);
  const details = showsDetails(options);
  const width = Math.max(
    scaled(SIGN_SIZE.resourceWidth, resource.textScale) - 2 * padding(resource, options),
    label * 5,
  );
  const contact = details ? displayContact(resource, options).trim() : '';
  const bullets = details ? resource.bullets.map((b) => freeText(b, options).trim()).filter((b) => b !== '') : [];
  const row = (text: string, size: number, fill: string, bold: boolean, bullet: boolean): Row => ({
    lines: breakLabel(text, size, bullet ? width - size : width),
    size,
    fill,
    bold,
    bullet,
    detail: !bold || resource.textScale === 'small',
  });
  return [
    row(displayName(resource, options), label, INK, true, false),
    ...(contact === '' ? [] : [row(notationText.contact(contact), small, MUTED, false, false)]),
    ...bullets.map((b) => row(b, small, INK, false, true)),
  ];
}

/** Without details larger names may come nearer to the edge. */
const padding = ({ textScale }: Resource, options: SignOptions) =>
  showsDetails(options) ? scaled(SIGN_SIZE.resourcePadding, textScale) : 4;

const rowHeight = (row: Row) => linesSize(row.lines, row.size).h;
const rowWidth = (row: Row) => linesSize(row.lines, row.size).w + (row.bullet ? row.size : 0);

/** The least form that holds the words: a box of usual width, or an ellipse that grows until every line is inside. */
function formSize(resource: Resource, rows: readonly Row[], options: SignOptions): Size {
  const least = nominalSize(resource);
  const height = rows.reduce((sum, row) => sum + rowHeight(row), 0);
  const widest = Math.max(...rows.map(rowWidth));
  const air = showsDetails(options) ? scaled(SIGN_SIZE.resourceAir, resource.textScale) : 2;
  if (resource.formality === 'formal')
    return { w: Math.max(least.w, widest + 2 * padding(resource, options)), h: Math.max(least.h, height + air) };
  let { w, h } = least;
  while (!fitsEllipse(rows, w, h, height)) {
    if (h < w * 0.45) h += 4;
    else {
      w += 8;
      h += 4;
    }
  }
  return { w, h };
}

/** Whether every line's corners are inside the ellipse when the words are centred in it. */
function fitsEllipse(rows: readonly Row[], w: number, h: number, height: number): boolean {
  let y = -height / 2;
  for (const row of rows) {
    const half = rowWidth(row) / 2;
    // Letters do not fill the leading above and below them.
    for (const edge of [y + row.size * 0.2, y + rowHeight(row) - row.size * 0.25])
      if ((half / (w / 2)) ** 2 + (edge / (h / 2)) ** 2 > 1) return false;
    y += rowHeight(row);
  }
  return true;
}

/** Where the disc with the icon stands: on the upper left of the form's edge. */
function emblem(resource: Resource, { w, h }: Size): Sign {
  const at =
    resource.formality === 'formal'
      ? { x: 6, y: 6 }
      : { x: (w / 2) * (1 - Math.SQRT1_2) - 10, y: (h / 2) * (1 - Math.SQRT1_2) - 4 };
  const icon: SignNode = {
    tag: 'path',
    d: KIND_ICONS[resource.supporterKind],
    stroke: INK,
    strokeWidth: 1.8,
    cap: 'round',
    join: 'round',
  };
  return {
    nodes: [
      { tag: 'circle', cx: at.x, cy: at.y, r: DISC, fill: PAPER, stroke: INK, strokeWidth: 1.5 },
      { tag: 'g', x: at.x - ICON / 2, y: at.y - ICON / 2, scale: ICON / 24, children: [icon] },
    ],
    bounds: { x: at.x - DISC - 1, y: at.y - DISC - 1, w: 2 * DISC + 2, h: 2 * DISC + 2 },
  };
}

/** The words, centred in a form of this size. */
function words(rows: readonly Row[], { w, h }: Size): SignNode[] {
  let y = (h - rows.reduce((sum, row) => sum + rowHeight(row), 0)) / 2;
  const left = (w - Math.max(...rows.map(rowWidth))) / 2;
  return rows.flatMap((row) => {
    const at = row.bullet ? { x: left + row.size, y } : { x: w / 2, y };
    const dot: SignNode[] = row.bullet
      ? [{ tag: 'circle', cx: left + row.size * 0.4, cy: y + row.size * 0.65, r: row.size * 0.14, fill: INK }]
      : [];
    y += rowHeight(row);
    return [...dot, ...textLines(row.lines, at, { ...row, anchor: row.bullet ? 'start' : 'middle' }).nodes];
  });
}

/** 資源: formal ones are squares, informal ones round. Origin: the top left corner of the form. */
export function resourceSign(resource: Resource, options: SignOptions): Sign & { readonly outline: Outline } {
  const rows = rowsOf(resource, options);
  const { w, h } = formSize(resource, rows, options);
  const formal = resource.formality === 'formal';
  const form: SignNode = formal
    ? { tag: 'rect', x: 0, y: 0, w, h, rx: 3, fill: FORMAL_FILL, stroke: INK, strokeWidth: 2 }
    : { tag: 'ellipse', cx: w / 2, cy: h / 2, rx: w / 2, ry: h / 2, fill: INFORMAL_FILL, stroke: INK, strokeWidth: 2 };
  const box: Box = { x: 0, y: 0, w, h };
  const mark = showsDetails(options) ? emblem(resource, box) : undefined;
  const rim = { x: -1, y: -1, w: w + 2, h: h + 2 };
  return {
    nodes: [form, ...(mark?.nodes ?? []), ...words(rows, box)],
    bounds: mark ? union([rim, mark.bounds]) : rim,
    outline: { form: formal ? 'rect' : 'ellipse', box },
  };
}
