import { type BoardDoc, openBoardDoc } from '@tsunagu/board-doc';
import { Element, ElementId } from '@tsunagu/domain';
import type { Random } from '@tsunagu/testkit';
import type { SyncClient } from '../sync-client.ts';
import { type Deed, findLosses, type Seen } from './record.ts';

type NewDeed =
  | { kind: 'put'; id: string; label: string }
  | { kind: 'remove'; id: string }
  | { kind: 'type'; word: string };

/** The note that everybody types into. */
export const SHARED_NOTE = ElementId.parse('el_sharednote');

/** Somebody who edits at random, offline too, and whose deeds are written down outside the product. */
export class Hand {
  readonly client: SyncClient;
  readonly deeds: Deed[] = [];
  readonly #name: string;
  readonly #random: Random;
  readonly #board: BoardDoc;
  readonly #own = new Set<ElementId>();
  #made = 0;

  constructor(name: string, client: SyncClient, random: Random) {
    this.#name = name;
    this.client = client;
    this.#random = random;
    this.#board = openBoardDoc(client.doc);
  }

  /** One random edit: mostly adding, renaming, typing, moving others' things; mostly deleting when asked to. */
  act(deleting: boolean): void {
    const random = this.#random;
    const mine = random.pick([...this.#own]);
    const roll = random.next();
    const n = this.#made++;
    if (mine === undefined) this.#add(n);
    else if (roll < (deleting ? 0.6 : 0.1)) this.#remove(mine);
    else if (roll < 0.7) this.#add(n);
    else if (roll < 0.8) this.#rename(mine, n);
    else if (roll < 0.92) this.#type(n);
    else this.#moveAnything(n);
  }

  #add(n: number): void {
    const id = ElementId.parse(`el_${this.#name}x${n}`);
    const label = `${this.#name} ${n}`;
    const pos = { x: this.#random.below(2000), y: this.#random.below(2000) };
    const person = Element.parse({ id, pos, kind: 'person', label });
    this.#own.add(id);
    this.#do(() => this.#board.elements.add(person), { kind: 'put', id, label });
  }

  #rename(id: ElementId, n: number): void {
    const label = `${this.#name} ${n}`;
    this.#do(() => this.#board.elements.update(id, { label }), { kind: 'put', id, label });
  }

  #remove(id: ElementId): void {
    this.#own.delete(id);
    this.#do(() => this.#board.elements.remove(id), { kind: 'remove', id });
  }

  #type(n: number): void {
    const text = this.#board.noteText(SHARED_NOTE);
    if (text === undefined) return;
    const word = `[${this.#name}-${n}]`;
    // Between two words, so that nobody writes inside somebody's word.
    const ends = [0, ...[...text.toJSON().matchAll(/\]/g)].map((match) => match.index + 1)];
    const at = this.#random.pick(ends) ?? 0;
    this.#do(() => this.#board.transact(() => text.insert(at, word)), { kind: 'type', word });
  }

  /** Conflicts with what its owner does to it meanwhile; nobody owns a position, so nothing is written down. */
  #moveAnything(n: number): void {
    const anything = this.#random.pick([...this.#board.elements.all().keys()]);
    if (anything !== undefined) this.#board.elements.update(anything, { pos: { x: n, y: n } });
  }

  /** What was acknowledged and cannot be found in `seen`. */
  losses(seen: Seen): string[] {
    return findLosses(this.deeds, this.client.acknowledged, seen);
  }

  #do(write: () => void, deed: NewDeed): void {
    const before = this.client.made;
    write();
    const { made } = this.client;
    if (made !== before + 1) throw new Error(`one deed made ${made - before} updates`);
    this.deeds.push({ ...deed, update: made });
  }
}

/** A document as the record looks at it. */
export function see(client: SyncClient): Seen & { hash: number } {
  const board = openBoardDoc(client.doc);
  try {
    const labels = new Map<string, string>();
    for (const [id, element] of board.elements.all()) if ('label' in element) labels.set(id, element.label);
    return { labels, sharedText: board.noteText(SHARED_NOTE)?.toJSON() ?? '', hash: board.contentHash() };
  } finally {
    board.destroy();
  }
}
