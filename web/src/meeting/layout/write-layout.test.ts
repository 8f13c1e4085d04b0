import { openBoardDoc } from '@tsunagu/board-doc';
import { ElementId, Resource } from '@tsunagu/domain';
import type { Layout } from '@tsunagu/layout';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { writeLayout } from './write-layout.ts';

const id = (n: number) => ElementId.parse(`el_${n}`);
const boardOf = (...flags: Partial<Resource>[]) => {
  const board = openBoardDoc(new Y.Doc());
  flags.forEach((values, n) =>
    board.elements.add(
      Resource.parse({
        id: id(n),
        kind: 'resource',
        label: 'a',
        formality: 'formal',
        pos: { x: n, y: 0 },
        auto: true,
        ...values,
      }),
    ),
  );
  board.undoManager().stopCapturing();
  return board;
};
const layoutOf = (...ids: number[]): Layout => ({
  moves: new Map(ids.map((n) => [id(n), { x: 500 + n, y: 500 }])),
  sizes: new Map(),
  crossings: 0,
  passes: 0,
  outside: [],
});
const xOf = (board: ReturnType<typeof boardOf>, n: number) => board.elements.get(id(n))?.pos.x;

describe('a layout is written', () => {
  it('[L18] as one step of undo, one message to the others', () => {
    const board = boardOf({}, {});
    let updates = 0;
    board.doc.on('update', () => (updates += 1));
    const { moved } = writeLayout(board, layoutOf(0, 1), false);
    expect([moved, updates]).toEqual([2, 1]);
    board.undoManager().undo();
    expect([xOf(board, 0), xOf(board, 1)]).toEqual([0, 1]);
  });

  it('[L19] only for things that are still there and still may move', () => {
    const board = boardOf({}, {}, {}, {});
    board.elements.remove(id(0));
    board.elements.update(id(1), { auto: false });
    board.elements.update(id(2), { locked: true });
    expect(writeLayout(board, layoutOf(0, 1, 2, 3), false).moved).toBe(1);
    expect([xOf(board, 1), xOf(board, 2), xOf(board, 3)]).toEqual([1, 2, 503]);
    expect(writeLayout(board, layoutOf(1), true).moved).toBe(1);
    expect(board.elements.get(id(1))).toMatchObject({ auto: true, pos: { x: 501 } });
  });

  it('[L20] taking it back takes back nothing that was done since', () => {
    const board = boardOf({}, {});
    const { undo } = writeLayout(board, layoutOf(0, 1), false);
    board.elements.update(id(1), { pos: { x: 900, y: 0 }, auto: false });
    undo();
    expect([xOf(board, 0), xOf(board, 1)]).toEqual([0, 900]);
  });
});
