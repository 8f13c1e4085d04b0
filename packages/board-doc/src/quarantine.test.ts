import { Element } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { elementId, exchange, item, itemId, note, person, tie, tieId, twoDevices } from './fixtures.ts';
import { openBoardDoc } from './index.ts';
import { EMPTY_META } from './meta-store.ts';

const bigText = 'あ'.repeat(350_000);
const stored = (entries: Record<string, unknown>): Y.Map<unknown> => new Y.Map(Object.entries(entries));
const aPerson = { id: 'el_9', kind: 'person', pos: [0, 0], label: 'ok' };

const POISON: [name: string, root: string, id: string, make: () => unknown, problem: string][] = [
  ['[B20] a value that is no record', 'elements', 'el_9', () => 'text', 'not-a-record'],
  ['[B20] a list for a record', 'roles', 'role_9', () => new Y.Array(), 'not-a-record'],
  ['[B20] minutes that are a text', 'minutes', 'agd_9', () => new Y.Text('x'), 'not-a-record'],
  ['[B21] an unknown kind', 'elements', 'el_9', () => stored({ ...aPerson, kind: 'dragon' }), 'unknown-kind'],
  [
    '[B21] a kind named like a method',
    'elements',
    'el_9',
    () => stored({ ...aPerson, kind: 'toString' }),
    'unknown-kind',
  ],
  ['[B21] no kind', 'elements', 'el_9', () => stored({ id: 'el_9', pos: [0, 0] }), 'unknown-kind'],
  [
    '[B22] NaN for a coordinate',
    'elements',
    'el_9',
    () => stored({ ...aPerson, pos: [Number.NaN, 0] }),
    'invalid-value',
  ],
  ['[B22] infinity', 'elements', 'el_9', () => stored({ ...aPerson, pos: [0, Infinity] }), 'invalid-value'],
  ['[B22] three coordinates', 'elements', 'el_9', () => stored({ ...aPerson, pos: [0, 0, 0] }), 'invalid-value'],
  ['[B22] a number for a text', 'elements', 'el_9', () => stored({ ...aPerson, label: 7 }), 'invalid-value'],
  [
    '[B22] a shared type for a text',
    'elements',
    'el_9',
    () => stored({ ...aPerson, label: new Y.Text('x') }),
    'invalid-value',
  ],
  [
    '[B22] a note without shared text',
    'elements',
    'el_9',
    () => stored({ id: 'el_9', kind: 'note', pos: [0, 0], text: 'x' }),
    'invalid-value',
  ],
  [
    '[B22] a missing key',
    'elements',
    'el_9',
    () => stored({ id: 'el_9', kind: 'person', pos: [0, 0] }),
    'invalid-value',
  ],
  [
    '[B22] broken pen points',
    'ink',
    'ink_9',
    () => stored({ id: 'ink_9', width: 4, points: new Uint8Array([255, 255]) }),
    'invalid-value',
  ],
  [
    '[B22] a day that is none',
    'holds',
    'hld_9',
    () => stored({ id: 'hld_9', text: '', until: '2026-02-30' }),
    'invalid-value',
  ],
  ['[B23] 1 MB in a label', 'elements', 'el_9', () => stored({ ...aPerson, label: bigText }), 'too-large'],
  [
    '[B23] 1 MB in a note',
    'elements',
    'el_9',
    () => stored({ id: 'el_9', kind: 'note', pos: [0, 0], text: new Y.Text(bigText) }),
    'too-large',
  ],
  [
    '[B23] a million bullets',
    'elements',
    'el_9',
    () => stored({ ...aPerson, kind: 'resource', formality: 'formal', bullets: Array(1e6).fill('') }),
    'too-large',
  ],
  [
    '[B23] a label one letter too long',
    'elements',
    'el_9',
    () => stored({ ...aPerson, label: 'x'.repeat(201) }),
    'too-large',
  ],
  ['[B25] an id that is not the key', 'elements', 'el_8', () => stored(aPerson), 'wrong-id'],
  ['[B25] an id of another kind', 'elements', 'tie_9', () => stored({ ...aPerson, id: 'tie_9' }), 'invalid-value'],
  ['[B24] a tie to nothing', 'ties', 'tie_9', () => stored({ id: 'tie_9', from: 'el_1', to: 'el_77' }), 'missing-end'],
  ['[B24] a tie to lanes', 'ties', 'tie_9', () => stored({ id: 'tie_9', from: 'el_6', to: 'el_1' }), 'unfit-end'],
  [
    '[B24] a tie from an element to itself',
    'ties',
    'tie_9',
    () => stored({ id: 'tie_9', from: 'el_1', to: 'el_1' }),
    'same-end',
  ],
];

describe('quarantine', () => {
  it.each(POISON)('%s is listed, not shown, removable, and everybody goes on', (_, root, id, make, problem) => {
    const [a, b] = twoDevices();
    a.elements.add(note(5, 'a note'));
    a.elements.add(
      Element.parse({ id: 'el_6', kind: 'lanes', titles: ['1'], pos: { x: 0, y: 0 }, size: { w: 90, h: 90 } }),
    );
    exchange(a.doc, b.doc);
    const before = a.read();
    b.doc.getMap(root).set(id, make());
    exchange(a.doc, b.doc);
    const reloaded = openBoardDoc(new Y.Doc());
    Y.applyUpdate(reloaded.doc, Y.encodeStateAsUpdate(a.doc));
    for (const board of [a, b, reloaded, openBoardDoc(a.doc)]) {
      expect(board.read()).toEqual(before);
      expect(board.damaged()).toEqual([{ root, id, problem }]);
    }
    a.elements.update(elementId(1), { label: 'still editing' });
    exchange(a.doc, b.doc);
    expect(b.elements.get(elementId(1))).toMatchObject({ label: 'still editing' });
    expect(b.removeDamaged(b.damaged())).toBe(1);
    exchange(a.doc, b.doc);
    expect(a.damaged()).toEqual([]);
    expect(a.doc.getMap(root).has(id)).toBe(false);
  });

  it('[B24] a tie follows its end into quarantine and out of it', () => {
    const [a] = twoDevices();
    const record = a.doc.getMap<Y.Map<unknown>>('elements').get(elementId(1));
    const changes: unknown[] = [];
    a.ties.observe((change) => changes.push(change));
    record?.set('pos', 'here');
    expect(a.damaged()).toEqual([
      { root: 'elements', id: elementId(1), problem: 'invalid-value' },
      { root: 'ties', id: tieId(1), problem: 'missing-end' },
    ]);
    record?.set('pos', [1, 0]);
    expect(a.damaged()).toEqual([]);
    expect(a.ties.get(tieId(1))).toEqual(tie(1, 1, 2));
    expect(changes).toEqual([
      { added: [], updated: [], removed: [tieId(1)], local: true },
      { added: [tieId(1)], updated: [], removed: [], local: true },
    ]);
  });

  it('[B26] only what is damaged can be removed as damaged', () => {
    const [a] = twoDevices();
    expect(a.removeDamaged([{ root: 'elements', id: elementId(1) }])).toBe(0);
    expect(a.elements.get(elementId(1))).toEqual(person(1));
  });

  it('[B23] a note that grew too long can be shortened through its shared text', () => {
    const [a] = twoDevices();
    a.elements.add(note(5, 'x'.repeat(4_000)));
    a.noteText(elementId(5))?.insert(0, 'y');
    expect(a.elements.get(elementId(5))).toBeUndefined();
    a.noteText(elementId(5))?.delete(0, 1);
    expect(a.elements.get(elementId(5))).toEqual(note(5, 'x'.repeat(4_000)));
  });

  it('[B27] a key of meta that cannot be read falls back; names are then hidden', () => {
    const [a] = twoDevices();
    const meta = a.doc.getMap('meta');
    meta.set('function', 99);
    meta.set('hideNames', 'no');
    expect(a.meta.get()).toEqual({ ...EMPTY_META, hideNames: true });
    expect(a.damaged().map(({ id }) => id)).toEqual(['function', 'hideNames']);
    a.removeDamaged(a.damaged());
    expect(a.meta.get()).toMatchObject({ hideNames: false });
  });

  it('[B28] a record may name what is gone', () => {
    const [a] = twoDevices();
    a.agenda.add(item(1));
    a.decisions.add({ id: 'dec_1' as never, text: 'x', agendaItemId: itemId(1) });
    a.agenda.remove(itemId(1));
    expect(a.damaged()).toEqual([]);
    expect(a.read().decisions).toHaveLength(1);
  });

  it('[B26] the list of damaged records is told of, and stays the same array while nothing changed', () => {
    const [a] = twoDevices();
    const heard: number[] = [];
    a.observeDamaged((damaged) => heard.push(damaged.length));
    a.doc.getMap('elements').set('el_9', 1);
    const list = a.damaged();
    a.elements.update(elementId(1), { label: 'x' });
    expect(a.damaged()).toBe(list);
    expect(heard).toEqual([1]);
  });
});
