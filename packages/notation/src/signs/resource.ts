import { displayContact, displayName, nominalSize, scaled, SIGN_SIZE, type Resource, type Size } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { freeText, showsDetails, textSizes, type SignOptions } from '../options.ts';
import type { Outline } from '../outline.ts';
import { FORMAL_FILL, INFORMAL_FILL, MUTED, PAPER } from '../palette.ts';
import { grow, union, type Box, type Paint, type Sign, type SignNode } from '../sign-node.ts';
import { breakLabel } from '../text/break-label.ts';
import { KIND_ICONS } from './kind-icons.ts';
import { edgeCut, edgePaint, wordsInk } from './supporter-state.ts';
import { drawRows, rowHeight, rowsHeight, rowWidth, type WordRow } from './word-rows.ts';

/** Icon of the kind of supporter, and the disc on the form's edge in which it stands: there it takes no room from the words. */
const ICON = 22;
const DISC = 16;
/** The second, inner edge of a hub, from the outer one; letters keep clear of it. */
const HUB_RIM = 7;

type Row = WordRow & { readonly fill: string };

/** The words of a resource from top to bottom, broken to fit the usual width. */
function rowsOf(resource: Resource, options: SignOptions): Row[] {
  const { label, small } = textSizes(options, resource.textScale);
  const details = showsDetails(options);
  const ink = wordsInk(resource.state);
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
    row(displayName(resource, options), label, ink, true, false),
    ...(contact === '' ? [] : [row(notationText.contact(contact), small, MUTED, false, false)]),
    ...bullets.map((b) => row(b, small, ink, false, true)),
  ];
}

/** Without details larger names may come nearer to the edge. */
const padding = ({ textScale }: Resource, options: SignOptions) =>
  showsDetails(options) ? scaled(SIGN_SIZE.resourcePadding, textScale) : 4;

/** The least form that holds the words: a box of usual width, or an ellipse that grows until every line is inside. */
function formSize(resource: Resource, rows: readonly Row[], options: SignOptions): Size {
  const least = nominalSize(resource);
  const height = rowsHeight(rows);
  const widest = Math.max(...rows.map(rowWidth));
  const rim = resource.isHub ? HUB_RIM : 0;
  const air = Math.max(2 * rim, showsDetails(options) ? scaled(SIGN_SIZE.resourceAir, resource.textScale) : 2);
  if (resource.formality === 'formal')
    return { w: Math.max(least.w, widest + 2 * padding(resource, options)), h: Math.max(least.h, height + air) };
  let { w, h } = least;
  while (!fitsEllipse(rows, w - 2 * rim, h - 2 * rim, height)) {
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
  const [icon, disc] = [ICON, DISC].map((units) => scaled(units, resource.textScale)) as [number, number];
  const at =
    resource.formality === 'formal'
      ? { x: 6, y: 6 }
      : { x: (w / 2) * (1 - Math.SQRT1_2) - 10, y: (h / 2) * (1 - Math.SQRT1_2) - 4 };
  const { stroke } = edgePaint(resource.state, 0);
  const d = KIND_ICONS[resource.supporterKind];
  const picture = {
    tag: 'path',
    d,
    strokeWidth: 1.8,
    cap: 'round',
    join: 'round',
    ...(stroke ? { stroke } : {}),
  } as const;
  return {
    nodes: [
      { tag: 'circle', cx: at.x, cy: at.y, r: disc, fill: PAPER, strokeWidth: 1.5, ...(stroke ? { stroke } : {}) },
      { tag: 'g', x: at.x - icon / 2, y: at.y - icon / 2, scale: icon / 24, children: [picture] },
    ],
    bounds: { x: at.x - disc - 1, y: at.y - disc - 1, w: 2 * disc + 2, h: 2 * disc + 2 },
  };
}

/** The form's edge: of a hub double and heavier. */
function edges(resource: Resource, box: Box): SignNode[] {
  const formal = resource.formality === 'formal';
  const form = (by: number, paint: Paint): SignNode => {
    const { x, y, w, h } = grow(box, -by);
    return formal
      ? { tag: 'rect', x, y, w, h, rx: 3, ...paint }
      : { tag: 'ellipse', cx: x + w / 2, cy: y + h / 2, rx: w / 2, ry: h / 2, ...paint };
  };
  const fill = formal ? FORMAL_FILL : INFORMAL_FILL;
  if (!resource.isHub) return [form(0, { fill, ...edgePaint(resource.state, 2) })];
  return [form(0, { fill, ...edgePaint(resource.state, 4.5) }), form(HUB_RIM, edgePaint(resource.state, 1.75))];
}

/** The words, centred in a form of this size; a list together, not line by line. */
const words = (rows: readonly Row[], { w, h }: Size): SignNode[] =>
  drawRows(rows, { left: (w - Math.max(...rows.map(rowWidth))) / 2, middle: w / 2, top: (h - rowsHeight(rows)) / 2 });

/** 資源: formal ones are squares, informal ones round. Origin: the top left corner of the form. */
export function resourceSign(resource: Resource, options: SignOptions): Sign & { readonly outline: Outline } {
  const rows = rowsOf(resource, options);
  const { w, h } = formSize(resource, rows, options);
  const box: Box = { x: 0, y: 0, w, h };
  const outline: Outline = { form: resource.formality === 'formal' ? 'rect' : 'ellipse', box };
  const mark = showsDetails(options) ? emblem(resource, box) : undefined;
  const rim = grow(box, resource.isHub ? 2 : 1);
  return {
    nodes: [
      ...edges(resource, box),
      ...(resource.state === 'past' ? edgeCut(outline) : []),
      ...(mark?.nodes ?? []),
      ...words(rows, box),
    ],
    bounds: mark ? union([rim, mark.bounds]) : rim,
    outline,
  };
}
