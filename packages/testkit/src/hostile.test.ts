import { LAYOUT_VERSION, openBoardDoc, ROOTS } from '@tsunagu/board-doc';
import { Element } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from './index.ts';
import { hostileValue } from './peers/hostile.ts';

const IDS = ['el_1', 'el_2', 'tie_1', 'ink_1', 'agd_1', 'role_1', 'iss_1', '', '__proto__', 'schemaVersion'];

describe('hostile content', () => {
  it.each(Array.from({ length: 30 }, (_, seed) => seed))(
    '[B20] whatever stands in the document, reading never throws and what is valid stays, seed %i',
    (seed) => {
      const random = seededRandom(seed);
      const errors: unknown[] = [];
      const board = openBoardDoc(new Y.Doc(), { reportError: (error) => errors.push(error) });
      const good = Element.parse({ id: 'el_good', kind: 'person', pos: { x: 0, y: 0 }, label: 'good' });
      board.elements.add(good);
      const attacker = new Y.Doc();
      Y.applyUpdate(attacker, Y.encodeStateAsUpdate(board.doc));
      attacker.on('update', (update: Uint8Array) => Y.applyUpdate(board.doc, update));
      for (let step = 0; step < 60; step++) {
        const root = attacker.getMap(random.pick(ROOTS) ?? 'elements');
        const id = random.pick(IDS) ?? '';
        const record = root.get(id);
        if (record instanceof Y.Map && random.chance(0.6)) record.set('pos', hostileValue(random));
        else root.set(id, hostileValue(random));
        board.read();
        board.contentHash();
      }
      const later = openBoardDoc(new Y.Doc());
      Y.applyUpdate(later.doc, Y.encodeStateAsUpdate(board.doc));
      expect(board.elements.get(good.id)).toEqual(good);
      expect(later.read()).toEqual(board.read());
      expect(later.damaged()).toEqual(board.damaged());
      expect(later.contentHash()).toBe(board.contentHash());
      expect(board.damaged().length).toBeGreaterThan(0);
      expect(errors).toEqual([]);
      board.meta.update({ schemaVersion: LAYOUT_VERSION });
      board.removeDamaged(board.damaged());
      expect(board.damaged().filter(({ problem }) => problem !== 'missing-end')).toEqual([]);
    },
  );
});
