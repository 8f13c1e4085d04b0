import { WorkerQueue } from '../jobs/worker-queue.ts';
import type { ReadMaterial } from './read-material.ts';

/** Looks into files on a thread of its own, with little memory: a file that unpacks to more ends only that thread. */
export type MaterialShop = Pick<WorkerQueue<Uint8Array, ReadMaterial>, 'run' | 'stop'>;

export const openMaterialShop = (): MaterialShop =>
  new WorkerQueue<Uint8Array, ReadMaterial>(new URL('./material-worker.ts', import.meta.url), {
    limitMs: 20_000,
    waiting: 10,
    memory: { maxOldGenerationSizeMb: 384 },
  });
