/** Time as the rooms see it; tests hand in their own. */
export interface Clock {
  /** Milliseconds, only their differences mean anything. */
  now(): number;
  /** Calls once after `ms`; the returned function cancels. */
  after(ms: number, fn: () => void): () => void;
  every(ms: number, fn: () => void): () => void;
}

/** Real time. Its timers keep no process alive. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, fn) => {
    const timer = setTimeout(fn, ms).unref();
    return () => clearTimeout(timer);
  },
  every: (ms, fn) => {
    const timer = setInterval(fn, ms).unref();
    return () => clearInterval(timer);
  },
};
