import { compareBoards, DEFAULT_NOTATION, Element, Tie, type Board, noSheets } from '@tsunagu/domain';
import { expect, it } from 'vitest';
import { changeRows } from './change-rows.ts';

const person = (id: string, more: object = {}) =>
  Element.parse({ id: `el_${id}`, kind: 'person', label: `${id}さん`, alias: '友人', pos: { x: 0, y: 0 }, ...more });
const tie = (more: object = {}) => Tie.parse({ id: 'tie_1', from: 'el_a', to: 'el_b', label: '見守り', ...more });
const board = (elements: Element[], ties: Tie[], hideNames = false): Board => ({
  meta: { schemaVersion: 2, function: 1, template: '', hideNames, notation: DEFAULT_NOTATION },
  elements,
  ties,
  unions: [],
  ink: [],
  agenda: [],
  issues: [],
  decisions: [],
  holds: [],
  roles: [],
  ...noSheets(),
  minutes: new Map(),
});

it('[Q14] says each change in words, people before ties', () => {
  const before = board([person('a'), person('b')], [tie({ strength: 'weak' })]);
  const after = board([person('a'), person('b'), person('c')], [tie({ strength: 'strong' })]);
  expect(changeRows(before, after, compareBoards(before, after)).map(({ what, thing }) => [what, thing])).toEqual([
    ['新しい', 'cさん'],
    ['強くなった', 'aさん と bさん'],
  ]);
});

it('hides names when either map hides them', () => {
  const [before, after] = [board([], [], true), board([person('c')], [])];
  expect(JSON.stringify(changeRows(before, after, compareBoards(before, after)))).not.toContain('cさん');
});
