import type { Layout } from '@tsunagu/layout';
import type { LayoutAnswer, LayoutRequest } from './layout-messages.ts';

/** What came of a layout. `failed`: the browser gave no worker, or it broke. */
export type LayoutOutcome =
  | { readonly kind: 'done'; readonly layout: Layout }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

export type LayoutJob = { readonly outcome: Promise<LayoutOutcome>; readonly stop: () => void };

const startWorker = (): Worker => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });

/** Lays a board out in a worker of its own; stopping ends that at once. `onProgress` gets shares from 0 to 1. */
export function startLayout(
  request: LayoutRequest,
  onProgress: (share: number) => void,
  open: () => Worker = startWorker,
): LayoutJob {
  let settle: (outcome: LayoutOutcome) => void = () => undefined;
  const outcome = new Promise<LayoutOutcome>((resolve) => (settle = resolve));
  let worker: Worker;
  try {
    worker = open();
  } catch {
    return { outcome: Promise.resolve({ kind: 'failed' }), stop: () => undefined };
  }
  const end = (what: LayoutOutcome) => {
    worker.terminate();
    settle(what);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    if (data.kind === 'progress') onProgress(data.share);
    else end({ kind: 'done', layout: data.layout });
  });
  worker.addEventListener('error', () => end({ kind: 'failed' }));
  worker.postMessage(request, []);
  return { outcome, stop: () => end({ kind: 'stopped' }) };
}
