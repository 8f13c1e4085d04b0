import { type BoardDoc, openBoardDoc } from '@tsunagu/board-doc';
import * as Y from 'yjs';

/**
 * Runs `fn` on a copy of the document, under the given client id, and returns what it changed as one update; undefined
 * for nothing. The document itself stays as it is: what the server writes has to reach the disk first, too.
 */
export function writeAside(doc: Y.Doc, clientId: number, fn: (board: BoardDoc) => void): Uint8Array | undefined {
  const aside = new Y.Doc();
  Y.applyUpdateV2(aside, Y.encodeStateAsUpdateV2(doc));
  aside.clientID = clientId;
  const updates: Uint8Array[] = [];
  aside.on('update', (bytes: Uint8Array) => updates.push(bytes));
  fn(openBoardDoc(aside));
  aside.destroy();
  return updates.length === 0 ? undefined : Y.mergeUpdates(updates);
}
