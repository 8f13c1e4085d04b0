import { WorkerQueue } from '../jobs/worker-queue.ts';
import type { FilledForm } from './fill-form.ts';
import type { FormJob } from './form-jobs.ts';

/** Fills forms on a thread of its own, with limited memory: a form that unfolds to more ends only that thread. */
export type FormShop = Pick<WorkerQueue<FormJob, FilledForm>, 'run' | 'stop'>;

export const openFormShop = (): FormShop =>
  new WorkerQueue<FormJob, FilledForm>(new URL('./form-worker.ts', import.meta.url), {
    limitMs: 20_000,
    waiting: 10,
    memory: { maxOldGenerationSizeMb: 400 },
  });
