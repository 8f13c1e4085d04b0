export type Unsubscribe = () => void;

/** Where the error of an observer goes; the other observers still hear of the change. */
export type ReportError = (error: unknown) => void;

/** A list of observers in which one that throws does not keep the change from the others (SPEC B33). */
export class Observers<C> {
  readonly #observers = new Set<(change: C) => void>();
  readonly #report: ReportError;

  constructor(report: ReportError) {
    this.#report = report;
  }

  add(observer: (change: C) => void): Unsubscribe {
    // A wrapper of its own, so that the same function may observe twice.
    const own = (change: C): void => observer(change);
    this.#observers.add(own);
    return () => void this.#observers.delete(own);
  }

  notify(change: C): void {
    for (const observer of Array.from(this.#observers)) {
      try {
        observer(change);
      } catch (error) {
        this.#report(error);
      }
    }
  }

  clear(): void {
    this.#observers.clear();
  }
}
