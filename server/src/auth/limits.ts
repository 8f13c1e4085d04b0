import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const QUARTER_HOUR = 15 * 60;

/** Budgets against guessing. Counters are in memory: a restart forgets them, and so does the guesser's connection. */
export type Limits = {
  /** Log-ins of one account, from wherever: 10 tries in 15 minutes. */
  readonly account: Budget;
  /** Log-ins, set-ups and joins from one address: 100 in 15 minutes (a whole meeting may sit behind one address). */
  readonly address: Budget;
  /** Wrong door codes, server-wide: 200 in 15 minutes, of a million codes. */
  readonly wrongCode: Budget;
  /** Wrong links and wrong codes from one address. */
  readonly wrongCodeFromAddress: Budget;
};

export type Budget = {
  /** Takes one try; false when none is left. */
  take(key: string): Promise<boolean>;
  /** Gives one try back: this one was no guess. */
  giveBack(key: string): Promise<void>;
  /** Gives the tries back, after a success. */
  reset(key: string): Promise<void>;
};

export const createLimits = (): Limits => ({
  account: budget(10),
  address: budget(100),
  wrongCode: budget(200),
  wrongCodeFromAddress: budget(20),
});

function budget(points: number): Budget {
  const limiter = new RateLimiterMemory({ points, duration: QUARTER_HOUR });
  return {
    take: async (key) => {
      try {
        await limiter.consume(key);
        return true;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return false;
        throw refusal;
      }
    },
    giveBack: async (key) => void (await limiter.reward(key)),
    reset: async (key) => void (await limiter.delete(key)),
  };
}
