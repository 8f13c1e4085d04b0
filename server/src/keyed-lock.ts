import { Lock } from './sync/lock.ts';

/** Work on one thing goes one after another, in the order asked; on different things at once. */
export class KeyedLock<K> {
  readonly #locks = new Map<K, Lock>();

  /** Resolves or rejects as `work` does. */
  async run<T>(key: K, work: () => Promise<T>): Promise<T> {
    const lock = this.#locks.get(key) ?? new Lock();
    this.#locks.set(key, lock);
    try {
      return await lock.run(work);
    } finally {
      if (!lock.held) this.#locks.delete(key);
    }
  }
}
