import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { elementId, item, itemId, person, twoDevices } from './fixtures.ts';
import {
  addAgendaItem,
  BoardReadOnlyError,
  LAYOUT_VERSION,
  type Migration,
  migrate,
  openBoardDoc,
  writeBoard,
} from './index.ts';

describe('versions of the layout', () => {
  it('[B3] a document of a newer layout is read, not written', () => {
    const [a] = twoDevices();
    a.meta.update({ schemaVersion: LAYOUT_VERSION + 1 });
    expect(a.layout()).toEqual({ state: 'tooNew', version: LAYOUT_VERSION + 1 });
    expect(a.elements.get(elementId(1))).toEqual(person(1));
    const before = Y.encodeStateVector(a.doc);
    for (const write of [
      () => a.elements.add(person(9)),
      () => a.elements.update(elementId(1), { label: 'x' }),
      () => a.elements.remove(elementId(1)),
    ]) {
      expect(write).toThrow(BoardReadOnlyError);
    }
    expect(Y.encodeStateVector(a.doc)).toEqual(before);
  });

  it('[B3] the server can set a version right that somebody else changed', () => {
    const [a] = twoDevices();
    a.doc.getMap('meta').set('schemaVersion', 999);
    a.meta.update({ schemaVersion: LAYOUT_VERSION });
    expect(a.layout().state).toBe('current');
  });

  it('[B3] an empty document is neither old nor new; a version that is no number counts as the current one', () => {
    const doc = new Y.Doc();
    const board = openBoardDoc(doc);
    expect(board.layout().state).toBe('empty');
    doc.getMap('meta').set('schemaVersion', 'two');
    expect(board.layout().state).toBe('current');
    expect(board.damaged()).toEqual([{ root: 'meta', id: 'schemaVersion', problem: 'invalid-value' }]);
  });

  it('[B4] writeBoard refuses a document that holds anything', () => {
    const [a] = twoDevices();
    expect(() => writeBoard(a.doc, a.read())).toThrow('empty');
  });

  it('[B50] an agenda item can be added with its minutes', () => {
    const [a] = twoDevices();
    const text = [{ type: 'heading' as const, content: [{ type: 'text' as const, text: '論点', bold: false }] }];
    addAgendaItem(a, item(1), text);
    expect(a.minutesText(itemId(1))).toEqual(text);
  });
});

describe('migrations', () => {
  const rename: Migration = {
    to: 2,
    reason: 'label becomes title',
    run(doc) {
      for (const record of doc.getMap<Y.Map<unknown>>('elements').values()) {
        record.set('title', record.get('label'));
        record.delete('label');
      }
    },
  };
  /** A document as an older program left it. */
  const old = () => {
    const [a] = twoDevices();
    a.meta.update({ schemaVersion: 1 });
    return a;
  };
  const mark: Migration = { to: 3, reason: 'mark', run: (doc) => doc.getMap('meta').set('mark', true) };

  it('[B5] runs the missing steps in order, in one transaction, and writes the version', () => {
    const a = old();
    let updates = 0;
    a.doc.on('update', () => updates++);
    expect(migrate(a.doc, [rename, mark], 3)).toEqual({ ok: true, from: 1, to: 3 });
    expect(updates).toBe(1);
    expect(a.doc.getMap('meta').toJSON()).toMatchObject({ schemaVersion: 3, mark: true });
    expect(a.doc.getMap<Y.Map<unknown>>('elements').get(elementId(1))?.toJSON()).toMatchObject({ title: 'P1' });
    expect(migrate(a.doc, [rename, mark], 3)).toEqual({ ok: true, from: 3, to: 3 });
    expect(updates).toBe(1);
  });

  it('[B5] says why it cannot', () => {
    const a = old();
    expect(migrate(new Y.Doc())).toEqual({ ok: false, reason: 'empty' });
    expect(migrate(a.doc, [mark], 3)).toEqual({ ok: false, reason: 'no-way' });
    a.meta.update({ schemaVersion: 4 });
    expect(migrate(a.doc, [rename, mark], 3)).toEqual({ ok: false, reason: 'too-new' });
  });
});
