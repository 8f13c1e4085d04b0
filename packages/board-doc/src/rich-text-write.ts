import type { RichBlock, RichInline, RichText } from '@tsunagu/domain';
import * as Y from 'yjs';

/** The one level that the minutes editor offers. */
const HEADING_LEVEL = 3;

/**
 * A fragment with the given text, in the nodes that the minutes editor knows. An empty text becomes one empty
 * paragraph: an editor that found nothing would write its own, and two editors would write two (SPEC B52).
 */
export function richTextFragment(text: RichText): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  fragment.insert(0, (text.length > 0 ? text : [{ type: 'paragraph' as const, content: [] }]).map(blockNode));
  return fragment;
}

function blockNode(block: RichBlock): Y.XmlElement {
  switch (block.type) {
    case 'paragraph':
      return withChildren(new Y.XmlElement('paragraph'), inlineNodes(block.content));
    case 'heading': {
      const node = new Y.XmlElement<{ level: number }>('heading');
      node.setAttribute('level', HEADING_LEVEL);
      return withChildren(node as unknown as Y.XmlElement, inlineNodes(block.content));
    }
    case 'bullets':
    case 'numbers':
      return withChildren(
        new Y.XmlElement(block.type === 'bullets' ? 'bulletList' : 'orderedList'),
        block.items.map((item) => withChildren(new Y.XmlElement('listItem'), item.map(blockNode))),
      );
    case 'record': {
      const node = new Y.XmlElement('record');
      node.setAttribute('kind', block.kind);
      node.setAttribute('id', block.id);
      return node;
    }
  }
}

function inlineNodes(inlines: readonly RichInline[]): (Y.XmlElement | Y.XmlText)[] {
  const nodes: (Y.XmlElement | Y.XmlText)[] = [];
  let runs: { insert: string; attributes: { bold?: object } }[] = [];
  const flush = (): void => {
    if (runs.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(runs);
    nodes.push(text);
    runs = [];
  };
  for (const inline of inlines) {
    if (inline.type === 'text') runs.push({ insert: inline.text, attributes: inline.bold ? { bold: {} } : {} });
    else {
      flush();
      nodes.push(new Y.XmlElement('hardBreak'));
    }
  }
  flush();
  return nodes;
}

function withChildren(node: Y.XmlElement, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  if (children.length > 0) node.insert(0, children);
  return node;
}
