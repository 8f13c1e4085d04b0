import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { contentHash, readRichText, richTextFragment } from './index.ts';

type Node = string | { name: string; attrs?: Record<string, string>; children?: Node[] };

function xml(node: Node): Y.XmlElement | Y.XmlText {
  if (typeof node === 'string') return new Y.XmlText(node);
  const element = new Y.XmlElement(node.name);
  for (const [key, value] of Object.entries(node.attrs ?? {})) element.setAttribute(key, value);
  if (node.children) element.insert(0, node.children.map(xml));
  return element;
}

/** A fragment in a document, as an editor would leave it. */
function fragment(...nodes: Node[]): Y.XmlFragment {
  const root = new Y.XmlFragment();
  new Y.Doc().getMap('minutes').set('agd_1', root);
  root.insert(0, nodes.map(xml));
  return root;
}

const text = (words: string) => ({ type: 'text', text: words, bold: false });

describe('rich text', () => {
  it('[B51] reads paragraphs, headings, line breaks, lists and records', () => {
    const read = readRichText(
      fragment(
        { name: 'heading', children: ['論点'] },
        { name: 'paragraph', children: ['一行', { name: 'hardBreak' }, '二行'] },
        { name: 'orderedList', children: [{ name: 'listItem', children: [{ name: 'paragraph', children: ['a'] }] }] },
        { name: 'record', attrs: { kind: 'role', id: 'role_1' } },
      ),
    );
    expect(read).toEqual([
      { type: 'heading', content: [text('論点')] },
      { type: 'paragraph', content: [text('一行'), { type: 'break' }, text('二行')] },
      { type: 'numbers', items: [[{ type: 'paragraph', content: [text('a')] }]] },
      { type: 'record', kind: 'role', id: 'role_1' },
    ]);
  });

  it('[B51] reads bold as the editor writes it', () => {
    const root = fragment({ name: 'paragraph', children: ['ab'] });
    const paragraph = root.get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).format(1, 1, { bold: {}, colour: 'red' });
    expect(readRichText(root)).toEqual([
      { type: 'paragraph', content: [text('a'), { type: 'text', text: 'b', bold: true }] },
    ]);
  });

  it('[B53] of unknown nodes the text is kept; records in odd places are kept too', () => {
    const read = readRichText(
      fragment(
        {
          name: 'blockquote',
          children: [
            { name: 'paragraph', children: ['引用'] },
            { name: 'script', children: ['x'] },
          ],
        },
        {
          name: 'paragraph',
          children: [
            'a',
            { name: 'mention', children: ['b'] },
            { name: 'record', attrs: { kind: 'hold', id: 'hld_1' } },
          ],
        },
        { name: 'bulletList', children: [{ name: 'paragraph', children: ['loose'] }] },
        'bare',
        { name: 'image', attrs: { src: 'https://example.org' } },
      ),
    );
    expect(read).toEqual([
      { type: 'paragraph', content: [text('引用x')] },
      { type: 'paragraph', content: [text('ab')] },
      { type: 'record', kind: 'hold', id: 'hld_1' },
      { type: 'bullets', items: [[{ type: 'paragraph', content: [text('loose')] }]] },
      { type: 'paragraph', content: [text('bare')] },
    ]);
  });

  it.each<[Record<string, string>]>([[{ kind: 'dragon', id: 'x' }], [{ kind: 'role' }], [{ kind: 'role', id: '' }]])(
    '[B53] a record with %j is left out',
    (attrs) => {
      expect(readRichText(fragment({ name: 'record', attrs }))).toEqual([]);
    },
  );

  it('[B53] nesting of any depth is read', () => {
    const root = fragment();
    let parent = root;
    for (let depth = 0; depth < 1_500; depth++) {
      const list = new Y.XmlElement(depth % 2 === 0 ? 'bulletList' : 'listItem');
      parent.insert(0, [list]);
      parent = list;
    }
    parent.insert(0, [new Y.XmlText('deep')]);
    expect(JSON.stringify(readRichText(root))).toContain('deep');
    expect(root.doc && contentHash(root.doc)).toBeGreaterThan(0);
  });

  it('[B52] an empty text becomes one empty paragraph', () => {
    const root = richTextFragment([]);
    new Y.Doc().getMap('minutes').set('agd_1', root);
    expect(readRichText(root)).toEqual([{ type: 'paragraph', content: [] }]);
  });
});
