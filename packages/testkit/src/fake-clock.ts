/** What code that waits is handed instead of the machine's clock. */
export interface FakeClock {
  /** Milliseconds since 1970. */
  now(): number;
  setTimeout(fn: () => void, ms: number): number;
  clearTimeout(timer: number): void;
  /** Moves on, running what falls due in order; timers set meanwhile run too when they fall due. */
  advance(ms: number): void;
  /** Timers that wait. */
  readonly waiting: number;
}

/** A clock that only moves when told. */
export function fakeClock(start: number = Date.parse('2026-11-23T10:00:00+09:00')): FakeClock {
  const timers = new Map<number, { at: number; fn: () => void }>();
  let now = start;
  let last = 0;
  const nextDue = (until: number): number | undefined => {
    let due: number | undefined;
    for (const [timer, { at }] of timers) {
      if (at <= until && (due === undefined || at < (timers.get(due)?.at ?? at))) due = timer;
    }
    return due;
  };
  return {
    now: () => now,
    setTimeout(fn, ms) {
      timers.set(++last, { at: now + Math.max(0, ms), fn });
      return last;
    },
    clearTimeout: (timer) => void timers.delete(timer),
    advance(ms) {
      const until = now + ms;
      for (let due = nextDue(until); due !== undefined; due = nextDue(until)) {
        const timer = timers.get(due);
        timers.delete(due);
        now = Math.max(now, timer?.at ?? now);
        timer?.fn();
      }
      now = until;
    },
    get waiting() {
      return timers.size;
    },
  };
}
