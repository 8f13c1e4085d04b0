import { type AssetId, formatDay, withoutNames } from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { mapExportText } from '@tsunagu/domain/catalogue/map-export';
import { boardSign, grow, legendRows, INK, legendSign, MUTED, PAPER, type SignNode } from '@tsunagu/notation';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { FALLBACK, fontFiles, MAIN } from '../pdf-fonts.ts';
import type { MapPrint } from '../print-jobs.ts';
import {
  FOOTER,
  type LegendPlace,
  MARGIN,
  type MapPage,
  type MapPart,
  OVERLAP,
  type PagePlan,
  planPages,
} from './page-plan.ts';
import { BOLD, drawNodes } from './pen.ts';

type Pdf = InstanceType<typeof PDFDocument>;
/** Air around the map, in units. */
const AIR = 12;
const EMPTY = { x: 0, y: 0, w: 640, h: 360 };
const SMALL = 9;

/**
 * A map as a PDF, drawn from the same signs as on screen: on one page, or enlarged over several that overlap, with a last page that
 * shows how they go together. Letters are inside, and can be searched and copied.
 */
export async function mapPdf(print: MapPrint): Promise<Uint8Array> {
  const options = signOptions(print);
  const sign = boardSign(print.board, options);
  const map = grow(sign.bounds.w === 0 ? EMPTY : sign.bounds, AIR);
  const rows = print.legend ? legendRows(print.board, options, print.roles.size > 0) : [];
  const legendSize = (columns: number) => legendSign(rows, columns).bounds;
  const plan = planPages(map, smallestText(sign.nodes), print.sheet, rows.length === 0 ? undefined : legendSize);

  const pdf = new PDFDocument({
    autoFirstPage: false,
    size: [plan.page.width, plan.page.height],
    margin: 0,
    lang: 'ja-JP',
    info: { Title: mapExportText.documentTitle(print.title), Producer: '', Creator: '' },
  });
  const done = buffer(pdf);
  registerFonts(pdf);
  for (const [index, page] of plan.pages.entries()) {
    pdf.addPage();
    drawPart(pdf, page.part, sign.nodes);
    if (page.kind === 'tile') drawOverlaps(pdf, plan, page);
    if (page.kind === 'key') drawKey(pdf, plan, page.part);
    if (page.kind !== 'tile' && page.legend) drawLegend(pdf, page.legend, (columns) => legendSign(rows, columns).nodes);
    drawFooter(pdf, print, plan, page, index);
  }
  pdf.end();
  return done;
}

/** All of the map on the present page of a PDF that others write too; its footer is theirs. */
export function drawMapOnPage(pdf: Pdf, print: MapPrint): void {
  const options = signOptions(print);
  const sign = boardSign(print.board, options);
  const map = grow(sign.bounds.w === 0 ? EMPTY : sign.bounds, AIR);
  const rows = print.legend ? legendRows(print.board, options, print.roles.size > 0) : [];
  const legendSize = (columns: number) => legendSign(rows, columns).bounds;
  const plan = planPages(map, smallestText(sign.nodes), print.sheet, rows.length === 0 ? undefined : legendSize);
  registerFonts(pdf);
  const [page] = plan.pages;
  if (page?.kind !== 'whole') return;
  drawPart(pdf, page.part, sign.nodes);
  if (page.legend) drawLegend(pdf, page.legend, (columns) => legendSign(rows, columns).nodes);
  write(pdf, aboutMap(print).join('　'), MARGIN, plan.page.height - MARGIN - FOOTER + 16, 'start');
}

function registerFonts(pdf: Pdf): void {
  const { fonts } = fontFiles();
  pdf.registerFont(MAIN, fonts[MAIN].normal).registerFont(BOLD, fonts[MAIN].bold);
  pdf.registerFont(FALLBACK, fonts[FALLBACK].normal);
}

/** What stands at the foot of a map. */
export const aboutMap = (print: MapPrint): string[] => [
  print.title,
  formatDay(print.day, print.calendar),
  ...(print.fictional ? [mapExportText.fictional] : []),
  ...(print.hideNames ? [exportsText.namesHidden] : []),
];

export const signOptions = (print: MapPrint) => ({
  hideNames: print.hideNames,
  profile: print.board.meta.notation,
  assetHref: (asset: AssetId) => print.pictures.get(asset),
  roleBadges: print.roles as ReadonlyMap<never, number>,
  ...(print.hideNames ? { hideIn: withoutNames(print.names) } : {}),
});

function smallestText(nodes: readonly SignNode[], scale = 1): number {
  let least = 40;
  for (const node of nodes) {
    if (node.tag === 'text') least = Math.min(least, node.size * scale);
    if (node.tag === 'g') least = Math.min(least, smallestText(node.children, scale * (node.scale ?? 1)));
  }
  return least;
}

/** The part of the map that a page shows, cut at its edges. */
function drawPart(pdf: Pdf, { shown, scale, at }: MapPart, nodes: readonly SignNode[]): void {
  pdf.save();
  pdf.rect(at.x, at.y, shown.w * scale, shown.h * scale).clip();
  pdf.translate(at.x - shown.x * scale, at.y - shown.y * scale).scale(scale);
  drawNodes(pdf, nodes);
  pdf.restore();
}

function drawLegend(
  pdf: Pdf,
  { at, scale, columns }: LegendPlace,
  nodes: (columns: number) => readonly SignNode[],
): void {
  pdf.save();
  pdf.translate(at.x, at.y).scale(scale);
  drawNodes(pdf, nodes(columns));
  pdf.restore();
}

const write = (pdf: Pdf, text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', size = SMALL): void =>
  drawNodes(pdf, [{ tag: 'text', text, x, y, size, anchor, fill: MUTED }]);

const numberOf = (plan: PagePlan, row: number, column: number): number => row * plan.columns + column + 1;

/** A dashed line where the neighbour's sheet begins, its number beside it, and crosses that lie on each other. */
function drawOverlaps(pdf: Pdf, plan: PagePlan, { part, row, column }: Extract<MapPage, { kind: 'tile' }>): void {
  const [left, top] = [part.at.x, part.at.y];
  const [right, bottom] = [left + part.shown.w * part.scale, top + part.shown.h * part.scale];
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    drawNodes(pdf, [{ tag: 'line', x1, y1, x2, y2, stroke: MUTED, strokeWidth: 0.6, dash: [4, 4] }]);
  const cross = (x: number, y: number) =>
    drawNodes(pdf, [
      { tag: 'path', d: `M${x - 7} ${y}H${x + 7}M${x} ${y - 7}V${y + 7}`, stroke: MUTED, strokeWidth: 0.8 },
    ]);
  const beside = { left: column > 0, right: column < plan.columns - 1, above: row > 0, below: row < plan.rows - 1 };
  const [innerLeft, innerRight] = [left + OVERLAP, right - OVERLAP];
  const [innerTop, innerBottom] = [top + OVERLAP, bottom - OVERLAP];
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  if (beside.left) line(innerLeft, top, innerLeft, bottom);
  if (beside.right) {
    line(innerRight, top, innerRight, bottom);
    pdf.save();
    pdf.rotate(-90, { origin: [right + 10, middle.y] });
    write(pdf, mapExportText.joins(numberOf(plan, row, column + 1)), right + 10, middle.y, 'middle', 8);
    pdf.restore();
  }
  if (beside.above) line(left, innerTop, right, innerTop);
  if (beside.below) {
    line(left, innerBottom, right, innerBottom);
    write(pdf, mapExportText.joins(numberOf(plan, row + 1, column)), middle.x, bottom + 8, 'middle', 8);
  }
  const xs = [...(beside.left ? [left, innerLeft] : []), ...(beside.right ? [innerRight, right] : [])];
  const ys = [...(beside.above ? [top, innerTop] : []), ...(beside.below ? [innerBottom, bottom] : [])];
  for (const x of xs) for (const y of ys.length > 0 ? ys : [middle.y]) cross(x, y);
  if (xs.length === 0) for (const y of ys) cross(middle.x, y);
}

/** The small map of the last page, divided as the sheets divide it, each sheet's number in its middle. */
function drawKey(pdf: Pdf, plan: PagePlan, part: MapPart): void {
  const on = (x: number, y: number) => ({
    x: part.at.x + (x - part.shown.x) * part.scale,
    y: part.at.y + (y - part.shown.y) * part.scale,
  });
  const map = part.shown;
  for (const tile of plan.pages) {
    if (tile.kind !== 'tile') continue;
    const { shown } = tile.part;
    const from = { x: Math.max(shown.x, map.x), y: Math.max(shown.y, map.y) };
    const to = { x: Math.min(shown.x + shown.w, map.x + map.w), y: Math.min(shown.y + shown.h, map.y + map.h) };
    const [corner, opposite] = [on(from.x, from.y), on(to.x, to.y)];
    const [w, h] = [opposite.x - corner.x, opposite.y - corner.y];
    if (w <= 0 || h <= 0) continue;
    const text = String(numberOf(plan, tile.row, tile.column));
    const middle = { x: corner.x + w / 2, y: corner.y + h / 2 };
    drawNodes(pdf, [
      { tag: 'rect', ...corner, w, h, stroke: INK, strokeWidth: 1, dash: [5, 4] },
      { tag: 'circle', cx: middle.x, cy: middle.y, r: 16, fill: PAPER, stroke: INK, strokeWidth: 1 },
      { tag: 'text', text, x: middle.x, y: middle.y + 7, size: 20, anchor: 'middle', fill: INK, bold: true },
    ]);
  }
}

function drawFooter(pdf: Pdf, print: MapPrint, plan: PagePlan, page: MapPage, index: number): void {
  const y = plan.page.height - MARGIN - FOOTER + 16;
  const about = [
    ...aboutMap(print),
    ...(page.kind === 'tile' ? [mapExportText.tile(page.row + 1, page.column + 1)] : []),
    ...(page.kind === 'key' ? [mapExportText.key] : []),
  ].join('　');
  write(pdf, about, MARGIN, y, 'start');
  write(pdf, exportsText.page(index + 1, plan.pages.length), plan.page.width - MARGIN, y, 'end');
}
