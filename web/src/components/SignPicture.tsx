import { attributesOf, type Sign, type SignNode } from '@tsunagu/notation';
import { createElement, type ReactNode } from 'react';

/** React's names of SVG attributes; it keeps `data-` as it is. */
const camel = (name: string): string =>
  name.startsWith('data-') ? name : name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** One node of a drawing as an SVG element. */
export function drawNode(node: SignNode, key: number): ReactNode {
  const attributes = Object.fromEntries(
    Object.entries(attributesOf(node)).map(([name, value]) => [camel(name), value]),
  );
  const inside = node.tag === 'text' ? node.text : node.tag === 'g' ? node.children.map(drawNode) : undefined;
  return createElement(node.tag, { ...attributes, key }, inside);
}

/** Something drawn by `notation`, inside the page: same letters as everywhere, nothing fetched. */
export function SignPicture({ sign, label, className }: { sign: Sign; label: string; className: string }) {
  const { x, y, w, h } = sign.bounds;
  return (
    <svg role="img" aria-label={label} viewBox={`${x - 24} ${y - 24} ${w + 48} ${h + 48}`} className={className}>
      {sign.nodes.map(drawNode)}
    </svg>
  );
}
