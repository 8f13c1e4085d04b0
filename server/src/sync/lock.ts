/** Runs one piece of work after another, in the order asked. */
export class Lock {
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  get held(): boolean {
    return this.#waiting > 0;
  }

  /** Resolves or rejects as `work` does; a failure does not stop those behind it. */
  run<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const result = this.#tail.then(work).finally(() => this.#waiting--);
    this.#tail = result.catch(() => {});
    return result;
  }
}
