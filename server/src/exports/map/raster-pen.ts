import type { Paint, SignNode } from '@tsunagu/notation';
import type { Canvas, CanvasKit, Paint as Brush, Path } from 'canvaskit-wasm';
import { outlined } from './outlined.ts';

/** What SVG begins with. */
const MITER_LIMIT = 4;

/** Signs of the notation onto a grid of pixels, in the canvas's present coordinates: the same as the SVG shows. */
export function drawNodes(kit: CanvasKit, canvas: Canvas, nodes: readonly SignNode[]): void {
  for (const node of nodes) drawNode(kit, canvas, node);
}

function drawNode(kit: CanvasKit, canvas: Canvas, node: SignNode): void {
  switch (node.tag) {
    case 'g':
      canvas.save();
      canvas.translate(node.x, node.y);
      if (node.scale !== undefined) canvas.scale(node.scale, node.scale);
      drawNodes(kit, canvas, node.children);
      canvas.restore();
      return;
    case 'text':
      return drawNodes(kit, canvas, outlined([node]));
    case 'image':
      return drawPicture(kit, canvas, node);
    case 'path':
      return drawPath(kit, canvas, node, node.d);
    case 'rect': {
      const box = kit.XYWHRect(node.x, node.y, node.w, node.h);
      const { rx } = node;
      return painted(kit, node, (brush) =>
        rx === undefined ? canvas.drawRect(box, brush) : canvas.drawRRect(kit.RRectXY(box, rx, rx), brush),
      );
    }
    case 'circle':
      return painted(kit, node, (brush) => canvas.drawCircle(node.cx, node.cy, node.r, brush));
    case 'ellipse': {
      const { cx, cy, rx, ry } = node;
      return painted(kit, node, (brush) => canvas.drawOval(kit.XYWHRect(cx - rx, cy - ry, 2 * rx, 2 * ry), brush));
    }
    case 'line':
      return painted(kit, node, (brush) => canvas.drawLine(node.x1, node.y1, node.x2, node.y2, brush));
    case 'polyline':
      return drawPath(kit, canvas, node, `M${node.points.map(({ x, y }) => `${x} ${y}`).join('L')}`);
  }
}

function drawPath(kit: CanvasKit, canvas: Canvas, paint: Paint, d: string): void {
  const path: Path | null = kit.Path.MakeFromSVGString(d);
  // As in SVG, what cannot be read is not drawn.
  if (path === null) return;
  painted(kit, paint, (brush) => canvas.drawPath(path, brush));
  path.delete();
}

/** Fills, then strokes. What the library hands out is not collected: it is given back. */
function painted(kit: CanvasKit, paint: Paint, draw: (brush: Brush) => void): void {
  const { fill, stroke, opacity = 1 } = paint;
  const brush = new kit.Paint();
  brush.setAntiAlias(true);
  if (fill !== undefined) {
    brush.setStyle(kit.PaintStyle.Fill);
    brush.setColor(kit.parseColorString(fill));
    brush.setAlphaf(opacity);
    draw(brush);
  }
  if (stroke !== undefined) {
    brush.setStyle(kit.PaintStyle.Stroke);
    brush.setColor(kit.parseColorString(stroke));
    brush.setAlphaf(opacity);
    brush.setStrokeWidth(paint.strokeWidth ?? 1);
    brush.setStrokeCap(paint.cap === 'round' ? kit.StrokeCap.Round : kit.StrokeCap.Butt);
    brush.setStrokeJoin(paint.join === 'round' ? kit.StrokeJoin.Round : kit.StrokeJoin.Miter);
    brush.setStrokeMiter(MITER_LIMIT);
    const dashes = paint.dash?.length ? kit.PathEffect.MakeDash([...paint.dash]) : null;
    if (dashes !== null) brush.setPathEffect(dashes);
    draw(brush);
    dashes?.delete();
  }
  brush.delete();
}

const DATA = /^data:image\/(?:png|jpeg);base64,/;

/** Whole and in the middle of its box, as SVG shows it. Pictures are handed in as data; one that cannot be read is left out. */
function drawPicture(kit: CanvasKit, canvas: Canvas, node: Extract<SignNode, { tag: 'image' }>): void {
  if (!DATA.test(node.href)) return;
  const read = kit.MakeImageFromEncoded(Buffer.from(node.href.replace(DATA, ''), 'base64'));
  if (read === null) return;
  // Made smaller in steps: a photograph would sparkle.
  const picture = read.makeCopyWithDefaultMipmaps();
  read.delete();
  const [width, height] = [picture.width(), picture.height()];
  const scale = Math.min(node.w / width, node.h / height);
  const [w, h] = [width * scale, height * scale];
  const brush = new kit.Paint();
  canvas.drawImageRectOptions(
    picture,
    kit.XYWHRect(0, 0, width, height),
    kit.XYWHRect(node.x + (node.w - w) / 2, node.y + (node.h - h) / 2, w, h),
    kit.FilterMode.Linear,
    kit.MipmapMode.Linear,
    brush,
  );
  brush.delete();
  picture.delete();
}
