/** Repeatable random numbers for fuzz runs; not for anything secret. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
  chance(probability: number): boolean;
  /** One of the values; undefined for none. */
  pick<T>(values: readonly T[]): T | undefined;
  /** An id body that no other call of this run gave. */
  id(): string;
}

/** Mulberry32: small, well spread, and the same everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  let ids = 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (values) => values[below(values.length)],
    id: () => `f${(ids++).toString(36)}`,
  };
}
