import { RecordKind, type RichBlock, type RichInline, type RichText } from '@tsunagu/domain';
import * as Y from 'yjs';

/** Deepest list in a list that is read; what lies deeper becomes plain text of that level. */
const MAX_DEPTH = 8;

type XmlNode = Y.XmlElement | Y.XmlText;
const childrenOf = (node: Y.XmlFragment): XmlNode[] =>
  node.toArray().filter((child): child is XmlNode => child instanceof Y.XmlElement || child instanceof Y.XmlText);

/**
 * One agenda item's minutes as plain values. Knows the nodes of Tiptap 2's StarterKit that the minutes use (paragraph,
 * heading, bulletList, orderedList, listItem, hardBreak, text with bold) and the atom `record`; of every other node the text is kept.
 */
export function readRichText(fragment: Y.XmlFragment): RichText {
  return readBlocks(fragment, 0);
}

function readBlocks(parent: Y.XmlFragment, depth: number): RichBlock[] {
  const blocks: RichBlock[] = [];
  for (const node of childrenOf(parent)) {
    if (node instanceof Y.XmlText) {
      const content = readText(node);
      if (content.length > 0) blocks.push({ type: 'paragraph', content });
      continue;
    }
    switch (node.nodeName) {
      case 'paragraph':
      case 'heading':
        blocks.push({ type: node.nodeName, content: readInlines(node) }, ...recordsInside(node));
        break;
      case 'bulletList':
      case 'orderedList':
        blocks.push(depth < MAX_DEPTH ? readList(node, depth) : { type: 'paragraph', content: plainText(node) });
        break;
      case 'record':
        blocks.push(...readRecord(node));
        break;
      default: {
        const content = plainText(node);
        if (content.length > 0) blocks.push({ type: 'paragraph', content });
        blocks.push(...recordsInside(node));
      }
    }
  }
  return blocks;
}

function readList(list: Y.XmlElement, depth: number): RichBlock {
  const items = childrenOf(list).flatMap((item): RichBlock[][] => {
    if (item instanceof Y.XmlElement && item.nodeName === 'listItem') return [readBlocks(item, depth + 1)];
    const content = item instanceof Y.XmlText ? readText(item) : plainText(item);
    return content.length > 0 ? [[{ type: 'paragraph', content }]] : [];
  });
  return { type: list.nodeName === 'bulletList' ? 'bullets' : 'numbers', items };
}

function readRecord(node: Y.XmlElement): RichBlock[] {
  const kind = RecordKind.safeParse(node.getAttribute('kind'));
  const id: unknown = node.getAttribute('id');
  return kind.success && typeof id === 'string' && id !== '' ? [{ type: 'record', kind: kind.data, id }] : [];
}

/** Records embedded where only text belongs are not lost: they follow the block. */
function recordsInside(node: Y.XmlElement): RichBlock[] {
  const found: RichBlock[] = [];
  walk(node, (inner) => {
    if (inner instanceof Y.XmlElement && inner.nodeName === 'record') found.push(...readRecord(inner));
  });
  return found;
}

function readInlines(block: Y.XmlElement): RichInline[] {
  const inlines: RichInline[] = [];
  for (const node of childrenOf(block)) {
    if (node instanceof Y.XmlText) for (const inline of readText(node)) pushInline(inlines, inline);
    else if (node.nodeName === 'hardBreak') inlines.push({ type: 'break' });
    else for (const inline of plainText(node)) pushInline(inlines, inline);
  }
  return inlines;
}

function readText(text: Y.XmlText): RichInline[] {
  const inlines: RichInline[] = [];
  for (const run of text.toDelta() as { insert: unknown; attributes?: Readonly<Record<string, unknown>> }[]) {
    if (typeof run.insert !== 'string' || run.insert === '') continue;
    pushInline(inlines, { type: 'text', text: run.insert, bold: Boolean(run.attributes?.['bold']) });
  }
  return inlines;
}

/** All text under a node, without marks; line breaks are kept. */
function plainText(node: Y.XmlElement): RichInline[] {
  const inlines: RichInline[] = [];
  walk(node, (inner) => {
    if (inner instanceof Y.XmlText) for (const run of readText(inner)) pushInline(inlines, { ...run });
    else if (inner.nodeName === 'hardBreak') inlines.push({ type: 'break' });
  });
  return inlines;
}

/** Visits every node below, in reading order; its own stack, so that deep nesting cannot exhaust the engine's. */
function walk(root: Y.XmlElement, visit: (node: XmlNode) => void): void {
  const open: XmlNode[] = childrenOf(root).reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    visit(node);
    if (node instanceof Y.XmlElement) open.push(...childrenOf(node).reverse());
  }
}

function pushInline(inlines: RichInline[], next: RichInline): void {
  const last = inlines.at(-1);
  if (next.type === 'text' && last?.type === 'text' && last.bold === next.bold) {
    inlines[inlines.length - 1] = { ...last, text: last.text + next.text };
  } else inlines.push(next);
}
