import { afterEach, describe, expect, it } from 'vitest';
import type { Sum } from './testing/sums-worker.ts';
import { WorkerQueue } from './worker-queue.ts';

let queue: WorkerQueue<Sum, number>;
const open = (options: { limitMs?: number; waiting?: number } = {}) =>
  (queue = new WorkerQueue<Sum, number>(new URL('./testing/sums-worker.ts', import.meta.url), {
    limitMs: 30_000,
    waiting: 10,
    ...options,
  }));
const add = (a: number, b: number) => queue.run({ kind: 'add', a, b });
afterEach(() => queue.stop());

describe('work on another thread', () => {
  it('is answered in the order of its arrival', async () => {
    open();
    const order: number[] = [];
    const jobs = [1, 2, 3].map(async (n) => {
      expect(await add(n, n)).toEqual({ ok: true, value: 2 * n });
      order.push(n);
    });
    await Promise.all(jobs);
    expect(order).toEqual([1, 2, 3]);
  });

  it('is ended when it takes too long, and what waits behind it is done', async () => {
    open({ limitMs: 1_500 });
    const [slow, next] = await Promise.all([queue.run({ kind: 'never' }), add(1, 2)]);
    expect(slow).toEqual({ ok: false, reason: 'too-slow' });
    expect(next).toEqual({ ok: true, value: 3 });
  });

  it('says so when too much waits', async () => {
    open({ waiting: 1 });
    const jobs = [add(1, 1), add(2, 2), add(3, 3)];
    expect(await jobs[2]).toEqual({ ok: false, reason: 'busy' });
    expect(await jobs[1]).toEqual({ ok: true, value: 4 });
  });

  it('throws where the work throws, and goes on', async () => {
    open();
    await expect(queue.run({ kind: 'throw' })).rejects.toThrow('a bug');
    expect(await add(2, 3)).toEqual({ ok: true, value: 5 });
  });

  it('leaves nobody waiting when it stops', async () => {
    open();
    const lost = queue.run({ kind: 'never' });
    await queue.stop();
    expect(await lost).toEqual({ ok: false, reason: 'too-slow' });
  });
});
