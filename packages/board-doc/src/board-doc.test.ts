import { Element, ElementId, Tie, TieId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openBoardDoc } from './index.ts';

const el = (n: number) => ElementId.parse(`el_${n}`);
const tie = (n: number) => TieId.parse(`tie_${n}`);
const person = (n: number, more: object = {}) =>
  Element.parse({ id: el(n), kind: 'person', pos: { x: n, y: 0 }, label: `P${n}`, ...more });
const tieOf = (n: number, from: number, to: number) => Tie.parse({ id: tie(n), from: el(from), to: el(to) });

describe('BoardDoc', () => {
  it('reads what it wrote, also within the transaction that writes it', () => {
    const board = openBoardDoc(new Y.Doc());
    board.transact(() => {
      board.elements.add(person(1));
      board.elements.add(person(2));
      board.ties.add(tieOf(1, 1, 2));
      expect(board.elements.get(el(1))?.pos).toEqual({ x: 1, y: 0 });
      expect(board.ties.all().size).toBe(1);
    });
    expect(board.read().elements).toEqual([person(1), person(2)]);
    expect(board.read().ties).toEqual([tieOf(1, 1, 2)]);
    expect(board.damaged()).toEqual([]);
  });

  it('removes an element together with its ties; undo brings all of them back', () => {
    const board = openBoardDoc(new Y.Doc());
    const undo = board.undoManager();
    board.transact(() => {
      board.elements.add(person(1));
      board.elements.add(person(2));
      board.ties.add(tieOf(1, 1, 2));
    });
    const before = board.read();
    undo.stopCapturing();
    board.elements.remove(el(1));
    expect(board.ties.all().size).toBe(0);
    expect(board.damaged()).toEqual([]);
    undo.undo();
    expect(board.read()).toEqual(before);
  });
});
