import { checkUpdate, type Known, readStructure } from '@tsunagu/sync';
import { openBoardDoc } from '@tsunagu/board-doc';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { randomEdit, seededRandom } from './index.ts';

/** What a server knows that has applied everything so far; how deep an item stands is looked up in its document. */
function knownOf(doc: Y.Doc): Known {
  return {
    clock: (client) => Y.getState(doc.store, client),
    owner: () => undefined,
    depth({ client, clock }) {
      let depth = 0;
      let item = Y.getItem(doc.store, Y.createID(client, clock));
      while (item instanceof Y.Item && item.parent instanceof Y.AbstractType) {
        // oxlint-disable-next-line no-underscore-dangle -- Yjs has no public way up.
        const above = item.parent._item;
        if (above === null) break;
        item = above;
        depth++;
      }
      return depth;
    },
  };
}

describe('the structural check of packages/sync', () => {
  it.each([1, 2, 3, 4, 5, 6])('never refuses what the board itself writes, seed %i', (seed) => {
    const random = seededRandom(seed);
    const doc = new Y.Doc();
    doc.clientID = 7;
    const board = openBoardDoc(doc);
    const server = new Y.Doc();
    let checked = 0;
    doc.on('update', (update: Uint8Array) => {
      const read = readStructure(update);
      if (!read.ok) throw new Error(read.problem);
      expect(checkUpdate(read.structure, knownOf(server), 'somebody')).toMatchObject({ ok: true });
      Y.applyUpdate(server, update);
      checked++;
    });
    for (let step = 0; step < 300; step++) randomEdit(board, random, random.id());
    const whole = readStructure(Y.encodeStateAsUpdate(doc));
    expect(whole.ok && checkUpdate(whole.structure, knownOf(new Y.Doc()), 'somebody').ok).toBe(true);
    expect(checked).toBeGreaterThan(100);
    expect(openBoardDoc(server).read()).toEqual(board.read());
  });
});
