import { Worker } from 'node:worker_threads';
import type { MeetingId } from '@tsunagu/domain';
import type { AppendResult, LoggedUpdate, StoredDocument, UpdateLog } from './update-log.ts';
import type { Answer, Faults, GroupEntry, Job, Request } from './update-log-jobs.ts';

export type { Faults } from './update-log-jobs.ts';

export interface SqliteUpdateLog extends UpdateLog {
  /** For tests: how the disk behaves from now on. */
  setFaults(faults: Faults): Promise<void>;
  /** Transactions committed for appends so far; shows how appends were grouped. */
  groups(): number;
}

type Waiting = { entry: GroupEntry; resolve: (result: AppendResult) => void; reject: (error: Error) => void };

/**
 * The log in SQLite, on a connection of its own in a worker thread, because `node:sqlite` blocks while the disk works.
 * Group commit: an append that finds the worker idle is committed at once; what arrives meanwhile is the next group,
 * one transaction for all meetings.
 */
export async function openSqliteUpdateLog(options: { file: string; faults?: Faults }): Promise<SqliteUpdateLog> {
  const worker = new Worker(new URL('./update-log-worker.ts', import.meta.url), { workerData: options });
  const log = new WorkerLog(worker);
  await log.probe();
  return log;
}

class WorkerLog implements SqliteUpdateLog {
  readonly #worker: Worker;
  readonly #answers = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #nextId = 1;
  #waiting: Waiting[] = [];
  #committing = false;
  #groups = 0;
  #failure: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: Answer) => {
      const waiting = this.#answers.get(answer.id);
      this.#answers.delete(answer.id);
      if (answer.ok) waiting?.resolve(answer.value);
      else waiting?.reject(new Error(answer.problem));
    });
    worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error('the log worker failed')));
    worker.on('exit', () => this.#fail(new Error('the log is closed')));
  }

  append(meetingId: MeetingId, updates: readonly LoggedUpdate[]): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry: { meetingId, updates }, resolve, reject });
      if (!this.#committing) void this.#commit();
    });
  }

  async #commit(): Promise<void> {
    this.#committing = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        const results = await this.#ask<AppendResult[]>({ kind: 'append', entries: group.map(({ entry }) => entry) });
        this.#groups++;
        group.forEach(({ resolve, reject }, i) => {
          const result = results[i];
          if (result === undefined) reject(new Error('the log worker gave no answer'));
          else resolve(result);
        });
      } catch (error) {
        for (const { reject } of group) reject(error instanceof Error ? error : new Error(String(error)));
      }
    }
    this.#committing = false;
  }

  load(meetingId: MeetingId): Promise<StoredDocument> {
    return this.#ask({ kind: 'load', meetingId });
  }
  compact(meetingId: MeetingId, snapshot: Uint8Array, upToSequence: number): Promise<void> {
    return this.#ask({ kind: 'compact', meetingId, snapshot, upToSequence });
  }
  erase(meetingId: MeetingId): Promise<void> {
    return this.#ask({ kind: 'erase', meetingId });
  }
  probe(): Promise<void> {
    return this.#ask({ kind: 'probe' });
  }
  setFaults(faults: Faults): Promise<void> {
    return this.#ask({ kind: 'faults', faults });
  }
  groups(): number {
    return this.#groups;
  }

  async close(): Promise<void> {
    if (this.#failure !== undefined) return;
    await this.#ask({ kind: 'close' });
    await this.#worker.terminate();
  }

  #ask<T>(job: Job): Promise<T> {
    const failure = this.#failure;
    if (failure !== undefined) return Promise.reject(failure);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve: (value) => resolve(value as T), reject });
      const request: Request = { id, job };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      this.#worker.postMessage(request);
    });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#answers.values()) reject(error);
    this.#answers.clear();
  }
}
