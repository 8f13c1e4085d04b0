import { type AgendaItem, type Board, missingSheets, type RichText } from '@tsunagu/domain';
import type * as Y from 'yjs';
import type { BoardDoc } from './board-doc.ts';
import { CODECS } from './codecs.ts';
import { RECORD_ROOTS, type RecordRoot, ROOTS, rootMap, SERVER } from './layout.ts';
import type { RecordCodec } from './record-codec.ts';
import { richTextFragment } from './rich-text-write.ts';

/**
 * Fills a new document, in one transaction. Only the server does this; clients never seed (SPEC B4).
 * Every agenda item gets its minutes, and sheets that the board lacks are written blank (SPEC B80). Throws when the document holds anything already or a value is invalid.
 */
export function writeBoard(doc: Y.Doc, board: Board): void {
  if (ROOTS.some((root) => rootMap(doc, root).size > 0)) throw new Error('writeBoard wants an empty document.');
  doc.transact(() => {
    const meta = rootMap(doc, 'meta');
    for (const [key, value] of Object.entries(board.meta)) meta.set(key, value);
    for (const root of RECORD_ROOTS) writeRecords(doc, root, board[root]);
    writeMissingSheets(doc);
    const minutes = rootMap(doc, 'minutes');
    for (const { id } of board.agenda) minutes.set(id, richTextFragment(board.minutes.get(id) ?? []));
  }, SERVER);
}

function writeRecords(doc: Y.Doc, root: RecordRoot, values: readonly { readonly id: string }[]): void {
  const map = rootMap(doc, root);
  const codec = CODECS[root] as unknown as RecordCodec<{ readonly id: string }>;
  for (const value of values) map.set(value.id, codec.encode(value));
}

/** Writes those sheets and rows that a document lacks, blank. For the server: in a new document, and when it migrates an old one. */
export function writeMissingSheets(doc: Y.Doc): void {
  const missing = missingSheets({
    sheets: rootMap(doc, 'sheets').keys(),
    assessment: rootMap(doc, 'assessment').keys(),
  });
  writeRecords(doc, 'sheets', missing.sheets);
  writeRecords(doc, 'assessment', missing.assessment);
}

/** Adds an agenda item together with its minutes, in one transaction. */
export function addAgendaItem(board: BoardDoc, item: AgendaItem, text: RichText = []): void {
  board.transact(() => {
    board.agenda.add(item);
    if (text.length > 0) rootMap(board.doc, 'minutes').set(item.id, richTextFragment(text));
  });
}

/** Removes an element together with its ties; undo brings all of them back. The same as `board.elements.remove`. */
export const removeElement = (board: BoardDoc, id: Parameters<BoardDoc['elements']['remove']>[0]): void =>
  board.elements.remove(id);
