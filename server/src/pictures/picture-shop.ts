import { WorkerQueue } from '../jobs/worker-queue.ts';
import type { ReEncoded } from './re-encode.ts';

/** Writes pictures anew on a thread of its own, with little memory: a picture that unpacks to more ends only that thread. */
export type PictureShop = Pick<WorkerQueue<Uint8Array, ReEncoded>, 'run' | 'stop'>;

export const openPictureShop = (): PictureShop =>
  new WorkerQueue<Uint8Array, ReEncoded>(new URL('./picture-worker.ts', import.meta.url), {
    limitMs: 20_000,
    waiting: 20,
    memory: { maxOldGenerationSizeMb: 320 },
  });
