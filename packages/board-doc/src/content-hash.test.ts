import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { elementId, exchange, item, itemId, note, person, role, roleId, tie, twoDevices } from './fixtures.ts';
import { contentHash, openBoardDoc } from './index.ts';

/** A document that came to the same content by another way. */
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe('content hash', () => {
  it('[B60] is the same for the same content, whatever the order and the history', () => {
    const [a, b] = [openBoardDoc(new Y.Doc()), openBoardDoc(new Y.Doc())];
    const values = [person(1), person(2), note(3, '見守り')];
    for (const value of values) a.elements.add(value);
    for (const value of [...values].reverse()) b.elements.add({ ...value, pos: { x: 9, y: 9 } });
    for (const value of values) b.elements.update(value.id, { pos: value.pos });
    expect(b.contentHash()).toBe(a.contentHash());
    expect(contentHash(new Y.Doc())).toBe(0);
  });

  it('[B60] follows every change, and returns when the change is taken back', () => {
    const [a] = twoDevices();
    a.agenda.add(item(1));
    a.elements.add(note(5, 'ab'));
    a.roles.add(role(1, 'x'));
    const paragraph = a.minutes(itemId(1))?.get(0) as Y.XmlElement;
    const seen = new Set<number>();
    const steps: [string, () => void, () => void][] = [
      [
        'pos',
        () => a.elements.update(elementId(1), { pos: { x: 1, y: 1 } }),
        () => a.elements.update(elementId(1), { pos: { x: 1, y: 0 } }),
      ],
      ['note', () => a.noteText(elementId(5))?.insert(1, 'c'), () => a.noteText(elementId(5))?.delete(1, 1)],
      ['minutes', () => paragraph.insert(0, [new Y.XmlText('x')]), () => paragraph.delete(0, 1)],
      [
        'due',
        () => a.roles.update(roleId(1), { due: { kind: 'none' } }),
        () => a.doc.getMap<Y.Map<unknown>>('roles').get('role_1')?.delete('due'),
      ],
      ['tie', () => a.ties.add(tie(7, 2, 1)), () => a.ties.remove(tie(7, 2, 1).id)],
      ['damaged', () => a.doc.getMap('ink').set('x', 1), () => a.doc.getMap('ink').delete('x')],
      [
        'unknown key',
        () => a.doc.getMap<Y.Map<unknown>>('elements').get('el_1')?.set('k', 1),
        () => a.doc.getMap<Y.Map<unknown>>('elements').get('el_1')?.delete('k'),
      ],
    ];
    const before = a.contentHash();
    seen.add(before);
    for (const [name, change, back] of steps) {
      change();
      const now = a.contentHash();
      expect(seen.has(now), name).toBe(false);
      seen.add(now);
      expect(contentHash(copyOf(a.doc)), name).toBe(now);
      back();
      expect(a.contentHash(), name).toBe(before);
    }
  });

  it('[B60] does not depend on how marked text was typed', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    const textOf = (doc: Y.Doc): Y.XmlText => {
      const fragment = new Y.XmlFragment();
      doc.getMap('minutes').set('agd_1', fragment);
      const text = new Y.XmlText();
      fragment.insert(0, [text]);
      return text;
    };
    textOf(a).applyDelta([{ insert: 'ab' }, { insert: 'cd', attributes: { bold: {} } }]);
    const text = textOf(b);
    text.insert(0, 'abcd');
    text.format(2, 1, { bold: {} });
    text.format(3, 1, { bold: {} });
    text.insert(1, 'x');
    text.delete(1, 1);
    expect(contentHash(b)).toBe(contentHash(a));
    text.format(3, 1, { bold: null });
    expect(contentHash(b)).not.toBe(contentHash(a));
  });

  it('[B61] tells documents apart whose state vectors are equal', () => {
    const [a, b] = twoDevices();
    exchange(a.doc, b.doc);
    a.elements.remove(elementId(1));
    expect(Y.encodeStateVector(a.doc)).toEqual(Y.encodeStateVector(b.doc));
    expect(a.contentHash()).not.toBe(b.contentHash());
  });

  it('[B60] is a whole number that fits 53 bits', () => {
    const [a] = twoDevices();
    for (let n = 10; n < 60; n++) {
      a.elements.add(person(n));
      expect(Number.isSafeInteger(a.contentHash()) && a.contentHash() >= 0).toBe(true);
    }
  });
});
