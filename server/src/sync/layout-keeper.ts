import { LAYOUT_VERSION, layoutState } from '@tsunagu/board-doc';
import type * as Y from 'yjs';
import { SERVER_WRITER } from './admission.ts';
import type { DocumentState } from './document-state.ts';

type Stored = Pick<DocumentState, 'doc' | 'owner'>;

/** The version to hold on to: what a server wrote, newer ones included; what a client wrote there counts for nothing. */
export function layoutToKeep(state: Stored): number {
  return writtenByClient(state) ? LAYOUT_VERSION : Math.max(LAYOUT_VERSION, layoutState(state.doc).version);
}

/** Whether the document has to be migrated, or its version set right. */
export function needsLayout(state: Stored, kept: number): boolean {
  const { version } = layoutState(state.doc);
  return version !== kept || (writtenByClient(state) && storedVersion(state.doc) !== kept);
}

const storedVersion = (doc: Y.Doc): unknown => doc.getMap('meta').get('schemaVersion');

/** Only the server writes the version, and nobody deletes it. */
function writtenByClient(state: Stored): boolean {
  // oxlint-disable-next-line no-underscore-dangle -- Yjs tells the writer of a key only here
  const item = state.doc.getMap('meta')._map.get('schemaVersion');
  if (item === undefined) return false;
  return item.deleted || (state.owner(item.id.client) ?? SERVER_WRITER) !== SERVER_WRITER;
}
