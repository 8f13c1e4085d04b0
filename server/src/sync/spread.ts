import { encodeFrame } from '@tsunagu/sync';
import * as Y from 'yjs';
import type { Connection } from './connection.ts';

/** One update that is on disk; without a connection it is the server's own. */
export type Change = { bytes: Uint8Array; connection: Connection | undefined };

/**
 * Sends a group of changes: one frame a connection for all of them, and nobody gets back what they sent. Connections
 * that were not sent the board yet are left out; the board will contain it.
 */
export function spread(changes: readonly Change[], connections: Iterable<Connection>): void {
  if (changes.length === 0) return;
  const senders = new Set(changes.map((change) => change.connection));
  let everything: Uint8Array | undefined;
  for (const connection of connections) {
    if (!connection.served) continue;
    if (senders.has(connection)) {
      const others = changes.filter((change) => change.connection !== connection);
      if (others.length > 0) connection.send(frameOf(others));
    } else {
      everything ??= frameOf(changes);
      connection.send(everything);
    }
  }
}

function frameOf(changes: readonly Change[]): Uint8Array {
  const [only] = changes;
  const update = changes.length === 1 && only !== undefined ? only.bytes : Y.mergeUpdates(changes.map((c) => c.bytes));
  return encodeFrame({ kind: 'update', update });
}
