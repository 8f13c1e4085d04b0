import type { Collection } from '@tsunagu/board-doc';
import type { Element, ElementId } from '@tsunagu/domain';

/** Which elements belong together: those with the same non-empty `group`. */
export interface Groups {
  /** The group of a thing; empty for none. */
  of(id: string): string;
  members(group: string): ReadonlySet<ElementId>;
}

/** Groups of a board, kept up to date by what changes and by nothing else. */
export class GroupIndex implements Groups {
  readonly #groups = new Map<string, Set<ElementId>>();
  readonly #of = new Map<string, string>();
  readonly #elements: Collection<Element, ElementId>;
  readonly stop: () => void;

  constructor(elements: Collection<Element, ElementId>) {
    this.#elements = elements;
    for (const id of elements.all().keys()) this.#take(id);
    this.stop = elements.observe(({ added, updated, removed }) => {
      for (const ids of [added, updated, removed]) for (const id of ids) this.#take(id);
    });
  }

  of(id: string): string {
    return this.#of.get(id) ?? '';
  }

  members(group: string): ReadonlySet<ElementId> {
    return this.#groups.get(group) ?? NOBODY;
  }

  #take(id: ElementId): void {
    const now = this.#elements.get(id)?.group ?? '';
    const before = this.of(id);
    if (now === before) return;
    const left = this.#groups.get(before);
    left?.delete(id);
    if (left?.size === 0) this.#groups.delete(before);
    if (now === '') {
      this.#of.delete(id);
      return;
    }
    this.#of.set(id, now);
    const joined = this.#groups.get(now);
    if (joined) joined.add(id);
    else this.#groups.set(now, new Set([id]));
  }
}

const NOBODY: ReadonlySet<ElementId> = new Set();

/**
 * What is selected when a hand selects `after` while `before` was selected: groups come and go as a whole, except the one
 * that was entered, whose members are chosen one by one. `taking`: the hand takes single things in or out (Shift).
 */
export function wholeGroups(
  { before, after, taking }: { before: readonly string[]; after: readonly string[]; taking: boolean },
  groups: Groups,
  entered: string,
): readonly string[] {
  const touched = new Set(after.map((id) => groups.of(id)).filter((group) => group !== '' && group !== entered));
  if (touched.size === 0) return after;
  const now = new Set(after);
  const was = new Set(before);
  for (const group of touched) {
    const members = [...groups.members(group)];
    const leaves = taking && members.every((id) => was.has(id)) && members.some((id) => !now.has(id));
    for (const id of members) {
      if (leaves) now.delete(id);
      else now.add(id);
    }
  }
  return [...now];
}
