import { describe, expect, it } from 'vitest';
import { elementId, exchange, note, person, role, roleId, tie, tieId, twoDevices } from './fixtures.ts';

describe('undo on the map', () => {
  it('[B40] takes back only what was done here', () => {
    const [a, b] = twoDevices();
    a.undoManager();
    b.elements.update(elementId(2), { label: 'by B' });
    exchange(a.doc, b.doc);
    a.elements.update(elementId(1), { label: 'by A' });
    a.undoManager().undo();
    a.undoManager().undo();
    expect(a.elements.get(elementId(1))).toEqual(person(1));
    expect(a.elements.get(elementId(2))).toMatchObject({ label: 'by B' });
  });

  it('[B40] leaves a value alone that somebody else has written over since', () => {
    const [a, b] = twoDevices();
    a.undoManager();
    a.elements.update(elementId(1), { label: 'by A' });
    exchange(a.doc, b.doc);
    b.elements.update(elementId(1), { label: 'by B' });
    exchange(a.doc, b.doc);
    a.undoManager().undo();
    exchange(a.doc, b.doc);
    expect(a.elements.get(elementId(1))).toMatchObject({ label: 'by B' });
    expect(b.elements.get(elementId(1))).toMatchObject({ label: 'by B' });
  });

  it('[B40] roles and the agenda are not on the map: it never takes them back', () => {
    const [a] = twoDevices();
    a.undoManager();
    a.roles.add(role(1, 'visit'));
    a.undoManager().undo();
    expect(a.roles.get(roleId(1))).toEqual(role(1, 'visit'));
  });

  it('[B43] removing an element removes its ties; one undo brings all of them back, on all devices', () => {
    const [a, b] = twoDevices();
    a.undoManager();
    const before = a.read();
    a.elements.remove(elementId(1));
    exchange(a.doc, b.doc);
    expect(b.ties.all().size).toBe(0);
    expect(b.damaged()).toEqual([]);
    a.undoManager().undo();
    exchange(a.doc, b.doc);
    expect(a.read()).toEqual(before);
    expect(b.read()).toEqual(before);
  });

  it('[B43] undo of a deletion brings back what others had written, a note with its text', () => {
    const [a, b] = twoDevices();
    a.undoManager();
    a.elements.add(note(5, '見守り'));
    exchange(a.doc, b.doc);
    b.noteText(elementId(5))?.insert(3, 'をする');
    b.elements.update(elementId(5), { tint: 3 });
    exchange(a.doc, b.doc);
    const before = a.elements.get(elementId(5));
    a.undoManager().stopCapturing();
    a.elements.remove(elementId(5));
    exchange(a.doc, b.doc);
    a.undoManager().undo();
    exchange(a.doc, b.doc);
    expect(before).toMatchObject({ text: '見守りをする', tint: 3 });
    expect(a.elements.get(elementId(5))).toEqual(before);
    expect(b.elements.get(elementId(5))).toEqual(before);
    b.noteText(elementId(5))?.insert(0, '毎日');
    exchange(a.doc, b.doc);
    expect(a.elements.get(elementId(5))).toMatchObject({ text: '毎日見守りをする' });
  });

  it('[B40] redo brings back a note that undo took away, with what others had typed', () => {
    const [a, b] = twoDevices();
    a.undoManager();
    a.elements.add(note(5, 'あ'));
    exchange(a.doc, b.doc);
    b.noteText(elementId(5))?.insert(1, 'い');
    exchange(a.doc, b.doc);
    a.undoManager().undo();
    exchange(a.doc, b.doc);
    expect(b.elements.get(elementId(5))).toBeUndefined();
    a.undoManager().redo();
    exchange(a.doc, b.doc);
    expect(a.elements.get(elementId(5))).toMatchObject({ text: 'あい' });
    expect(b.read()).toEqual(a.read());
  });

  it('[B43] a tie added in the same transaction goes with its element', () => {
    const [a] = twoDevices();
    a.transact(() => {
      a.ties.add(tie(2, 2, 1));
      a.elements.remove(elementId(1));
    });
    expect(a.ties.all().size).toBe(0);
    expect(a.damaged()).toEqual([]);
  });

  it('[B24] a tie drawn by somebody else to a deleted element is damaged, and heals when undo brings the element back', () => {
    const [a, b] = twoDevices();
    a.undoManager();
    a.elements.remove(elementId(1));
    b.ties.add(tie(2, 2, 1));
    exchange(a.doc, b.doc);
    expect(a.damaged()).toEqual([{ root: 'ties', id: tieId(2), problem: 'missing-end' }]);
    expect(b.damaged()).toEqual(a.damaged());
    const heard: unknown[] = [];
    a.ties.observe((change) => heard.push(change));
    a.undoManager().undo();
    expect(a.damaged()).toEqual([]);
    expect(a.ties.get(tieId(2))).toEqual(tie(2, 2, 1));
    expect(heard).toEqual([
      { added: expect.arrayContaining([tieId(1), tieId(2)]), updated: [], removed: [], local: true },
    ]);
    exchange(a.doc, b.doc);
    expect(b.read()).toEqual(a.read());
  });
});
