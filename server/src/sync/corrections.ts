import { type BoardDoc, migrate } from '@tsunagu/board-doc';
import type { Admitted } from './admission.ts';
import type { DocumentState } from './document-state.ts';
import { layoutToKeep, needsLayout } from './layout-keeper.ts';
import { LockKeeper } from './lock-keeper.ts';
import { MetaKeeper } from './meta-keeper.ts';

/** Somebody's rights at the moment their update is judged; the server's own has all of them. */
export type Rights = Pick<Admitted, 'mayUnlock' | 'mayPresent'>;

/**
 * What the server sets right after the fact, because refusing it would jam the client that sent it (SPEC S24, S25): an update is
 * taken whole or not at all. Each update is judged once it is in the document; what is wrong then is put right in one write.
 */
export class Corrections {
  readonly #state: DocumentState;
  /** The layout's version as the server knows it, whatever a client writes there. */
  readonly #layout: number;
  readonly #locks: LockKeeper;
  readonly #meta: MetaKeeper;

  constructor(state: DocumentState) {
    this.#state = state;
    this.#layout = layoutToKeep(state);
    this.#locks = new LockKeeper(state.doc);
    this.#meta = new MetaKeeper(state.doc);
  }

  /** Judges what the update that was just applied did. */
  judge(rights: Rights | undefined): void {
    this.#locks.judge(rights?.mayUnlock() ?? true);
    this.#meta.judge(rights?.mayPresent() ?? true);
  }

  /** Whether the server has anything to write. */
  get due(): boolean {
    return this.#locks.wrong || this.#meta.wrong || needsLayout(this.#state, this.#layout);
  }

  /** Writes what sets everything right that is wrong by now; migrates an older layout (board-doc B5). */
  setRight(board: BoardDoc): void {
    if (needsLayout(this.#state, this.#layout)) {
      // A version that a client wrote would make the board read-only for all.
      board.meta.update({ schemaVersion: this.#layout });
      migrate(board.doc);
    }
    if (this.#locks.wrong) this.#locks.setRight(board);
    if (this.#meta.wrong) this.#meta.setRight(board);
  }
}
