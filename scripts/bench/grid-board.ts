import { openBoardDoc } from '@tsunagu/board-doc';
import { Element, Tie } from '@tsunagu/domain';
import type { Product } from '../e2e/product.ts';
import { SyncClient } from '../sync-client.ts';

/** The element that is dragged; it has three ties of its own. */
export const HANDLE = 'el_drag0';
/** Units between neighbours. */
const STEP = 160;

export interface GridSize {
  elements: number;
  ties: number;
}

/** As wide as a screen is, so that all of it is seen as large as possible. */
const columnsOf = (elements: number): number => Math.max(2, Math.ceil(Math.sqrt(elements * 1.6)));

/** The one that is dragged has ties of its own; the rest are spread over the grid, between neighbours. */
function tiesOf({ elements, ties }: GridSize): Tie[] {
  const columns = columnsOf(elements);
  return Array.from({ length: ties }, (_, i) => {
    const from = i < 3 ? 0 : (i * 2) % (elements - columns);
    const to = i < 3 ? [1, columns, columns + 1][i] : from + (i % 2 === 0 ? 1 : columns);
    return Tie.parse({
      id: `tie_drag${i}`,
      from: `el_drag${from}`,
      to: `el_drag${to}`,
      label: i % 4 === 0 ? 'help' : '',
    });
  });
}

/** A client that writes as a participant would, connected to a meeting. */
export async function writer(product: Product, meeting: string, cookie: string): Promise<SyncClient> {
  const url = `${product.url.replace('http', 'ws')}/sync/${meeting}?ack=1`;
  const client = new SyncClient({ url, headers: { cookie, origin: product.url } });
  await client.connect();
  return client;
}

/** A grid of people and ties in place of what the template brought. */
export async function fillGrid(product: Product, meeting: string, cookie: string, size: GridSize): Promise<void> {
  const client = await writer(product, meeting, cookie);
  const board = openBoardDoc(client.doc);
  const columns = columnsOf(size.elements);
  for (const id of board.elements.all().keys()) board.elements.remove(id);
  // In several writes: one update holds a bounded number of records.
  const add = async <T>(values: readonly T[], put: (value: T) => void): Promise<void> => {
    for (let at = 0; at < values.length; at += 200) {
      board.transact(() => values.slice(at, at + 200).forEach(put));
      await client.saved();
    }
  };
  const people = Array.from({ length: size.elements }, (_, i) =>
    Element.parse({
      id: `el_drag${i}`,
      kind: 'person',
      label: `P${i}`,
      pos: { x: (i % columns) * STEP, y: Math.floor(i / columns) * STEP },
      // The one that is dragged lies above the others, so that a pointer always meets it.
      z: i === 0 ? 1 : 0,
    }),
  );
  await add(people, (person) => board.elements.add(person));
  await add(tiesOf(size), (tie) => board.ties.add(tie));
  await client.disconnect();
}
