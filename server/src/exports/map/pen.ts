import type { Paint, SignNode, TextNode } from '@tsunagu/notation';
import type PDFDocument from 'pdfkit';
import { FALLBACK, glyphPaths, inFonts, MAIN } from '../pdf-fonts.ts';
import { printable } from '../printable.ts';

type Pdf = InstanceType<typeof PDFDocument>;
/** Names that pdfkit knows the fonts by. */
export const BOLD = 'bold';

const fontOf = (piece: { font: string }, bold: boolean): string =>
  piece.font === FALLBACK ? FALLBACK : bold ? BOLD : MAIN;

/** pdfkit takes lists of dashes, which its types forget; but none of length 0, which is how the notation writes a dot. */
const dashes = (dash: readonly number[]): number[] => dash.map((length) => Math.max(length, 0.01));

/** Signs of the notation into a PDF page, in the page's present coordinates. Text stays text. */
export function drawNodes(pdf: Pdf, nodes: readonly SignNode[]): void {
  for (const node of nodes) {
    pdf.save();
    drawNode(pdf, node);
    pdf.restore();
  }
}

function drawNode(pdf: Pdf, node: SignNode): void {
  switch (node.tag) {
    case 'g':
      pdf.translate(node.x, node.y);
      if (node.scale !== undefined) pdf.scale(node.scale);
      return drawNodes(pdf, node.children);
    case 'text':
      return drawText(pdf, node);
    case 'image':
      // Pictures are handed in as data; nothing is fetched, and no file is opened.
      if (node.href.startsWith('data:'))
        pdf.image(node.href, node.x, node.y, { fit: [node.w, node.h], align: 'center', valign: 'center' });
      return;
    case 'path':
      return painted(pdf, node, () => pdf.path(node.d));
    case 'rect':
      return painted(pdf, node, () =>
        node.rx === undefined
          ? pdf.rect(node.x, node.y, node.w, node.h)
          : pdf.roundedRect(node.x, node.y, node.w, node.h, Math.min(node.rx, node.w / 2, node.h / 2)),
      );
    case 'circle':
      return painted(pdf, node, () => pdf.circle(node.cx, node.cy, node.r));
    case 'ellipse':
      return painted(pdf, node, () => pdf.ellipse(node.cx, node.cy, node.rx, node.ry));
    case 'line':
      return painted(pdf, node, () => pdf.moveTo(node.x1, node.y1).lineTo(node.x2, node.y2));
    case 'polyline': {
      const [first, ...others] = node.points;
      if (first === undefined) return;
      return painted(pdf, node, () => {
        pdf.moveTo(first.x, first.y);
        for (const { x, y } of others) pdf.lineTo(x, y);
      });
    }
  }
}

function painted(pdf: Pdf, paint: Paint, trace: () => unknown): void {
  const { fill, stroke } = paint;
  if (fill === undefined && stroke === undefined) return;
  if (paint.opacity !== undefined) pdf.opacity(paint.opacity);
  if (stroke !== undefined) {
    pdf
      .lineWidth(paint.strokeWidth ?? 1)
      .lineCap(paint.cap ?? 'butt')
      .lineJoin(paint.join ?? 'miter');
    if (paint.dash && paint.dash.length > 0) pdf.dash(dashes(paint.dash) as never, {});
  }
  trace();
  if (fill !== undefined && stroke !== undefined) pdf.fillAndStroke(fill, stroke);
  else if (fill !== undefined) pdf.fill(fill);
  else pdf.stroke(stroke);
}

/** One line of text. What BIZ UDPGothic lacks is taken from the other font. */
function drawText(pdf: Pdf, node: TextNode): void {
  const bold = node.bold ?? false;
  const pieces = inFonts(printable(node.text)).map((piece) => {
    const font = fontOf(piece, bold);
    const width = pdf.font(font, node.size).widthOfString(piece.text);
    return { text: piece.text, source: piece.font, font, width };
  });
  const whole = pieces.reduce((sum, { width }) => sum + width, 0);
  let x = node.anchor === 'start' ? node.x : node.anchor === 'middle' ? node.x - whole / 2 : node.x - whole;
  for (const { text, source, font, width } of pieces) {
    if (node.halo) {
      // As outlines: text that is written twice would also be read twice.
      for (const path of glyphPaths(text, source, bold, node.size, { x, y: node.y })) pdf.path(path);
      pdf
        .lineWidth(node.size / 4)
        .lineJoin('round')
        .undash()
        .stroke('#ffffff');
    }
    pdf.font(font, node.size).fillColor(node.fill).text(text, x, node.y, { lineBreak: false, baseline: 'alphabetic' });
    x += width;
  }
}
