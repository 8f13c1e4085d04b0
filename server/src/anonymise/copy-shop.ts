import { WorkerQueue } from '../jobs/worker-queue.ts';
import type { CopyDone, CopyJob } from './copy-jobs.ts';

/** Reads a meeting's texts on a thread of its own: a map may hold millions of letters, and sockets do not wait for them. */
export type CopyShop = Pick<WorkerQueue<CopyJob, CopyDone>, 'run' | 'stop'>;

export const openCopyShop = (): CopyShop =>
  new WorkerQueue<CopyJob, CopyDone>(new URL('./copy-worker.ts', import.meta.url), {
    limitMs: 60_000,
    waiting: 10,
    memory: { maxOldGenerationSizeMb: 512 },
  });
