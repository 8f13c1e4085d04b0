import { type BoardDoc, readElement, readTie } from '@tsunagu/board-doc';
import type { Element, ElementId, Tie, TieId } from '@tsunagu/domain';
import * as Y from 'yjs';

/** Keys of a record that a transaction wrote, or the whole record. */
type Touched = Set<string> | 'whole';

/**
 * Keeps what the facilitator locked (SPEC S24). An update is taken whole or not at all, so a change of something locked is
 * taken like any other; here it is noticed, and what the server then writes to set it right is said. Looks only at what an
 * update touches: what is not locked costs a look into a map.
 */
export class LockKeeper {
  readonly #doc: Y.Doc;
  /** Every locked element as it should stand, and the ties at them, which go when an element goes. */
  readonly #kept = new Map<ElementId, Element>();
  readonly #ties = new Map<TieId, Tie>();
  /** What has to be set right. */
  readonly #wrong = new Set<ElementId>();
  readonly #lost = new Map<TieId, Tie>();
  /** Locked since ties were last looked for. */
  readonly #fresh = new Set<ElementId>();
  readonly #touched = new Map<ElementId, Touched>();
  readonly #touchedTies = new Set<TieId>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    for (const id of elementsOf(doc).keys())
      if (isLocked(doc, id)) this.#keep(id as ElementId, readElement(doc, id as ElementId));
    this.#gatherTies();
    elementsOf(doc).observeDeep((events) => {
      for (const event of events) {
        const [id, key] = event.path;
        if (id === undefined) for (const root of keysOf(event)) this.#touched.set(root as ElementId, 'whole');
        else this.#touch(id as ElementId, key === undefined ? keysOf(event) : [String(key)]);
      }
    });
    tiesOf(doc).observeDeep((events) => {
      for (const event of events)
        for (const id of event.path.length === 0 ? keysOf(event) : [String(event.path[0])])
          this.#touchedTies.add(id as TieId);
    });
  }

  /** Whether something has to be set right. */
  get wrong(): boolean {
    return this.#wrong.size > 0;
  }

  /** Judges what the update that was just applied did; `mayUnlock`: whether its writer may change what is locked. */
  judge(mayUnlock: boolean): void {
    for (const [id, keys] of this.#touched) {
      if (mayUnlock) this.#learn(id, keys);
      else if (this.#kept.has(id)) this.#wrong.add(id);
      // Locking is the facilitator's too.
      else if ((keys === 'whole' || keys.has('locked')) && isLocked(this.#doc, id)) this.#wrong.add(id);
    }
    this.#touched.clear();
    this.#gatherTies();
    if (this.#kept.size > 0) for (const id of this.#touchedTies) this.#judgeTie(id, mayUnlock);
    this.#touchedTies.clear();
  }

  /** Writes what sets everything right that was found wrong so far. */
  setRight(board: BoardDoc): void {
    for (const id of this.#wrong) {
      const kept = this.#kept.get(id);
      const now = board.elements.get(id);
      if (!kept) {
        if (now?.locked) board.elements.update(id, { locked: false });
      } else if (now?.kind === kept.kind) board.elements.update(id, kept);
      else {
        // Gone, or made into something that is none of ours.
        elementsOf(board.doc).delete(id);
        board.elements.add(kept);
      }
    }
    for (const [id, tie] of this.#lost)
      if (!board.ties.get(id) && board.elements.get(tie.from) && board.elements.get(tie.to)) board.ties.add(tie);
    this.#wrong.clear();
    this.#lost.clear();
  }

  #touch(id: ElementId, keys: Iterable<string>): void {
    const before = this.#touched.get(id);
    if (before === 'whole') return;
    this.#touched.set(id, new Set([...(before ?? []), ...keys]));
  }

  /** Takes in what somebody did who may. */
  #learn(id: ElementId, keys: Touched): void {
    const kept = this.#kept.get(id);
    if (!kept && !isLocked(this.#doc, id)) return;
    const now = readElement(this.#doc, id);
    if (keys === 'whole' || !kept || !now) return this.#keep(id, now);
    // Only what they wrote: beside it may stand what somebody else wrote who may not, and what is to be set right.
    const written = Object.fromEntries(Object.entries(now).filter(([key]) => keys.has(key)));
    this.#keep(id, { ...kept, ...written });
  }

  #keep(id: ElementId, element: Element | undefined): void {
    if (!element?.locked) {
      this.#kept.delete(id);
      for (const [tie, { from, to }] of this.#ties)
        if (!this.#kept.has(from) && !this.#kept.has(to)) this.#ties.delete(tie);
      return;
    }
    if (!this.#kept.has(id)) this.#fresh.add(id);
    this.#kept.set(id, element);
  }

  /** Finds the ties at what was locked since the last time, in one walk. */
  #gatherTies(): void {
    if (this.#fresh.size === 0) return;
    for (const [id, stored] of tiesOf(this.#doc)) {
      if (!(stored instanceof Y.Map)) continue;
      const ends = [stored.get('from'), stored.get('to')] as ElementId[];
      if (ends.some((end) => this.#fresh.has(end))) this.#keepTie(id as TieId, readTie(this.#doc, id as TieId));
    }
    this.#fresh.clear();
  }

  #judgeTie(id: TieId, mayUnlock: boolean): void {
    const before = this.#ties.get(id);
    const now = readTie(this.#doc, id);
    const fell = (end: ElementId) => this.#wrong.has(end) && !elementsOf(this.#doc).has(end);
    // Ties may be deleted by anybody, but not by deleting what they end at.
    if (before && !now && !mayUnlock && (fell(before.from) || fell(before.to))) this.#lost.set(id, before);
    else this.#keepTie(id, now);
  }

  #keepTie(id: TieId, tie: Tie | undefined): void {
    if (tie && (this.#kept.has(tie.from) || this.#kept.has(tie.to))) this.#ties.set(id, tie);
    else this.#ties.delete(id);
  }
}

const elementsOf = (doc: Y.Doc) => doc.getMap<unknown>('elements');
const tiesOf = (doc: Y.Doc) => doc.getMap<unknown>('ties');
const keysOf = (event: Y.YEvent<Y.AbstractType<unknown>>): string[] =>
  event instanceof Y.YMapEvent ? ([...event.keysChanged] as string[]) : [];

function isLocked(doc: Y.Doc, id: string): boolean {
  const stored = elementsOf(doc).get(id);
  return stored instanceof Y.Map && stored.get('locked') === true;
}
