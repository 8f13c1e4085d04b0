import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { elementId, exchange, item, itemId, person, tie, tieId, twoDevices } from './fixtures.ts';
import { type BoardDoc, openBoardDoc } from './index.ts';

/** A board of many persons in a row, each tied to the next, and a count of what is read of it. */
function bigBoard(count: number): { board: BoardDoc; decoded: string[] } {
  const decoded: string[] = [];
  const board = openBoardDoc(new Y.Doc(), { onDecode: (root, id) => decoded.push(`${root}/${id}`) });
  board.transact(() => {
    for (let n = 0; n < count; n++) board.elements.add(person(n));
    for (let n = 1; n < count; n++) board.ties.add(tie(n, n - 1, n));
  });
  decoded.length = 0;
  return { board, decoded };
}

describe('reading', () => {
  it('[B1] opening a document writes nothing', () => {
    const doc = new Y.Doc();
    const updates: unknown[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const board = openBoardDoc(doc);
    board.read();
    board.undoManager();
    board.contentHash();
    expect(updates).toEqual([]);
    expect(board.meta.get()).toBeUndefined();
  });

  it('[B30] values and maps keep their identity while nothing changed', () => {
    const { board } = bigBoard(10);
    const all = board.elements.all();
    const ties = board.ties.all();
    const other = board.elements.get(elementId(2));
    board.elements.update(elementId(1), { pos: { x: 7, y: 7 } });
    expect(board.elements.all()).not.toBe(all);
    expect(board.elements.get(elementId(2))).toBe(other);
    expect(board.ties.all()).toBe(ties);
    expect(board.elements.all()).toBe(board.elements.all());
    expect(all.get(elementId(1))?.pos).toEqual({ x: 1, y: 0 });
  });

  it('[B31] a change of one of 3,000 elements reads that one, and no tie', () => {
    const { board, decoded } = bigBoard(3_000);
    const peer = openBoardDoc(new Y.Doc(), { onDecode: (root, id) => decoded.push(`peer ${root}/${id}`) });
    Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(board.doc));
    peer.doc.on('update', (update: Uint8Array) => Y.applyUpdate(board.doc, update));
    decoded.length = 0;
    peer.doc.getMap<Y.Map<unknown>>('elements').get(elementId(17))?.set('pos', [5, 5]);
    expect(decoded.sort()).toEqual(['elements/el_17', 'peer elements/el_17']);
    decoded.length = 0;
    peer.doc.getMap('elements').delete(elementId(17));
    expect(decoded).toEqual([]);
    expect(board.ties.get(tieId(17))).toBeUndefined();
    expect(board.ties.get(tieId(18))).toBeUndefined();
    expect(board.ties.all().size).toBe(2_997);
  });

  it('[B32] observers hear ids by what happened, once a transaction, with everything up to date', () => {
    const [a, b] = twoDevices();
    const heard: unknown[] = [];
    b.elements.observe((change) => heard.push({ ...change, ties: b.ties.all().size }));
    a.transact(() => {
      a.elements.add(person(3));
      a.elements.update(elementId(2), { label: 'x' });
      a.elements.update(elementId(2), { label: 'y' });
      a.elements.remove(elementId(1));
      a.elements.add(person(4));
      a.elements.remove(elementId(4));
    });
    exchange(a.doc, b.doc);
    expect(heard).toEqual([
      { added: [elementId(3)], updated: [elementId(2)], removed: [elementId(1)], local: false, ties: 0 },
    ]);
  });

  it('[B32] what changes no value is no change', () => {
    const [a] = twoDevices();
    const heard: unknown[] = [];
    a.elements.observe((change) => heard.push(change));
    const record = a.doc.getMap<Y.Map<unknown>>('elements').get(elementId(1));
    record?.set('x-later', 1);
    record?.set('pos', [1, 0]);
    expect(heard).toEqual([]);
  });

  it('[B33] an observer that throws does not keep the change from the others', () => {
    const errors: unknown[] = [];
    const [a] = twoDevices({ reportError: (error) => errors.push(error) });
    const heard: string[] = [];
    a.elements.observe(() => {
      throw new Error('broken screen');
    });
    a.elements.observe(() => heard.push('elements'));
    a.ties.observe(() => heard.push('ties'));
    a.observe(() => heard.push('any'));
    a.elements.remove(elementId(1));
    expect(heard).toEqual(['elements', 'ties', 'any']);
    expect(errors).toEqual([new Error('broken screen')]);
  });

  it('[B34] values read inside a transaction are those written in it', () => {
    const [a] = twoDevices();
    a.transact(() => {
      a.elements.add(person(3));
      a.ties.add(tie(2, 1, 3));
      a.elements.update(elementId(3), { label: 'now' });
      expect(a.elements.get(elementId(3))).toMatchObject({ label: 'now' });
      expect(a.ties.get(tieId(2))).toEqual(tie(2, 1, 3));
      a.elements.remove(elementId(1));
      expect([...a.elements.all().keys()].sort()).toEqual([elementId(2), elementId(3)]);
      expect(a.ties.all().size).toBe(0);
    });
  });

  it('[B34] an observer may write', () => {
    const [a] = twoDevices();
    a.elements.observe(({ added }) => {
      for (const id of added) a.elements.update(id, { locked: true });
    });
    a.elements.add(person(3));
    expect(a.elements.get(elementId(3))).toMatchObject({ locked: true });
  });

  it('[B50] adding an agenda item makes its minutes with one empty paragraph; removing it removes them', () => {
    const [a, b] = twoDevices();
    a.agenda.add(item(1));
    exchange(a.doc, b.doc);
    expect(b.minutesText(itemId(1))).toEqual([{ type: 'paragraph', content: [] }]);
    const text = b.minutesText(itemId(1));
    b.agenda.update(itemId(1), { state: 'done' });
    expect(b.minutesText(itemId(1))).toBe(text);
    b.agenda.remove(itemId(1));
    exchange(a.doc, b.doc);
    expect(a.minutes(itemId(1))).toBeUndefined();
  });

  it('[B32] typing in the minutes is told by agenda item', () => {
    const [a, b] = twoDevices();
    a.agenda.add(item(1));
    a.agenda.add(item(2));
    exchange(a.doc, b.doc);
    const heard: unknown[] = [];
    b.observeMinutes((change) => heard.push(change));
    const paragraph = a.minutes(itemId(2))?.get(0);
    if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [new Y.XmlText('見守る')]);
    exchange(a.doc, b.doc);
    expect(heard).toEqual([{ items: [itemId(2)], local: false }]);
    expect(b.minutesText(itemId(2))).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '見守る', bold: false }] },
    ]);
  });
});
