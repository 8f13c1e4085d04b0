import { expect, it } from 'vitest';
import { startLayout } from './layout-job.ts';
import type { LayoutAnswer, LayoutRequest } from './layout-messages.ts';

/** A worker in the test's hands. */
class HandWorker extends EventTarget {
  asked: unknown[] = [];
  terminated = false;
  postMessage(message: unknown): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: LayoutAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
const request = { elements: [] } as unknown as LayoutRequest;
const layout = { moves: new Map(), sizes: new Map(), crossings: 0, passes: 0, outside: [] };
const start = () => {
  const worker = new HandWorker();
  const shares: number[] = [];
  const job = startLayout(
    request,
    (share) => shares.push(share),
    () => worker as unknown as Worker,
  );
  return { worker, shares, job };
};

it('tells the progress, then the layout, and lets the worker go', async () => {
  const { worker, shares, job } = start();
  expect(worker.asked).toEqual([request]);
  worker.say({ kind: 'progress', share: 0.5 });
  worker.say({ kind: 'done', layout });
  expect(await job.outcome).toEqual({ kind: 'done', layout });
  expect([shares, worker.terminated]).toEqual([[0.5], true]);
});

it('[L17] stops at once', async () => {
  const { worker, job } = start();
  job.stop();
  worker.say({ kind: 'done', layout });
  expect(await job.outcome).toEqual({ kind: 'stopped' });
  expect(worker.terminated).toBe(true);
});

it('says when the worker broke, or there is none', async () => {
  const { worker, job } = start();
  worker.dispatchEvent(new Event('error'));
  expect(await job.outcome).toEqual({ kind: 'failed' });
  const none = startLayout(
    request,
    () => undefined,
    () => {
      throw new Error('no worker');
    },
  );
  expect(await none.outcome).toEqual({ kind: 'failed' });
});
