import type { AgendaItemId, RichText } from '@tsunagu/domain';
import * as Y from 'yjs';
import type { Problem } from './damaged.ts';
import { Observers, type ReportError, type Unsubscribe } from './observers.ts';
import { readRichText } from './rich-text.ts';

export type MinutesChange = { readonly items: readonly AgendaItemId[]; readonly local: boolean };

/** The minutes' fragments, one an agenda item, with their plain form read when asked for. */
export class MinutesStore {
  readonly #map: Y.Map<unknown>;
  readonly #observers: Observers<MinutesChange>;
  readonly #texts = new Map<string, RichText>();
  readonly #damaged = new Map<string, Problem>();

  constructor(map: Y.Map<unknown>, report: ReportError) {
    this.#map = map;
    this.#observers = new Observers(report);
    this.refresh(map.keys());
  }

  fragment(item: AgendaItemId): Y.XmlFragment | undefined {
    const stored = this.#map.get(item);
    return stored instanceof Y.XmlFragment ? stored : undefined;
  }

  /** The plain form; the same value while the fragment did not change. */
  text(item: AgendaItemId): RichText | undefined {
    const fragment = this.fragment(item);
    if (!fragment) return undefined;
    const known = this.#texts.get(item);
    if (known) return known;
    const text = readRichText(fragment);
    // Inside a transaction the text may still change without notice: not kept then.
    // oxlint-disable-next-line no-underscore-dangle -- Yjs has no public word for it.
    if (fragment.doc?._transaction == null) this.#texts.set(item, text);
    return text;
  }

  observe(observer: (change: MinutesChange) => void): Unsubscribe {
    return this.#observers.add(observer);
  }

  get damaged(): ReadonlyMap<string, Problem> {
    return this.#damaged;
  }

  /** Forgets what was read of the given items. Returns whether the list of damaged ones changed. */
  refresh(ids: Iterable<string>): boolean {
    let changed = false;
    for (const id of ids) {
      this.#texts.delete(id);
      const damaged = this.#map.has(id) && !(this.#map.get(id) instanceof Y.XmlFragment);
      if (damaged === this.#damaged.has(id)) continue;
      changed = true;
      if (damaged) this.#damaged.set(id, 'not-a-record');
      else this.#damaged.delete(id);
    }
    return changed;
  }

  notify(ids: Iterable<string>, local: boolean): void {
    this.#observers.notify({ items: [...ids] as AgendaItemId[], local });
  }

  destroy(): void {
    this.#observers.clear();
  }
}
