import { attributesOf, FONT_FAMILY, type SignNode } from '@tsunagu/notation';
import { createElement, memo, type ReactNode } from 'react';

const camel = (name: string) =>
  name.startsWith('data-') ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const attributeNames = new Map<string, string>();
/** `stroke-width` as React calls it. */
function reactName(name: string): string {
  let known = attributeNames.get(name);
  if (known === undefined) attributeNames.set(name, (known = camel(name)));
  return known;
}

function draw(node: SignNode, key: number): ReactNode {
  const props: Record<string, unknown> = { key };
  for (const [name, value] of Object.entries(attributesOf(node)))
    if (value !== undefined) props[reactName(name)] = value;
  if (node.tag === 'text') return createElement('text', { ...props, xmlSpace: 'preserve' }, node.text);
  if (node.tag === 'image') return createElement('image', props, createElement('title', null, node.alt));
  return createElement(node.tag, props, node.tag === 'g' ? node.children.map(draw) : undefined);
}

/** Signs of the notation as React elements inside an `<svg>`; text goes in as text, never as markup. */
export const SignView = memo(function SignView({ nodes }: { nodes: readonly SignNode[] }) {
  return (
    <g fontFamily={FONT_FAMILY} style={{ userSelect: 'none' }}>
      {nodes.map(draw)}
    </g>
  );
});
