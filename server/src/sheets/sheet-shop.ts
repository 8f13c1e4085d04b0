import { WorkerQueue } from '../jobs/worker-queue.ts';
import type { SheetJob, SheetResult } from './sheet-jobs.ts';

/** Reads and writes tables on a thread of its own, with limited memory: a workbook that unpacks to more ends only that thread. */
export type SheetShop = Pick<WorkerQueue<SheetJob, SheetResult>, 'run' | 'stop'>;

export const openSheetShop = (): SheetShop =>
  new WorkerQueue<SheetJob, SheetResult>(new URL('./sheet-worker.ts', import.meta.url), {
    limitMs: 20_000,
    waiting: 10,
    memory: { maxOldGenerationSizeMb: 400 },
  });
