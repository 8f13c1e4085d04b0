import { openBoardDoc } from '@tsunagu/board-doc';
import { Element, type ElementId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { patchMany, sharedValue, supportersOf } from './many-actions.ts';

const place = { pos: { x: 0, y: 0 } };
const boardOf = (...values: object[]) => {
  const board = openBoardDoc(new Y.Doc());
  for (const value of values) board.elements.add(Element.parse({ label: '', ...place, ...value }));
  return board;
};
const three = () =>
  boardOf(
    { id: 'el_1', kind: 'person' },
    { id: 'el_2', kind: 'resource', formality: 'formal', locked: true },
    { id: 'el_3', kind: 'note', text: '' },
  );
const IDS = ['el_1', 'el_2', 'el_3', 'el_9', 'tie_1'];

describe('writing to many at once', () => {
  it('writes to persons and resources in one step of undo', () => {
    const board = three();
    expect(patchMany(board, IDS, { careArea: 'municipality', supporterKind: 'care' }, true)).toBe(2);
    expect(board.elements.get('el_2' as ElementId)).toMatchObject({ careArea: 'municipality', supporterKind: 'care' });
    board.undoManager().undo();
    expect(board.elements.get('el_1' as ElementId)).toMatchObject({ careArea: null, supporterKind: null });
    expect(board.elements.get('el_2' as ElementId)).toMatchObject({ careArea: null, supporterKind: 'other' });
  });

  it('leaves alone what is locked against this hand', () => {
    const board = three();
    expect(patchMany(board, IDS, { state: 'planned' }, false)).toBe(1);
    expect(board.elements.get('el_2' as ElementId)).toMatchObject({ state: 'current' });
  });

  it('knows what all have in common', () => {
    const board = three();
    const both = supportersOf(board, IDS, true);
    expect(sharedValue(both, 'state')).toBe('current');
    expect(sharedValue(both, 'supporterKind')).toBeUndefined();
    expect(sharedValue([], 'state')).toBeUndefined();
  });
});
