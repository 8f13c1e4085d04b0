import { type AcceptedUpdate, checkUpdate, type CloseReason, readStructure, type RefusalReason } from '@tsunagu/sync';
import type { Connection } from './connection.ts';
import type { DocumentState } from './document-state.ts';

/** What becomes of an update. */
export type Verdict =
  | { kind: 'take'; update: AcceptedUpdate }
  | { kind: 'nothing-new' }
  /** It builds on what the connection's first SyncStep2 will bring (SPEC S6). */
  | { kind: 'hold' }
  | { kind: 'refuse'; reason: RefusalReason; close?: CloseReason };

/**
 * Client ids that one person may use on one board. Every visit that writes takes one; thousands of them side by side
 * would make Yjs spend minutes on their order.
 */
const MAX_CLIENT_IDS = 1_000;

/** The order of checks of SPEC S9 after size and rate: structure, completeness and owner, right, room. Changes nothing. */
export function judgeUpdate(bytes: Uint8Array, from: Connection, state: DocumentState, closed: boolean): Verdict {
  const read = readStructure(bytes);
  if (!read.ok) return { kind: 'refuse', reason: 'malformed' };
  const update = checkUpdate(read.structure, state.known, from.principal);
  if (!update.ok) return update.reason === 'gap' ? { kind: 'hold' } : { kind: 'refuse', reason: update.reason };
  if (state.claimedBy(from.principal) + update.claims.length > MAX_CLIENT_IDS)
    return { kind: 'refuse', reason: 'malformed' };
  if (!state.changesAnything(update, read.structure)) return { kind: 'nothing-new' };
  if (closed) return { kind: 'refuse', reason: 'meeting-closed', close: 'noRight' };
  if (!from.admission.mayEdit()) return { kind: 'refuse', reason: 'read-only', close: 'noRight' };
  // Deleting is taken always: it is what makes room.
  if (update.advances.size > 0 && !state.hasRoom(bytes.length)) return { kind: 'refuse', reason: 'board-full' };
  return { kind: 'take', update };
}
