import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { elementId, exchange, person, twoDevices } from './fixtures.ts';
import { openBoardDoc } from './index.ts';
import { packPoints, unpackPoints } from './ink-points.ts';

const sizeOf = (doc: Y.Doc): number => Y.encodeStateAsUpdateV2(doc).length;

describe('size of the document', () => {
  it('[B70] a minute of dragging one element, written 30 times a second, costs less than 100 bytes', () => {
    const [a, b] = twoDevices();
    const before = sizeOf(b.doc);
    for (let step = 0; step < 1_800; step++) {
      a.elements.update(elementId(1), { pos: { x: step + 0.125, y: 2 * step } });
      if (step % 30 === 29) exchange(a.doc, b.doc);
    }
    expect(sizeOf(b.doc) - before).toBeLessThan(100);
  });

  it('[B71] keys at their default are not stored', () => {
    const board = openBoardDoc(new Y.Doc());
    board.elements.add(person(1));
    const stored = board.doc.getMap<Y.Map<unknown>>('elements').get(elementId(1));
    expect([...(stored?.keys() ?? [])].sort()).toEqual(['id', 'kind', 'label', 'pos']);
  });

  it('[B71] a person costs less than 150 bytes', () => {
    const board = openBoardDoc(new Y.Doc());
    const name = 'x'.repeat(19);
    board.transact(() => {
      for (let n = 0; n < 3_000; n++) {
        board.elements.add(person(n, { id: `el_${name}${n}`, isKeyPerson: true, sex: 'male' }));
      }
    });
    expect(sizeOf(board.doc)).toBeLessThan(3_000 * 150);
  });

  it('[B72] pen points take about five bytes each and come back to an eighth of a unit', () => {
    const points = Array.from({ length: 3_000 }, (_, i) => [
      Math.sin(i / 50) * 500,
      i / 3,
      0.5 + Math.sin(i) / 4,
    ]).flat();
    const bytes = packPoints(points);
    expect(bytes.length).toBeLessThan(3_000 * 5.5);
    const back = unpackPoints(bytes) ?? [];
    expect(back).toHaveLength(points.length);
    for (const [i, n] of points.entries()) {
      expect(Math.abs((back[i] ?? Infinity) - n)).toBeLessThanOrEqual(i % 3 === 2 ? 1 / 510 : 1 / 16);
    }
    expect(packPoints(back)).toEqual(bytes);
  });

  it.each([[[0x80]], [[0xff, 0xff, 0xff, 0xff, 0xff, 0x01]], [[0, 0, 1]]])('[B72] bytes %j are no points', (bytes) => {
    expect(unpackPoints(Uint8Array.from(bytes))).toBeUndefined();
  });
});
