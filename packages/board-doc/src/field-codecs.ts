import { type Cells, LIMITS, MOST_CELLS } from '@tsunagu/domain';
import * as Y from 'yjs';
import { packPoints, unpackPoints } from './ink-points.ts';

/** How one key of a record is stored, where that differs from the plain value. */
export interface FieldCodec {
  /** The stored form of a valid plain value. */
  toStored(plain: unknown): unknown;
  /** The plain form; `undefined` or anything the schema rejects when the stored value is not understood. */
  toPlain(stored: unknown): unknown;
  /** Whether the stored value is beyond every limit, found cheaply. */
  isOversize?(stored: unknown): boolean;
  /**
   * Stored with the record even when it is empty: a shared type that two people made at once would lose what one of them wrote.
   */
  readonly eager?: true;
  /** Changes an existing stored value in place; returns false when it has to be replaced. */
  amend?(stored: unknown, plain: unknown): boolean;
}

const isPair = (value: unknown): value is [unknown, unknown] => Array.isArray(value) && value.length === 2;
const clamp = (n: number): number => Math.min(LIMITS.coordinate, Math.max(-LIMITS.coordinate, n)) + 0;

/** `{x, y}` as one value `[x, y]`: separate keys would cost a tombstone for every step of a drag. */
export const posField: FieldCodec = {
  toStored(plain) {
    if (plain === null) return null;
    const { x, y } = plain as { x: number; y: number };
    return [clamp(x), clamp(y)];
  },
  toPlain: (stored) => (isPair(stored) ? { x: stored[0], y: stored[1] } : stored === null ? null : INVALID),
};

/** `{w, h}` as one value `[w, h]`. */
export const sizeField: FieldCodec = {
  toStored(plain) {
    const { w, h } = plain as { w: number; h: number };
    return [w, h];
  },
  toPlain: (stored) => (isPair(stored) ? { w: stored[0], h: stored[1] } : INVALID),
};

/** Pen points packed into bytes (see ink-points.ts). */
export const pointsField: FieldCodec = {
  toStored: (plain) => packPoints(plain as number[]),
  toPlain: (stored) => (stored instanceof Uint8Array ? (unpackPoints(stored) ?? INVALID) : INVALID),
  isOversize: (stored) => stored instanceof Uint8Array && stored.length > LIMITS.inkPoints * 3 * 5,
};

/** A text that several people type at once, of at most `limit` characters. */
const sharedText = (limit: number): FieldCodec => ({
  eager: true,
  toStored: (plain) => new Y.Text((plain as string).toWellFormed()),
  toPlain: (stored) => (stored instanceof Y.Text ? stored.toJSON() : INVALID),
  isOversize: (stored) => stored instanceof Y.Text && stored.length > limit,
  amend(stored, plain) {
    if (!(stored instanceof Y.Text)) return false;
    amendText(stored, plain as string);
    return true;
  },
});
export const sharedTextField = sharedText(LIMITS.text);
export const sheetTextField = sharedText(LIMITS.sheetText);

/** Chosen numbers, each a key of its own in a nested map: two people who choose different ones keep both. */
export const chosenField: FieldCodec = {
  eager: true,
  toStored: (plain) => new Y.Map((plain as number[]).map((number) => [String(number), true])),
  toPlain: (stored) => (stored instanceof Y.Map ? [...stored.keys()].map(Number).sort((a, b) => a - b) : INVALID),
  isOversize: (stored) => stored instanceof Y.Map && stored.size > LIMITS.id,
  amend(stored, plain) {
    if (!(stored instanceof Y.Map)) return false;
    const wanted = new Set((plain as number[]).map(String));
    for (const key of stored.keys()) if (!wanted.has(key)) stored.delete(key);
    for (const key of wanted) if (stored.get(key) !== true) stored.set(key, true);
    return true;
  },
};

/** Cells of a table, each a key of its own in a nested map: two people who fill different cells keep both. */
export const cellsField: FieldCodec = {
  toStored: (plain) => new Y.Map(Object.entries(plain as Cells).map(([key, text]) => [key, text.toWellFormed()])),
  toPlain: (stored) => (stored instanceof Y.Map ? Object.fromEntries(stored.entries()) : INVALID),
  isOversize: (stored) => stored instanceof Y.Map && stored.size > MOST_CELLS,
  amend(stored, plain) {
    if (!(stored instanceof Y.Map)) return false;
    const wanted = plain as Cells;
    for (const key of stored.keys()) if (!Object.hasOwn(wanted, key)) stored.delete(key);
    for (const [key, text] of Object.entries(wanted)) {
      const next = text.toWellFormed();
      if (stored.get(key) !== next) stored.set(key, next);
    }
    return true;
  },
};

/** A value that every schema rejects. */
const INVALID = Symbol('invalid');

/** Rewrites only the stretch that differs, so that what others type elsewhere in the text stays. */
export function amendText(text: Y.Text, wanted: string): void {
  const next = wanted.toWellFormed();
  const now = text.toJSON();
  if (now === next) return;
  const most = Math.min(now.length, next.length);
  let start = 0;
  while (start < most && now[start] === next[start]) start++;
  let end = 0;
  while (end < most - start && now[now.length - 1 - end] === next[next.length - 1 - end]) end++;
  // Never cut a surrogate pair in two: Yjs would replace the halves.
  if (start > 0 && isHighSurrogate(now.charCodeAt(start - 1))) start--;
  if (end > 0 && isLowSurrogate(now.charCodeAt(now.length - end))) end--;
  if (now.length - end > start) text.delete(start, now.length - end - start);
  if (next.length - end > start) text.insert(start, next.slice(start, next.length - end));
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
