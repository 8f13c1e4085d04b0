import type { SearchIndex } from './search-index.ts';

/** How often the index looks for what is due, and how much it takes in at a time: other writers wait for no longer than that. */
const EVERY_MS = 2_000;
const MOST_AT_ONCE = 200;
/** Rounds left out after a failure: while the disk takes nothing each try holds up everybody for as long as a writer waits. */
const REST_ROUNDS = 15;

/** Lets the index follow what people do, a little at a time, until stopped. `stop` waits for the piece at hand. */
export function keepSearchUpToDate(
  index: Pick<SearchIndex, 'catchUp'>,
  onProblem: (problem: unknown) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let atHand: Promise<void> | null = null;
  let rest = 0;
  const follow = async () => {
    try {
      while (!stopping.signal.aborted && (await index.catchUp(MOST_AT_ONCE)) > 0);
    } catch (problem) {
      // What is due stays due.
      rest = REST_ROUNDS;
      onProblem(problem);
    }
  };
  const look = () => {
    if (rest > 0) {
      rest -= 1;
      return;
    }
    atHand ??= follow().finally(() => (atHand = null));
  };
  const timer = setInterval(look, EVERY_MS);
  look();
  return {
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await atHand;
    },
  };
}
