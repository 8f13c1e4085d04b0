import type { Element } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { amendText } from './field-codecs.ts';
import { elementId, exchange, note, person, tie, tieId, twoDevices } from './fixtures.ts';

describe('concurrent edits', () => {
  it('[B7] move, rename and relink of the same things at once all survive', () => {
    const [a, b] = twoDevices();
    a.elements.add(person(3));
    exchange(a.doc, b.doc);
    a.elements.update(elementId(1), { pos: { x: 50, y: 60 } });
    a.ties.update(tieId(1), { strength: 'strong' });
    b.elements.update(elementId(1), { label: 'renamed' });
    b.ties.update(tieId(1), { to: elementId(3) });
    exchange(a.doc, b.doc);
    for (const board of [a, b]) {
      expect(board.elements.get(elementId(1))).toEqual({ ...person(1), pos: { x: 50, y: 60 }, label: 'renamed' });
      expect(board.ties.get(tieId(1))).toEqual({ ...tie(1, 1, 3), strength: 'strong' });
    }
  });

  it('[B7] two moves of one element end at one of the two places, never between them', () => {
    const [a, b] = twoDevices();
    a.elements.update(elementId(1), { pos: { x: 10, y: 11 } });
    b.elements.update(elementId(1), { pos: { x: 20, y: 21 } });
    exchange(a.doc, b.doc);
    const pos = a.elements.get(elementId(1))?.pos;
    expect(b.elements.get(elementId(1))?.pos).toEqual(pos);
    expect([
      { x: 10, y: 11 },
      { x: 20, y: 21 },
    ]).toContainEqual(pos);
  });

  it('[B8] deletion beats a concurrent edit', () => {
    const [a, b] = twoDevices();
    a.elements.remove(elementId(1));
    b.elements.update(elementId(1), { label: 'too late' });
    exchange(a.doc, b.doc);
    for (const board of [a, b]) {
      expect(board.elements.get(elementId(1))).toBeUndefined();
      expect(board.damaged()).toEqual([]);
    }
  });

  it('[B8] an update of what somebody deleted meanwhile does nothing', () => {
    const [a, b] = twoDevices();
    a.elements.remove(elementId(1));
    exchange(a.doc, b.doc);
    b.elements.update(elementId(1), { label: 'late' });
    b.elements.remove(elementId(1));
    expect([...b.elements.all().keys()]).toEqual([elementId(2)]);
  });

  it('[B9] typing in one note at once keeps every letter', () => {
    const [a, b] = twoDevices();
    a.elements.add(note(5, '見守り'));
    exchange(a.doc, b.doc);
    a.elements.update(elementId(5), { text: '毎日の見守り' });
    b.noteText(elementId(5))?.insert(3, 'をする');
    exchange(a.doc, b.doc);
    for (const board of [a, b]) expect(board.elements.get(elementId(5))).toMatchObject({ text: '毎日の見守りをする' });
  });

  it.each([
    ['abc', 'abXc'],
    ['aaa', 'aa'],
    ['𠮷田', '𠮶田'],
    ['x𠮷', 'x𡈽'],
    ['', 'あ'],
    ['あ', ''],
    ['👩‍👩‍👧', '👩‍👩‍👦'],
  ])('[B9] a text %j becomes %j without cutting a letter in two', (from, to) => {
    const doc = new Y.Doc();
    const text = doc.getText('t');
    text.insert(0, from);
    amendText(text, to);
    expect(text.toJSON()).toBe(to);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    expect(copy.getText('t').toJSON()).toBe(to);
  });

  it('[B2] keys that this version does not know survive its edits', () => {
    const [a, b] = twoDevices();
    const stored = a.doc.getMap<Y.Map<unknown>>('elements').get(elementId(1));
    stored?.set('x-later', 'kept');
    a.elements.update(elementId(1), { label: 'new' });
    a.elements.add(person(1, { label: 'again' }));
    exchange(a.doc, b.doc);
    expect(b.doc.getMap<Y.Map<unknown>>('elements').get(elementId(1))?.get('x-later')).toBe('kept');
    expect(b.elements.get(elementId(1))).toEqual(person(1, { label: 'again' }));
  });

  it('[B44] half a letter is written as U+FFFD, the same here and on all peers', () => {
    const [a, b] = twoDevices();
    a.elements.add(note(5, 'x'));
    a.transact(() => {
      a.elements.update(elementId(1), { label: '\ud842' });
      a.elements.update(elementId(5), { text: 'x\udfb7' });
      a.elements.add(person(6, { note: '\ud842' }));
    });
    exchange(a.doc, b.doc);
    expect(a.elements.get(elementId(1))).toMatchObject({ label: '\ufffd' });
    expect(a.elements.get(elementId(5))).toMatchObject({ text: 'x\ufffd' });
    expect(b.read()).toEqual(a.read());
    expect(b.contentHash()).toBe(a.contentHash());
  });

  it('[B41] an update writes only what differs', () => {
    const [a] = twoDevices();
    const updates: Uint8Array[] = [];
    a.doc.on('update', (update: Uint8Array) => updates.push(update));
    a.elements.update(elementId(1), { label: 'P1', pos: { x: 1, y: 0 }, alias: '' });
    a.elements.add(person(1));
    expect(updates).toEqual([]);
    a.elements.update(elementId(1), { label: 'P1', pos: { x: 2, y: 0 } });
    expect(updates).toHaveLength(1);
  });

  it('[B42] a position beyond the edge is brought to the edge; any other invalid value is a bug and throws', () => {
    const [a] = twoDevices();
    a.elements.update(elementId(1), { pos: { x: 1e9, y: -1e9 } });
    expect(a.elements.get(elementId(1))?.pos).toEqual({ x: 100_000, y: -100_000 });
    expect(() => a.elements.update(elementId(1), { pos: { x: Number.NaN, y: 0 } })).toThrow();
    expect(() => a.elements.add({ ...person(9), note: 'x'.repeat(4_001) } as Element)).toThrow();
    expect(a.damaged()).toEqual([]);
    expect(a.elements.get(elementId(9))).toBeUndefined();
  });
});
