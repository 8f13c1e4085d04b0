import { parentPort } from 'node:worker_threads';
import type { WorkAnswer, WorkRequest } from './worker-queue.ts';

/** The worker's end of a `WorkerQueue`: answers each job with what `work` makes of it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- said by the worker, so that both ends agree on the job
export function serveJobs<Job, Result>(work: (job: Job) => Result | Promise<Result>): void {
  parentPort?.on('message', (request: WorkRequest<Job>) => void answer(request));
  const answer = async ({ id, job }: WorkRequest<Job>): Promise<void> => {
    let said: WorkAnswer<Result>;
    try {
      said = { id, ok: true, value: await work(job) };
    } catch (error) {
      said = { id, ok: false, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage(said);
  };
}
