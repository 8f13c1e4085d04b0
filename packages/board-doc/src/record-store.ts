import type * as Y from 'yjs';
import type { Problem } from './damaged.ts';
import { Observers, type ReportError, type Unsubscribe } from './observers.ts';
import { samePlain } from './plain-value.ts';
import type { Decoded, RecordCodec } from './record-codec.ts';

/** What one transaction changed in a collection, by id; `local` when it was made in this document. */
export type CollectionChange<I> = {
  readonly added: readonly I[];
  readonly updated: readonly I[];
  readonly removed: readonly I[];
  readonly local: boolean;
};

/** Typed view of one root that holds records. */
export interface Collection<T extends { id: I }, I extends string> {
  /** A valid record; undefined when there is none or it is damaged. */
  get(id: I): T | undefined;
  /** All valid records; the same map while nothing changed, and the same value for every record that did not change. */
  all(): ReadonlyMap<I, T>;
  /** Adds a record. When the id exists already, only the keys that differ are written. Throws on an invalid value. */
  add(value: T): void;
  /** Writes the keys whose value differs; does nothing when the record is gone. Throws on an invalid value. */
  update(id: I, patch: Partial<T>): void;
  /** Removes a record; does nothing when it is gone. */
  remove(id: I): void;
  /** Hears once a transaction, after all collections are up to date. */
  observe(observer: (change: CollectionChange<I>) => void): Unsubscribe;
}

export type StoreOptions<T, I> = {
  map: Y.Map<unknown>;
  codec: RecordCodec<T>;
  report: ReportError;
  /** Runs a write in a transaction; throws when the document may not be written. */
  write: (fn: () => void) => void;
  /** Judges a well-formed record by its surroundings, e.g. a tie by its ends. */
  judge?: (value: T) => Problem | undefined;
  /** What else has to be written with a new record, or removed with it. */
  afterAdd?: (value: T) => void;
  afterRemove?: (id: I) => void;
  /** Hears of every record that is decoded; lets tests count the work. */
  onDecode?: ((id: string) => void) | undefined;
  /** Hears of every decoded record, valid or not; undefined when it is gone. */
  onDecoded?: (id: string, value: T | undefined) => void;
};

/** One root's records as cached plain values. `BoardDoc` tells it what changed; it never looks at anything else. */
export class RecordStore<T extends { id: I }, I extends string> implements Collection<T, I> {
  readonly #options: StoreOptions<T, I>;
  readonly #observers: Observers<CollectionChange<I>>;
  /** Well-formed values, whether judged fit or not. */
  readonly #decoded = new Map<string, T>();
  readonly #valid = new Map<I, T>();
  readonly #damaged = new Map<string, Problem>();
  /** What the ids changed since the last notification held before. */
  readonly #before = new Map<I, T | undefined>();
  /** Ids written in the running transaction, whose cached value is stale until it ends. */
  readonly #touched = new Set<string>();
  #snapshot: ReadonlyMap<I, T> | undefined;
  #damagedChanged = false;

  constructor(options: StoreOptions<T, I>) {
    this.#options = options;
    this.#observers = new Observers(options.report);
  }

  get(id: I): T | undefined {
    return this.#touched.has(id) ? this.#readNow(id) : this.#valid.get(id);
  }

  all(): ReadonlyMap<I, T> {
    if (this.#touched.size > 0) {
      const now = new Map(this.#valid);
      for (const id of this.#touched as Set<I>) {
        const value = this.#readNow(id);
        if (value) now.set(id, value);
        else now.delete(id);
      }
      return now;
    }
    return (this.#snapshot ??= new Map(this.#valid));
  }

  add(value: T): void {
    const { map, codec, write, afterAdd } = this.#options;
    write(() => {
      const stored = map.get(value.id);
      // A record that cannot be read any more is replaced as a whole.
      if (stored !== undefined && codec.decode(value.id, stored).ok) codec.amend(stored as Y.Map<unknown>, value);
      else map.set(value.id, codec.encode(value));
      this.#touched.add(value.id);
      afterAdd?.(value);
    });
  }

  update(id: I, patch: Partial<T>): void {
    const { map, codec, write } = this.#options;
    write(() => {
      const stored = map.get(id);
      if (stored === undefined || !codec.decode(id, stored).ok) return;
      this.#touched.add(id);
      codec.amend(stored as Y.Map<unknown>, patch);
    });
  }

  remove(id: I): void {
    const { map, write, afterRemove } = this.#options;
    write(() => {
      if (!map.has(id)) return;
      this.#touched.add(id);
      map.delete(id);
      afterRemove?.(id);
    });
  }

  observe(observer: (change: CollectionChange<I>) => void): Unsubscribe {
    return this.#observers.add(observer);
  }

  /** Well-formed values written in the running transaction, whatever their surroundings say of them. */
  touchedValues(): T[] {
    return [...this.#touched].flatMap((id) => {
      const decoded = this.#decode(id);
      return decoded?.ok ? [decoded.value] : [];
    });
  }

  /** Problems by id, of the state after the last transaction. */
  get damaged(): ReadonlyMap<string, Problem> {
    return this.#damaged;
  }

  /** Reads the given ids again. Returns those whose validity or value changed. */
  refresh(ids: Iterable<string>): I[] {
    const changed: I[] = [];
    for (const id of [...ids, ...this.#touched]) {
      const decoded = this.#decode(id);
      if (decoded?.ok) this.#decoded.set(id, this.#keepIdentity(id, decoded.value));
      else this.#decoded.delete(id);
      this.#options.onDecoded?.(id, this.#decoded.get(id));
      if (this.#settle(id as I, decoded && !decoded.ok ? decoded.problem : undefined)) changed.push(id as I);
    }
    this.#touched.clear();
    return changed;
  }

  /** Judges the given well-formed records again without reading them. */
  rejudge(ids: Iterable<string>): void {
    for (const id of ids) if (this.#decoded.has(id)) this.#settle(id as I, undefined);
  }

  /** Forgets what changed so far: after the first reading, which is no change. */
  forgetChanges(): void {
    this.#before.clear();
    this.#damagedChanged = false;
  }

  /** Tells the observers what changed since the last call. Returns whether anything did. */
  notify(local: boolean): boolean {
    const added: I[] = [];
    const updated: I[] = [];
    const removed: I[] = [];
    for (const [id, before] of this.#before) {
      const now = this.#valid.get(id);
      if (before === now) continue;
      if (before === undefined) added.push(id);
      else if (now === undefined) removed.push(id);
      else updated.push(id);
    }
    this.#before.clear();
    if (added.length + updated.length + removed.length === 0) return false;
    this.#observers.notify({ added, updated, removed, local });
    return true;
  }

  /** Whether the list of damaged records changed since the last call. */
  takeDamagedChanged(): boolean {
    const changed = this.#damagedChanged;
    this.#damagedChanged = false;
    return changed;
  }

  destroy(): void {
    this.#observers.clear();
  }

  #decode(id: string): Decoded<T> | undefined {
    const stored = this.#options.map.get(id);
    if (stored === undefined && !this.#options.map.has(id)) return undefined;
    this.#options.onDecode?.(id);
    return this.#options.codec.decode(id, stored);
  }

  #readNow(id: string): T | undefined {
    const decoded = this.#decode(id);
    return decoded?.ok && this.#options.judge?.(decoded.value) === undefined ? decoded.value : undefined;
  }

  #keepIdentity(id: string, value: T): T {
    const before = this.#decoded.get(id);
    return before !== undefined && samePlain(before, value) ? before : value;
  }

  /** Files a record under valid, damaged or neither. Returns whether its value or validity changed. */
  #settle(id: I, problem: Problem | undefined): boolean {
    const value = this.#decoded.get(id);
    const verdict = value ? this.#options.judge?.(value) : problem;
    const next = verdict === undefined ? value : undefined;
    if (this.#damaged.get(id) !== verdict) {
      this.#damagedChanged = true;
      if (verdict === undefined) this.#damaged.delete(id);
      else this.#damaged.set(id, verdict);
    }
    const now = this.#valid.get(id);
    if (now === next) return false;
    if (!this.#before.has(id)) this.#before.set(id, now);
    if (next === undefined) this.#valid.delete(id);
    else this.#valid.set(id, next);
    this.#snapshot = undefined;
    return true;
  }
}
