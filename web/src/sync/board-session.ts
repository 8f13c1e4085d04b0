import type { BoardDoc } from '@tsunagu/board-doc';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { type BoardLink, type LinkOptions, openBoardLink } from './board-link.ts';
import { listRefused, type RefusedChange } from './refused-changes.ts';
import { reapplyChanges } from './reapply.ts';
import { sameStatus, type SaveStatus } from './save-status.ts';
import { createStore, type Store } from './store.ts';

export type { RefusedChange } from './refused-changes.ts';
export type { SaveStatus } from './save-status.ts';
export type { Store } from './store.ts';

/** The board cannot be read any more, so what was refused cannot be compared with it. The document stays as it is. */
export class RecoveryError extends Error {}

/** A browser's end of one meeting's board. */
export interface BoardSession {
  /** These three are replaced by `recover()`; watch `generation` and read them again. */
  readonly doc: Y.Doc;
  readonly board: BoardDoc;
  readonly awareness: Awareness;
  readonly status: Store<SaveStatus>;
  /** Grows whenever `doc`, `board` and `awareness` are others; use it as a React key. */
  readonly generation: Store<number>;
  /**
   * After a refusal: loads the server's state under a new client id, and returns what of this device's work is not in
   * it. Rejects with `RecoveryError` when the board cannot be read any more; then nothing is discarded.
   */
  recover(options?: { epoch?: number }): Promise<RefusedChange[]>;
  /** Does the given changes again, as ordinary edits of the present document. */
  reapply(changes: readonly RefusedChange[]): void;
  destroy(): void;
}

/** Opens a meeting's board and keeps it connected until it is destroyed or the server closes the door for good. */
export function openBoardSession(options: LinkOptions): BoardSession {
  let link = openBoardLink(options);
  const status = createStore<SaveStatus>(link.status.get(), sameStatus);
  const generation = createStore<number>(0, Object.is);
  const follow = (next: BoardLink): (() => void) => next.status.subscribe(() => status.set(next.status.get()));
  let unfollow = follow(link);

  return {
    get doc() {
      return link.doc;
    },
    get board() {
      return link.board;
    },
    get awareness() {
      return link.awareness;
    },
    status,
    generation,
    async recover({ epoch = options.epoch } = {}) {
      const fresh = openBoardLink({ ...options, epoch });
      const outcome = await settled(fresh);
      if (outcome !== 'synced') {
        fresh.destroy();
        throw new RecoveryError(outcome);
      }
      const changes = listRefused(link.doc, fresh.doc, { sameHistory: epoch === options.epoch });
      unfollow();
      link.destroy();
      link = fresh;
      unfollow = follow(fresh);
      generation.set(generation.get() + 1);
      status.set(fresh.status.get());
      return changes;
    },
    reapply: (changes) => reapplyChanges(link.board, changes),
    destroy: () => {
      unfollow();
      link.destroy();
    },
  };
}

/** Waits until the stored content is there, or the door turns out to be closed. */
function settled(link: BoardLink): Promise<string> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { synced, kind, reason } = link.status.get();
      const closed = kind === 'ended' || kind === 'refused';
      if (!synced && !closed) return;
      unsubscribe();
      resolve(synced ? 'synced' : (reason ?? kind));
    };
    const unsubscribe = link.status.subscribe(look);
    look();
  });
}
