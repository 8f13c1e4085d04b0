import { WorkerQueue } from '../jobs/worker-queue.ts';
import type { PrintJob } from './print-jobs.ts';

/** Makes files for paper on a thread of its own. */
export type PrintShop = Pick<WorkerQueue<PrintJob, Uint8Array>, 'run' | 'stop'>;

/** The longest minutes that were tried (a day's meeting) take four seconds on a slow machine. */
const LIMIT_MS = 25_000;

export const openPrintShop = (limitMs = LIMIT_MS): PrintShop =>
  new WorkerQueue<PrintJob, Uint8Array>(new URL('./print-worker.ts', import.meta.url), { limitMs, waiting: 20 });
