import type { ElementId, Tie, TieId } from '@tsunagu/domain';

/** Which ties start or end at an element; damaged ties included, so that they heal when their end returns. */
export class TieEnds {
  readonly #ends = new Map<string, readonly [ElementId, ElementId]>();
  readonly #ties = new Map<ElementId, Set<TieId>>();

  set(id: string, tie: Pick<Tie, 'from' | 'to'> | undefined): void {
    for (const end of this.#ends.get(id) ?? []) {
      const ties = this.#ties.get(end);
      ties?.delete(id as TieId);
      if (ties?.size === 0) this.#ties.delete(end);
    }
    if (!tie) {
      this.#ends.delete(id);
      return;
    }
    this.#ends.set(id, [tie.from, tie.to]);
    for (const end of [tie.from, tie.to]) {
      const ties = this.#ties.get(end);
      if (ties) ties.add(id as TieId);
      else this.#ties.set(end, new Set([id as TieId]));
    }
  }

  of(element: ElementId): ReadonlySet<TieId> {
    return this.#ties.get(element) ?? NONE;
  }
}

const NONE: ReadonlySet<TieId> = new Set();
