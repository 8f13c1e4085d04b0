import { openBoardDoc } from '@tsunagu/board-doc';
import { Element, ElementId, Union, UnionId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Kinship } from './kinship.ts';

const UNION = UnionId.parse('uni_1');
const id = (name: string) => ElementId.parse(`el_${name}`);
const setUp = () => {
  const board = openBoardDoc(new Y.Doc());
  for (const name of ['a', 'b', 'c'])
    board.elements.add(
      Element.parse({
        id: id(name),
        kind: 'person',
        label: name,
        pos: { x: 0, y: 0 },
        bornTo: name === 'c' ? UNION : null,
      }),
    );
  board.unions.add(Union.parse({ id: UNION, a: id('a'), b: id('b') }));
  return { board, kinship: new Kinship(board) };
};

describe('[C6] kinship', () => {
  it('knows who belongs to a couple', () => {
    const { kinship } = setUp();
    expect(kinship.get(UNION)).toMatchObject({ partners: ['el_a', 'el_b'], children: ['el_c'] });
  });

  it('keeps the same object while things move or are renamed', () => {
    const { board, kinship } = setUp();
    const before = kinship.get(UNION);
    board.elements.update(id('a'), { pos: { x: 500, y: 5 }, label: 'あ' });
    expect(kinship.elementsChanged([id('a')])).toEqual([]);
    expect(kinship.get(UNION)).toBe(before);
  });

  it('follows children who come, go and change their order', () => {
    const { board, kinship } = setUp();
    board.elements.add(
      Element.parse({ id: id('d'), kind: 'person', label: 'd', pos: { x: 0, y: 0 }, bornTo: UNION, birthOrder: -1 }),
    );
    expect(kinship.elementsChanged([id('d')])).toEqual([UNION]);
    expect(kinship.get(UNION)!.children).toEqual(['el_d', 'el_c']);
    board.elements.update(id('d'), { birthOrder: 5 });
    expect(kinship.elementsChanged([id('d')])).toEqual([UNION]);
    expect(kinship.get(UNION)!.children).toEqual(['el_c', 'el_d']);
    board.elements.remove(id('d'));
    expect(kinship.elementsChanged([id('d')])).toEqual([UNION]);
  });

  it('forgets a couple whose persons are gone, and knows it again when they come back', () => {
    const { board, kinship } = setUp();
    board.undoManager().stopCapturing();
    board.transact(() => ['a', 'b'].forEach((name) => board.elements.remove(id(name))));
    expect(kinship.elementsChanged([id('a'), id('b')])).toEqual([UNION]);
    expect(kinship.get(UNION)).toBeUndefined();
    board.undoManager().undo();
    expect(kinship.elementsChanged([id('a'), id('b')])).toEqual([UNION]);
    expect(kinship.get(UNION)!.children).toEqual(['el_c']);
  });
});
