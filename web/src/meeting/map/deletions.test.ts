import { openBoardDoc } from '@tsunagu/board-doc';
import { Union } from '@tsunagu/domain';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addSupporter, addTie, removeThings } from './board-actions.ts';
import { countOf, type Deleted, observeDeletions, restore } from './deletions.ts';

const setUp = () => {
  const board = openBoardDoc(new Y.Doc());
  const a = addSupporter(board, { kind: 'person', label: '長女' }, null);
  const b = addSupporter(board, { kind: 'person', label: '次女' }, null);
  const tie = addTie(board, a, b, { strength: 'strong' });
  const heard: Deleted[] = [];
  observeDeletions(board, (deleted) => heard.push(deleted));
  return { board, a, b, tie, heard };
};

it('brings a person back together with their ties, also after other edits', () => {
  const { board, a, b, tie, heard } = setUp();
  const before = board.elements.get(a);
  removeThings(board, [{ kind: 'element', id: a }]);
  expect(board.ties.all().size).toBe(0);
  board.elements.update(b, { label: '三女' });
  expect(heard).toHaveLength(1);
  restore(board, heard[0]!);
  expect(board.elements.get(a)).toEqual(before);
  expect(board.ties.get(tie)).toMatchObject({ from: a, to: b, strength: 'strong' });
  expect(board.elements.get(b)).toMatchObject({ label: '三女' });
});

it('counts a person with ties as one thing, and a tie alone as one', () => {
  const { board, a, tie, heard } = setUp();
  removeThings(board, [{ kind: 'tie', id: tie }]);
  removeThings(board, [{ kind: 'element', id: a }]);
  expect(heard.map(countOf)).toEqual([1, 1]);
});

it('does not call the undo of an addition a deletion', () => {
  const { board, heard } = setUp();
  addSupporter(board, { kind: 'resource', label: '学校', formality: 'formal' }, null);
  board.undoManager().undo();
  expect(heard).toEqual([]);
});

it('does not speak of what others delete', () => {
  const { board, a, heard } = setUp();
  const peer = new Y.Doc();
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(board.doc));
  openBoardDoc(peer).elements.remove(a);
  Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(peer));
  expect(board.elements.get(a)).toBeUndefined();
  expect(heard).toEqual([]);
});

it('speaks of a couple that is taken apart, and joins it again with its children', () => {
  const { board, a, b, heard } = setUp();
  const union = Union.parse({ id: 'uni_1', a, b });
  board.unions.add(union);
  removeThings(board, [{ kind: 'union', id: union.id }]);
  expect(heard.map(countOf)).toEqual([1]);
  restore(board, heard[0]!);
  expect(board.unions.get(union.id)).toEqual(union);
});
