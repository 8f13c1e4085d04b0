import type { BoardDoc } from '@tsunagu/board-doc';
import type * as Y from 'yjs';

/** The layout's version has a keeper of its own: nobody but the server writes it. */
const NOT_KEPT = 'schemaVersion';

/**
 * Keeps what the facilitator says about the board as a whole, whether names are hidden and by which signs it is drawn
 * (SPEC S25): what somebody else wrote there is noticed, and what stood before is written again.
 */
export class MetaKeeper {
  readonly #meta: Y.Map<unknown>;
  readonly #kept: Map<string, unknown>;
  readonly #touched = new Set<string>();
  readonly #suspect = new Set<string>();

  constructor(doc: Y.Doc) {
    this.#meta = doc.getMap('meta');
    this.#kept = new Map([...this.#meta.entries()].filter(([key]) => key !== NOT_KEPT));
    this.#meta.observeDeep((events) => {
      for (const { path, changes } of events)
        for (const key of path.length === 0 ? changes.keys.keys() : [String(path[0])])
          if (key !== NOT_KEPT) this.#touched.add(key);
    });
  }

  /** Whether something has to be set right. */
  get wrong(): boolean {
    return this.#suspect.size > 0;
  }

  /** Judges what the update that was just applied did; `mayPresent`: whether its writer may say how the board is shown. */
  judge(mayPresent: boolean): void {
    for (const key of this.#touched) {
      if (!mayPresent) {
        if (!this.#stands(key)) this.#suspect.add(key);
      } else if (this.#meta.has(key)) this.#kept.set(key, this.#meta.get(key));
      else this.#kept.delete(key);
    }
    this.#touched.clear();
  }

  /** Writes what sets everything right that was found wrong so far. */
  setRight(board: BoardDoc): void {
    const meta = board.doc.getMap('meta');
    for (const key of this.#suspect) {
      if (this.#stands(key)) continue;
      if (this.#kept.has(key)) meta.set(key, this.#kept.get(key));
      else meta.delete(key);
    }
    this.#suspect.clear();
  }

  #stands(key: string): boolean {
    return this.#meta.has(key) === this.#kept.has(key) && same(this.#meta.get(key), this.#kept.get(key));
  }
}

/** Plain values of a document; anything else, such as a map in the place of a value, differs. */
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
