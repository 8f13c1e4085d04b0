import { openBoardDoc } from '@tsunagu/board-doc';
import { Element, type ImportedMap, Tie } from '@tsunagu/domain';
import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addMap } from './add-map.ts';

let doc: Y.Doc;
let board: ReturnType<typeof openBoardDoc>;
beforeEach(() => {
  doc = new Y.Doc();
  board = openBoardDoc(doc);
  board.meta.update({ hideNames: false });
});

const element = (at: number) => Element.parse({ id: `el_${at}`, kind: 'note', text: 'x', pos: { x: at, y: 0 } });
const many = (count: number): ImportedMap => ({
  elements: Array.from({ length: count }, (_, at) => element(at)),
  ties: [Tie.parse({ id: 'tie_1', from: 'el_0', to: 'el_1' })],
  unions: [],
  ink: [],
  issues: [],
});
const run = (map: ImportedMap, signal = new AbortController().signal, pause = async () => {}) => {
  const seen: number[] = [];
  return { seen, done: addMap(board, map, { signal, pause, onProgress: (done) => seen.push(done) }) };
};

it('adds in portions, and one undo takes all of it back', async () => {
  const { seen, done } = run(many(700));
  expect(await done).toBe(true);
  expect(seen).toEqual([300, 600, 701]);
  expect(board.elements.all().size).toBe(700);
  board.undoManager().undo();
  expect(board.elements.all().size).toBe(0);
  expect(board.ties.all().size).toBe(0);
});

it('leaves what was done before in a step of its own', async () => {
  board.elements.add(Element.parse({ id: 'el_before', kind: 'note', text: '', pos: { x: 0, y: 0 } }));
  await run(many(2)).done;
  board.undoManager().undo();
  expect([...board.elements.all().keys()]).toEqual(['el_before']);
});

it('leaves nothing when it is stopped', async () => {
  board.elements.add(Element.parse({ id: 'el_before', kind: 'note', text: '', pos: { x: 0, y: 0 } }));
  const stop = new AbortController();
  let pauses = 0;
  const { done } = run(many(900), stop.signal, async () => {
    pauses += 1;
    if (pauses === 2) stop.abort();
  });
  expect(await done).toBe(false);
  expect([...board.elements.all().keys()]).toEqual(['el_before']);
});
