import { parentPort, workerData } from 'node:worker_threads';
import { openLogFile } from './update-log-file.ts';
import type { Answer, Faults, Job, Request } from './update-log-jobs.ts';

const { file, faults } = workerData as { file: string; faults?: Faults };
const log = openLogFile(file, faults ?? {});

const work = (job: Job): unknown => {
  switch (job.kind) {
    case 'append':
      return log.append(job.entries);
    case 'load':
      return log.load(job.meetingId);
    case 'compact':
      return log.compact(job.meetingId, job.snapshot, job.upToSequence);
    case 'erase':
      return log.erase(job.meetingId);
    case 'probe':
      return log.probe();
    case 'faults':
      return log.setFaults(job.faults);
    case 'close':
      return log.close();
  }
};

parentPort?.on('message', ({ id, job }: Request) => {
  let answer: Answer;
  try {
    answer = { id, ok: true, value: work(job) };
  } catch (error) {
    answer = { id, ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answer);
});
