/** A value that can be read and watched; what React's `useSyncExternalStore` wants. */
export interface Store<T> {
  /** The same value while nothing changed. */
  get(): T;
  subscribe(fn: () => void): () => void;
}

/** A store and the way to change it. Setting an equal value tells nobody. */
export function createStore<T>(initial: T, same: (a: T, b: T) => boolean): Store<T> & { set(value: T): void } {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    subscribe: (fn) => {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
    set: (next) => {
      if (same(value, next)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
