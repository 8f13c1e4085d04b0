import type { CloseReason, RefusalReason } from '@tsunagu/sync';

/**
 * What the screen says about saving.
 * - `connecting`: nothing is known yet, or the first exchange is not acknowledged.
 * - `saved`: the exchange is acknowledged and every local change is on the server's disk.
 * - `refused`: the server did not take something; `recover()` lists it.
 * - `ended`: the door is closed for good (`reason` says why); reconnecting is pointless.
 */
export type SaveStatus = {
  readonly kind: 'connecting' | 'saved' | 'unsaved' | 'offline' | 'refused' | 'ended';
  /** Local changes that are not known to be on the server's disk. */
  readonly unsaved: number;
  /** Whether the board's stored content has been loaded at least once. */
  readonly synced: boolean;
  readonly reason?: RefusalReason | CloseReason;
};

/** Everything the status is made from. */
export type LinkState = {
  line: 'connecting' | 'connected' | 'offline';
  /** The first exchange of the present connection is acknowledged. */
  exchanged: boolean;
  unsaved: number;
  synced: boolean;
  refused: RefusalReason | undefined;
  ended: CloseReason | undefined;
};

/** The one place that decides what may be called saved (SPEC S5). */
export function saveStatus(link: LinkState): SaveStatus {
  const { unsaved, synced } = link;
  if (link.refused !== undefined) return { kind: 'refused', unsaved, synced, reason: link.refused };
  if (link.ended !== undefined) return { kind: 'ended', unsaved, synced, reason: link.ended };
  if (link.line === 'offline') return { kind: 'offline', unsaved, synced };
  if (unsaved > 0) return { kind: 'unsaved', unsaved, synced };
  const saved = link.line === 'connected' && link.exchanged && synced;
  return { kind: saved ? 'saved' : 'connecting', unsaved, synced };
}

export const sameStatus = (a: SaveStatus, b: SaveStatus): boolean =>
  a.kind === b.kind && a.unsaved === b.unsaved && a.synced === b.synced && a.reason === b.reason;
