import type { Box, Paint, SignNode } from './sign-node.ts';
import { FONT_FAMILY, INK, PAPER } from './palette.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Built from code points because XML 1.0 forbids exactly these control characters.
const FORBIDDEN = new RegExp(
  `[${[
    [0, 8],
    [11, 12],
    [14, 31],
    [0xfffe, 0xffff],
  ]
    .map((range) => range.map((c) => String.fromCharCode(c)).join('-'))
    .join('')}]`,
  'g',
);

/** Text made safe for SVG and XML 1.0: markup escaped, characters that XML does not know left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

/** A number with at most two decimals: a hundredth of a unit is finer than any printer. */
export const fixed = (n: number): string => String(Math.round(n * 100) / 100);

type Attributes = Record<string, string | number | undefined>;

/** The paint as SVG attributes. */
function paint(node: Paint): Attributes {
  return {
    fill: node.fill ?? 'none',
    stroke: node.stroke,
    'stroke-width': node.strokeWidth,
    'stroke-dasharray': node.dash?.map(fixed).join(' '),
    // Said even when it is the default: the canvas inherits others.
    'stroke-linecap': node.stroke === undefined ? undefined : (node.cap ?? 'butt'),
    'stroke-linejoin': node.stroke === undefined ? undefined : (node.join ?? 'miter'),
    opacity: node.opacity,
  };
}

/** The SVG element's attributes of a node, for this file's text and for React alike (`kebab-case` names). */
export function attributesOf(node: SignNode): Attributes {
  switch (node.tag) {
    case 'path':
      return { d: node.d, ...paint(node) };
    case 'rect':
      return { x: node.x, y: node.y, width: node.w, height: node.h, rx: node.rx, ...paint(node) };
    case 'circle':
      return { cx: node.cx, cy: node.cy, r: node.r, ...paint(node) };
    case 'ellipse':
      return { cx: node.cx, cy: node.cy, rx: node.rx, ry: node.ry, ...paint(node) };
    case 'line':
      return { x1: node.x1, y1: node.y1, x2: node.x2, y2: node.y2, ...paint(node) };
    case 'polyline':
      return { points: node.points.map((p) => `${fixed(p.x)},${fixed(p.y)}`).join(' '), ...paint(node) };
    case 'text':
      return {
        'data-text': node.detail ? 'detail' : 'label',
        x: node.x,
        y: node.y,
        'font-size': node.size,
        'font-weight': node.bold ? 700 : undefined,
        'text-anchor': node.anchor === 'start' ? undefined : node.anchor,
        fill: node.fill,
        ...(node.halo
          ? { stroke: PAPER, 'stroke-width': node.size / 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
          : {}),
      };
    case 'image':
      return { x: node.x, y: node.y, width: node.w, height: node.h, href: node.href };
    case 'g':
      return {
        transform:
          `translate(${fixed(node.x)} ${fixed(node.y)})` +
          (node.scale === undefined ? '' : ` scale(${fixed(node.scale)})`),
      };
  }
}

/** Nodes as SVG text without the outer `<svg>`; every label escaped. */
export function toSvg(nodes: readonly SignNode[]): string {
  return nodes.map(nodeToSvg).join('');
}

function nodeToSvg(node: SignNode): string {
  const attributes = Object.entries(attributesOf(node))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? fixed(value) : escapeXml(String(value))}"`)
    .join('');
  if (node.tag === 'text') return `<text xml:space="preserve"${attributes}>${escapeXml(node.text)}</text>`;
  if (node.tag === 'image') return `<image${attributes}><title>${escapeXml(node.alt)}</title></image>`;
  if (node.tag === 'g') return `<g${attributes}>${toSvg(node.children)}</g>`;
  return `<${node.tag}${attributes}/>`;
}

/**
 * A whole SVG document of the given nodes.
 * @param view what part of the board it shows, in board units; also its size in px
 * @param title read by screen readers; may be empty
 * @param style CSS of the document's own, e.g. its fonts
 */
export function svgDocument(nodes: readonly SignNode[], view: Box, title = '', style = ''): string {
  const [x, y, w, h] = [view.x, view.y, view.w, view.h].map(fixed);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}" ` +
    `font-family="${escapeXml(FONT_FAMILY)}" fill="${INK}" role="img">` +
    (title === '' ? '' : `<title>${escapeXml(title)}</title>`) +
    (style === '' ? '' : `<style>${escapeXml(style)}</style>`) +
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${PAPER}"/>${toSvg(nodes)}</svg>`
  );
}
