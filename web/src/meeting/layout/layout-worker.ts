import '../../app/zod-without-eval.ts';
import { layoutBoard } from '@tsunagu/layout';
import type { LayoutAnswer, LayoutRequest } from './layout-messages.ts';

/** Lays one board out, away from the page, which goes on drawing. It ends by being terminated. */
const answer = (message: LayoutAnswer): void => globalThis.postMessage(message, {});

globalThis.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const { rooms, names, words, ...input } = data;
  const run = layoutBoard(
    {
      ...input,
      roomOf: ({ id }) => rooms.get(id)!,
      nameOf: ({ id }) => names.get(id)!,
      wordsOf: ({ id }) => words.get(id)!,
    },
    { progress: (done, of) => answer({ kind: 'progress', share: done / of }) },
  );
  void run.then((layout) => layout && answer({ kind: 'done', layout }));
});
