import { type BoardDoc, RECORD_ROOTS, type RecordRoot } from '@tsunagu/board-doc';
import * as Y from 'yjs';
import type { PlainRecord } from './describe-record.ts';
import type { Redo, RefusedChange } from './refused-changes.ts';

/** The writing side of a collection whose record type does not matter here. */
type AnyCollection = {
  get(id: string): unknown;
  add(value: PlainRecord): void;
  update(id: string, patch: PlainRecord): void;
  remove(id: string): void;
};

/** Ties need their ends, minutes their agenda item: what others stand on comes first. */
const ORDER: readonly RecordRoot[] = [...RECORD_ROOTS].sort((a, b) => weight(a) - weight(b));
function weight(root: RecordRoot): number {
  if (root === 'agenda') return 0;
  return root === 'elements' ? 1 : 2;
}

/** Does refused changes again as ordinary edits, in one transaction that undo takes back as a whole. */
export function reapplyChanges(board: BoardDoc, changes: readonly RefusedChange[]): void {
  const redos = changes.flatMap(({ redo }) => redo ?? []).sort((a, b) => rank(a) - rank(b));
  board.transact(() => {
    for (const redo of redos) apply(board, redo);
  });
}

function rank(redo: Redo): number {
  switch (redo.kind) {
    case 'meta':
      return 0;
    case 'add':
      return 1 + ORDER.indexOf(redo.root);
    case 'update':
      return 100;
    case 'minutes':
      return 101;
    case 'remove':
      return 102;
  }
}

function apply(board: BoardDoc, redo: Redo): void {
  switch (redo.kind) {
    case 'meta':
      return board.meta.update(redo.patch);
    case 'add':
      return collection(board, redo.root).add(redo.value);
    case 'update':
      return collection(board, redo.root).update(redo.id, redo.patch);
    case 'remove':
      return collection(board, redo.root).remove(redo.id);
    case 'minutes':
      return appendLines(board.minutes(redo.item), redo.lines);
  }
}

const collection = (board: BoardDoc, root: RecordRoot): AnyCollection => board[root];

/** At the end, as paragraphs: where the words stood may look different now, and no word of others is touched. */
function appendLines(fragment: Y.XmlFragment | undefined, lines: readonly string[]): void {
  if (fragment === undefined) return;
  const paragraphs = lines.map((line) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(line)]);
    return paragraph;
  });
  fragment.insert(fragment.length, paragraphs);
}
