import type { BoardDoc } from '@tsunagu/board-doc';
import { EARLIER_ITEM } from '@tsunagu/domain';
import * as Y from 'yjs';

/** Writes a line into the minutes of 「前回の役割と保留」, above the empty paragraph at its end. */
export function addLine(board: BoardDoc, line: string): void {
  const fragment = board.minutes(EARLIER_ITEM);
  if (!fragment) return;
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(line)]);
  const last = fragment.length > 0 ? fragment.get(fragment.length - 1) : undefined;
  const atEnd = last instanceof Y.XmlElement && last.nodeName === 'paragraph' && last.length === 0;
  fragment.insert(atEnd ? fragment.length - 1 : fragment.length, [paragraph]);
}

/** Takes the line out again, unless somebody has written it on. */
export function removeLine(board: BoardDoc, line: string): void {
  const fragment = board.minutes(EARLIER_ITEM);
  if (!fragment) return;
  const index = fragment.toArray().findLastIndex((node) => wordsOf(node) === line);
  if (index >= 0) fragment.delete(index, 1);
}

const wordsOf = (node: Y.XmlElement | Y.XmlText | Y.XmlHook): string | undefined => {
  if (!(node instanceof Y.XmlElement) || node.nodeName !== 'paragraph' || node.length !== 1) return undefined;
  const [text] = node.toArray();
  return text instanceof Y.XmlText ? text.toJSON() : undefined;
};
