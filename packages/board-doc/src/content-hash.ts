import type * as Y from 'yjs';
import { changedRecords } from './changed-records.ts';
import { hashStored, type Lanes } from './hash-stored.ts';
import { ROOTS, type Root, rootMap, rootsOf } from './layout.ts';

/**
 * Hash of a document's content: the sum of one hash a record, so that order does not matter and a change costs only
 * the records it touched. It covers what is stored, damaged records and unknown keys included: peers compare documents,
 * not what their versions make of them. 53 bits in a number; no protection against forgery.
 */
export function contentHash(doc: Y.Doc): number {
  let sum = sums.get(doc);
  if (!sum) {
    sum = new ContentSum(doc);
    sums.set(doc, sum);
  }
  return sum.value();
}

const sums = new WeakMap<Y.Doc, ContentSum>();

class ContentSum {
  readonly #doc: Y.Doc;
  readonly #known = new Map<string, Lanes>();
  readonly #dirty = new Set<string>();
  #low = 0;
  #high = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    const roots = rootsOf(doc);
    for (const root of ROOTS) for (const id of rootMap(doc, root).keys()) this.#dirty.add(`${root}/${id}`);
    doc.on('afterTransaction', (transaction) => {
      for (const [root, ids] of changedRecords(transaction, roots))
        for (const id of ids) this.#dirty.add(`${root}/${id}`);
    });
  }

  value(): number {
    for (const place of this.#dirty) this.#rehash(place);
    this.#dirty.clear();
    return (this.#high & 0x1f_ffff) * 2 ** 32 + this.#low;
  }

  #rehash(place: string): void {
    const slash = place.indexOf('/');
    const root = place.slice(0, slash) as Root;
    const id = place.slice(slash + 1);
    const map = rootMap(this.#doc, root);
    const before = this.#known.get(place) ?? ZERO;
    const now = map.has(id) ? hashStored(place, map.get(id)) : ZERO;
    this.#low = (this.#low - before.low + now.low) >>> 0;
    this.#high = (this.#high - before.high + now.high) >>> 0;
    if (now === ZERO) this.#known.delete(place);
    else this.#known.set(place, now);
  }
}

const ZERO: Lanes = { low: 0, high: 0 };
