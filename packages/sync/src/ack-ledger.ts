/**
 * Counts, on the client's side, which local changes are on the server's disk (SPEC S4, S5). Pure: the caller tells it
 * what happened, it answers how much is unsaved.
 *
 * Changes are numbered 1, 2, 3 … as they happen. On a connection the first SyncStep2 carries everything up to its
 * moment, and each later Update frame everything up to its own. Update frames sent before that SyncStep2 prove
 * nothing: what they build on may still be missing on the server.
 */
export type AckLedger = {
  /** A change was made on this device (typed, undone, or read back from the offline copy). */
  localChange(): void;
  /** A fresh socket: whatever the old one had outstanding counts as unsaved again. */
  connected(): void;
  /** An update-carrying frame went out on the present connection. */
  frameSent(kind: 'sync-step-2' | 'update'): void;
  /** 100 arrived: so many frames of the present connection are on disk. */
  durable(frames: number): void;
  /** The socket is gone. */
  disconnected(): void;
  /** Local changes that are not known to be on disk. */
  unsaved(): number;
  /** Whether the first exchange of the present connection is acknowledged; before that nothing may be called saved. */
  exchanged(): boolean;
};

export function createAckLedger(): AckLedger {
  let changes = 0;
  let saved = 0;
  /** Per frame of the present connection: number of the last change that it proves; 0 = proves nothing. */
  let frames: number[] = [];
  let acknowledged = 0;
  let firstStep2: number | undefined;

  const forget = (): void => {
    frames = [];
    acknowledged = 0;
    firstStep2 = undefined;
  };

  return {
    localChange: () => {
      changes++;
    },
    connected: forget,
    disconnected: forget,
    frameSent: (kind) => {
      if (kind === 'sync-step-2' && firstStep2 === undefined) firstStep2 = frames.length;
      frames.push(firstStep2 === undefined ? 0 : changes);
    },
    durable: (count) => {
      // A count beyond what was sent cannot be true; believing it would show as saved what is not.
      if (count > frames.length) return;
      acknowledged = Math.max(acknowledged, count);
      saved = Math.max(saved, frames[acknowledged - 1] ?? 0);
    },
    unsaved: () => changes - saved,
    exchanged: () => firstStep2 !== undefined && acknowledged > firstStep2,
  };
}
