import { parentPort, workerData } from 'node:worker_threads';
import type { MeetingId } from '@tsunagu/domain';
import { openLogFile } from './update-log-file.ts';
import type { LoggedUpdate } from './update-log.ts';

/** One append of one meeting inside a group. */
export type GroupEntry = { meetingId: MeetingId; updates: readonly LoggedUpdate[] };

/** How a test disk misbehaves. */
export type Faults = {
  /** Every commit takes so much longer, as on a hard disk. */
  fsyncDelayMs?: number;
  /** No page may be added to the file: SQLite itself answers that the disk is full. */
  full?: boolean;
};

export type Job =
  | { kind: 'append'; entries: readonly GroupEntry[] }
  | { kind: 'load'; meetingId: MeetingId }
  | { kind: 'compact'; meetingId: MeetingId; snapshot: Uint8Array; upToSequence: number }
  | { kind: 'erase'; meetingId: MeetingId }
  | { kind: 'probe' }
  | { kind: 'faults'; faults: Faults }
  | { kind: 'close' };
export type Request = { id: number; job: Job };
export type Answer = { id: number; ok: true; value: unknown } | { id: number; ok: false; problem: string };

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
