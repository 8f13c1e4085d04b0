import {
  type BoardMeta,
  DEFAULT_NOTATION,
  LIMITS,
  MeetingFunction,
  NotationProfile,
  SHEET_IDS,
  SheetId,
} from '@tsunagu/domain';
import type * as Y from 'yjs';
import type { Problem } from './damaged.ts';
import { LAYOUT_VERSION } from './layout.ts';
import { Observers, type ReportError, type Unsubscribe } from './observers.ts';
import { samePlain } from './plain-value.ts';

const isValid: { readonly [K in keyof BoardMeta]-?: (value: unknown) => boolean } = {
  schemaVersion: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1,
  function: (value) => MeetingFunction.safeParse(value).success,
  template: (value) => typeof value === 'string' && value.length <= LIMITS.label,
  hideNames: (value) => typeof value === 'boolean',
  notation: (value) => NotationProfile.safeParse(value).success,
  shownSheets: (value) =>
    Array.isArray(value) && value.length <= SHEET_IDS.length && value.every((id) => SheetId.safeParse(id).success),
};

/** What stands in for a missing key, and for one that cannot be read: then names are hidden rather than shown. */
export const EMPTY_META: BoardMeta = {
  schemaVersion: LAYOUT_VERSION,
  function: 1,
  template: '',
  hideNames: false,
  notation: DEFAULT_NOTATION,
};
const UNREADABLE: BoardMeta = { ...EMPTY_META, hideNames: true };

const KEYS = Object.keys(isValid) as (keyof BoardMeta)[];

/** The document's own data. A key that cannot be read falls back, so that no write of one peer takes the board from all. */
export class MetaStore {
  readonly #map: Y.Map<unknown>;
  readonly #write: (fn: () => void) => void;
  readonly #observers: Observers<BoardMeta | undefined>;
  readonly #damaged = new Map<string, Problem>();
  #value: BoardMeta | undefined;

  constructor(map: Y.Map<unknown>, write: (fn: () => void) => void, report: ReportError) {
    this.#map = map;
    this.#write = write;
    this.#observers = new Observers(report);
    this.refresh();
  }

  /** Undefined while the document is empty: not loaded yet, or not written by the server yet. */
  get(): BoardMeta | undefined {
    return this.#value;
  }

  /** Writes the keys whose value differs. Throws on an invalid value. */
  update(patch: Partial<BoardMeta>): void {
    this.#write(() => {
      for (const key of KEYS) {
        const next = patch[key];
        if (next === undefined) continue;
        if (!isValid[key](next)) throw new TypeError(`Invalid ${key}.`);
        if (!samePlain(this.#map.get(key), next)) this.#map.set(key, next);
      }
    });
  }

  observe(observer: (meta: BoardMeta | undefined) => void): Unsubscribe {
    return this.#observers.add(observer);
  }

  get damaged(): ReadonlyMap<string, Problem> {
    return this.#damaged;
  }

  /** Reads all keys again. Returns whether the value changed. */
  refresh(): boolean {
    const before = this.#value;
    const value: Record<string, unknown> = {};
    this.#damaged.clear();
    for (const key of KEYS) {
      const stored = this.#map.get(key);
      if (isValid[key](stored)) value[key] = stored;
      else if (stored === undefined) fallBack(value, key, EMPTY_META);
      else {
        fallBack(value, key, UNREADABLE);
        this.#damaged.set(key, 'invalid-value');
      }
    }
    const next = this.#map.size === 0 ? undefined : (value as BoardMeta);
    if (samePlain(before, next)) return false;
    this.#value = next && Object.freeze(next);
    return true;
  }

  notify(): void {
    this.#observers.notify(this.#value);
  }

  destroy(): void {
    this.#observers.clear();
  }
}

/** A key without a value to fall back on is left out. */
function fallBack(value: Record<string, unknown>, key: keyof BoardMeta, from: BoardMeta): void {
  if (from[key] !== undefined) value[key] = from[key];
}
