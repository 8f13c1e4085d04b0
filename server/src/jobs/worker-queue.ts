import { Worker, type ResourceLimits } from 'node:worker_threads';

/** What a worker is asked, and what it answers. `problem` is the message of an exception: a bug. */
export type WorkRequest<Job> = { readonly id: number; readonly job: Job };
export type WorkAnswer<Result> =
  | { readonly id: number; readonly ok: true; readonly value: Result }
  | { readonly id: number; readonly ok: false; readonly problem: string };

export type Worked<Result> =
  | { readonly ok: true; readonly value: Result }
  /** It took longer than allowed, needed more memory than allowed, or too many wait already. */
  | { readonly ok: false; readonly reason: 'too-slow' | 'busy' };

export type WorkerQueueOptions = {
  /** Most milliseconds of one job, from the moment it is begun. */
  readonly limitMs: number;
  /** Most jobs that wait. */
  readonly waiting: number;
  readonly memory?: ResourceLimits;
};

type Waiting<Job, Result> = {
  readonly job: Job;
  readonly resolve: (worked: Worked<Result>) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Heavy work on a thread of its own, so that sockets and routes go on meanwhile. One job at a time, in order of arrival. A job that
 * takes too long is ended together with its thread; the next one gets a new thread. The thread is started by the first job.
 */
export class WorkerQueue<Job, Result> {
  readonly #file: URL;
  readonly #options: WorkerQueueOptions;
  #worker: Worker | undefined;
  #queue: Waiting<Job, Result>[] = [];
  #current: (Waiting<Job, Result> & { readonly id: number; readonly timer: NodeJS.Timeout }) | undefined;
  #lastId = 0;

  constructor(file: URL, options: WorkerQueueOptions) {
    this.#file = file;
    this.#options = options;
  }

  /** Rejects only for a bug in the work itself. */
  run(job: Job): Promise<Worked<Result>> {
    if (this.#queue.length >= this.#options.waiting) return Promise.resolve({ ok: false, reason: 'busy' });
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#next();
    });
  }

  /** Ends the thread; what was under way or waited is told that it is too slow. */
  async stop(): Promise<void> {
    const unfinished = [...(this.#current ? [this.#current] : []), ...this.#queue];
    this.#queue = [];
    clearTimeout(this.#current?.timer);
    this.#current = undefined;
    for (const { resolve } of unfinished) resolve({ ok: false, reason: 'too-slow' });
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      // An idle thread keeps nobody from stopping.
      this.#worker?.unref();
      return;
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const timer = setTimeout(() => this.#giveUp('too-slow'), this.#options.limitMs);
    this.#current = { ...waiting, id, timer };
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    const request: WorkRequest<Job> = { id, job: waiting.job };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(request);
  }

  #start(): Worker {
    const worker = new Worker(this.#file, this.#options.memory ? { resourceLimits: this.#options.memory } : {});
    worker.on('message', (answer: WorkAnswer<Result>) => {
      if (worker === this.#worker) this.#finish(answer);
    });
    worker.on('error', (error) => {
      if (worker !== this.#worker) return;
      const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#giveUp(outOfMemory ? 'too-slow' : error);
    });
    return worker;
  }

  #finish(answer: WorkAnswer<Result>): void {
    const done = this.#current;
    if (done?.id !== answer.id) return;
    clearTimeout(done.timer);
    this.#current = undefined;
    if (answer.ok) done.resolve({ ok: true, value: answer.value });
    else done.reject(new Error(answer.problem));
    this.#next();
  }

  /** The thread is lost; whoever waits behind the lost job gets another one. */
  #giveUp(why: unknown): void {
    const lost = this.#current;
    const worker = this.#worker;
    this.#current = undefined;
    this.#worker = undefined;
    void worker?.terminate();
    if (lost) {
      clearTimeout(lost.timer);
      if (why === 'too-slow') lost.resolve({ ok: false, reason: 'too-slow' });
      else lost.reject(why instanceof Error ? why : new Error('the worker failed'));
    }
    this.#next();
  }
}
