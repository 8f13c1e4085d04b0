/** Most entries of an array or object and deepest nesting that a stored value may have before it is called too large. */
const BREADTH = 256;
const DEPTH = 4;

/** Deep equality of plain values as Yjs stores them: scalars, arrays, plain objects, bytes. */
export function samePlain(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Uint8Array || b instanceof Uint8Array) {
    return a instanceof Uint8Array && b instanceof Uint8Array && sameSequence(a, b);
  }
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameSequence(a, b);
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && samePlain(value, right.get(key)));
}

function sameSequence(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!samePlain(a[i], b[i])) return false;
  return true;
}

/**
 * The value with every text made well-formed: half a surrogate pair reaches the peers as U+FFFD while it stays as it is
 * here, and the documents would differ.
 */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, wellFormed(entry)]));
  }
  return value;
}

/**
 * Whether a stored JSON value is larger than anything the domain knows, found without walking all of it:
 * validation of a hostile list of a million entries must not cost a million checks.
 */
export function isOversize(value: unknown, maxText: number, depth = 0): boolean {
  if (typeof value === 'string') return value.length > maxText;
  if (Array.isArray(value)) {
    return value.length > BREADTH || depth >= DEPTH || value.some((entry) => isOversize(entry, maxText, depth + 1));
  }
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return isOversize(Object.values(value), maxText, depth);
  }
  return false;
}
