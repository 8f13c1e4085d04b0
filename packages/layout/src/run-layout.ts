import type { Layout, LayoutInput } from './board/layout-input.ts';
import { layoutSteps } from './layout-board.ts';

export type LayoutRun = {
  /** How much is done, out of how much. `done` never shrinks. */
  readonly progress?: (done: number, of: number) => void;
  /** Looked at between slices of work. */
  readonly signal?: AbortSignal;
  /** Awaited between slices, so that a worker hears its messages. Nothing: the event loop only turns for promises. */
  readonly pause?: () => Promise<void>;
};

const OF = 100;

/**
 * Lays a board out. Pure: nothing is changed, the caller writes `moves` and `sizes`. Ends after a bounded amount of work.
 * Rules: SPEC.md. `undefined`: it was stopped by the signal.
 */
export async function layoutBoard(input: LayoutInput, run: LayoutRun = {}): Promise<Layout | undefined> {
  const steps = layoutSteps(input);
  let done = 0;
  for (;;) {
    if (run.signal?.aborted === true) return undefined;
    const step = steps.next();
    if (step.done === true) {
      run.progress?.(OF, OF);
      return step.value;
    }
    done = Math.max(done, Math.min(OF - 1, Math.floor(step.value * OF)));
    run.progress?.(done, OF);
    await run.pause?.();
  }
}
