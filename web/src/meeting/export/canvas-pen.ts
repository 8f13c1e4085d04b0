import { FONT_FAMILY, type Paint, PAPER, type SignNode, type TextNode } from '@tsunagu/notation';

/** Draws signs on a canvas, in the canvas's present coordinates: the same as the SVG shows, letters from the page's own fonts. */
export function drawNodes(
  context: CanvasRenderingContext2D,
  nodes: readonly SignNode[],
  pictures: ReadonlyMap<string, HTMLImageElement>,
): void {
  for (const node of nodes) {
    context.save();
    drawNode(context, node, pictures);
    context.restore();
  }
}

function drawNode(
  context: CanvasRenderingContext2D,
  node: SignNode,
  pictures: ReadonlyMap<string, HTMLImageElement>,
): void {
  switch (node.tag) {
    case 'g':
      context.translate(node.x, node.y);
      if (node.scale !== undefined) context.scale(node.scale, node.scale);
      return drawNodes(context, node.children, pictures);
    case 'text':
      return drawText(context, node);
    case 'image': {
      const picture = pictures.get(node.href);
      if (picture) context.drawImage(picture, ...fitted(picture, node));
      return;
    }
    case 'path':
      return paint(context, node, new Path2D(node.d));
    case 'rect':
      return paint(
        context,
        node,
        traced((path) => path.roundRect(node.x, node.y, node.w, node.h, node.rx ?? 0)),
      );
    case 'circle':
      return paint(
        context,
        node,
        traced((path) => path.arc(node.cx, node.cy, node.r, 0, 2 * Math.PI)),
      );
    case 'ellipse':
      return paint(
        context,
        node,
        traced((path) => path.ellipse(node.cx, node.cy, node.rx, node.ry, 0, 0, 2 * Math.PI)),
      );
    case 'line':
      return paint(
        context,
        node,
        traced((path) => {
          path.moveTo(node.x1, node.y1);
          path.lineTo(node.x2, node.y2);
        }),
      );
    case 'polyline':
      return paint(
        context,
        node,
        traced((path) => {
          for (const { x, y } of node.points) path.lineTo(x, y);
        }),
      );
  }
}

/** The pictures of a drawing, ready to be drawn, by their address. One that cannot be read is left out. */
export async function decodedPictures(nodes: readonly SignNode[]): Promise<ReadonlyMap<string, HTMLImageElement>> {
  const pictures = new Map<string, HTMLImageElement>();
  for (const node of nodes) {
    if (node.tag === 'g')
      for (const [href, picture] of await decodedPictures(node.children)) pictures.set(href, picture);
    if (node.tag !== 'image' || pictures.has(node.href)) continue;
    const picture = new Image();
    picture.src = node.href;
    if (
      await picture.decode().then(
        () => true,
        () => false,
      )
    )
      pictures.set(node.href, picture);
  }
  return pictures;
}

/** As SVG fits a picture into its box: whole, in the middle. */
function fitted(
  { naturalWidth, naturalHeight }: HTMLImageElement,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
): [number, number, number, number] {
  const scale = Math.min(box.w / naturalWidth, box.h / naturalHeight);
  const [w, h] = [naturalWidth * scale, naturalHeight * scale];
  return [box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h];
}

function traced(trace: (path: Path2D) => void): Path2D {
  const path = new Path2D();
  trace(path);
  return path;
}

function paint(context: CanvasRenderingContext2D, node: Paint, path: Path2D): void {
  if (node.opacity !== undefined) context.globalAlpha *= node.opacity;
  if (node.fill !== undefined && node.fill !== 'none') {
    context.fillStyle = node.fill;
    context.fill(path);
  }
  if (node.stroke === undefined) return;
  context.strokeStyle = node.stroke;
  context.lineWidth = node.strokeWidth ?? 1;
  context.lineCap = node.cap ?? 'butt';
  context.lineJoin = node.join ?? 'miter';
  // SVG's limit; a canvas begins with another.
  context.miterLimit = 4;
  context.setLineDash([...(node.dash ?? [])]);
  context.stroke(path);
}

const ANCHORS = { start: 'left', middle: 'center', end: 'right' } as const;

function drawText(context: CanvasRenderingContext2D, node: TextNode): void {
  context.font = `${node.bold ? 700 : 400} ${node.size}px ${FONT_FAMILY}`;
  context.textAlign = ANCHORS[node.anchor];
  context.textBaseline = 'alphabetic';
  if (node.halo) {
    context.strokeStyle = PAPER;
    context.lineWidth = node.size / 4;
    context.lineJoin = 'round';
    context.strokeText(node.text, node.x, node.y);
  }
  context.fillStyle = node.fill;
  context.fillText(node.text, node.x, node.y);
}
