import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Element } from '../board/element.ts';
import { Tie } from '../board/tie.ts';
import { boards } from '../testing/board-arbitrary.ts';
import { compareBoards } from './compare.ts';

const person = (id: string, more: object = {}) =>
  Element.parse({ id: `el_${id}`, kind: 'person', label: id, pos: { x: 0, y: 0 }, ...more });
const tie = (more: object = {}) => Tie.parse({ id: 'tie_1', from: 'el_a', to: 'el_b', ...more });
const elements = [person('a'), person('b')];
const changeOf = (before: object, after: object) =>
  compareBoards({ elements, ties: [tie(before)] }, { elements, ties: [tie(after)] }).ties.changed.map(
    ({ what }) => what,
  );

describe('comparison', () => {
  it('[Q14] finds nothing between a board and itself', () => {
    fc.assert(
      fc.property(boards, (board) => {
        expect(compareBoards(board, board)).toEqual({
          elements: { added: [], removed: [], changed: [] },
          ties: { added: [], removed: [], changed: [] },
        });
      }),
    );
  });

  it('[Q14] turned around, what was added was removed', () => {
    fc.assert(
      fc.property(boards, boards, (a, b) => {
        const [there, back] = [compareBoards(a, b), compareBoards(b, a)];
        expect(back.elements.removed).toEqual(there.elements.added);
        expect(back.ties.added).toEqual(there.ties.removed);
        expect(back.ties.changed.map(({ id }) => id).sort()).toEqual(there.ties.changed.map(({ id }) => id).sort());
      }),
    );
  });

  it('[Q14] says what became of a tie', () => {
    expect(changeOf({ strength: 'weak' }, { strength: 'normal' })).toEqual(['strengthened']);
    expect(changeOf({ strength: 'strong' }, { strength: 'weak' })).toEqual(['weakened']);
    expect(changeOf({ state: 'planned' }, {})).toEqual(['built']);
    expect(changeOf({}, { state: 'broken' })).toEqual(['broken']);
    expect(changeOf({ state: 'broken' }, {})).toEqual(['mended']);
    expect(changeOf({ tension: 'conflict' }, {})).toEqual(['eased']);
    expect(changeOf({}, { tension: 'conflict' })).toEqual(['strained']);
    expect(changeOf({}, { label: '見守り' })).toEqual(['changed']);
    expect(changeOf({ note: 'x' }, { note: 'y' })).toEqual([]);
  });

  it('[Q14] a supporter that was won is a change; a moved or renamed one is none', () => {
    const now = [person('a', { pos: { x: 9, y: 9 }, label: 'x' }), person('b')];
    const was = [person('a'), person('b', { state: 'planned' })];
    expect(compareBoards({ elements: was, ties: [] }, { elements: now, ties: [] }).elements).toMatchObject({
      added: [],
      removed: [],
      changed: [{ id: 'el_b' }],
    });
  });
});
