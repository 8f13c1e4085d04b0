import type { SearchKind, UserId } from '@tsunagu/domain';

/** Something that was found. `thing` is its id; `meeting` is set where the right to read comes from a meeting. */
export type Found = {
  readonly kind: SearchKind;
  readonly thing: string;
  readonly meeting: string | null;
  readonly title: string;
  /** The whole indexed text; excerpts are the presenter's. */
  readonly body: string;
  /** When it came about, ISO 8601. */
  readonly at: string;
};

export type Question = {
  readonly text: string;
  /** Only what this account may read is found; see `policy.ts`. */
  readonly asker: UserId;
  /** Empty: all kinds. */
  readonly kinds: readonly SearchKind[];
  /** Place of the last answer so far; null = from the newest. */
  readonly after: number | null;
  readonly limit: number;
};

export type Answer = { readonly items: readonly Found[]; readonly next: number | null };

/**
 * Finds words in everything that is recorded, newest change first, by right. What the SQLite index does and what another
 * database would have to do is said by `search-index.contract.ts`.
 */
export type SearchIndex = {
  /**
   * Takes in at most `most` of the things that have changed since. Answers how many were taken in; 0 = up to date.
   * Things that are gone are taken out.
   */
  catchUp(most: number): Promise<number>;
  /** A question without letters finds nothing. */
  find(question: Question): Promise<Answer>;
};
