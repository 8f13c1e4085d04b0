import { Element, Tie, type ElementId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { elementRows } from './element-rows.ts';
import { folded, viewedElements, viewedTies, WHOLE_LIST } from './list-view.ts';
import { tieRows } from './tie-rows.ts';

const el = (id: string, more: object) => Element.parse({ id: `el_${id}`, label: id, pos: { x: 0, y: 0 }, ...more });
const elements = new Map<ElementId, Element>(
  [
    el('me', { kind: 'person', isSubject: true, label: '本人' }),
    el('a', { kind: 'person', label: '佐藤', alias: '長女', relation: '長女' }),
    el('b', { kind: 'resource', formality: 'formal', label: 'ナースステーション' }),
    el('note', { kind: 'note', text: 'x' }),
  ].map((element) => [element.id, element]),
);
const ties = [
  Tie.parse({ id: 'tie_1', from: 'el_me', to: 'el_a', strength: 'weak' }),
  Tie.parse({ id: 'tie_2', from: 'el_b', to: 'el_me', strength: 'strong', note: '週に一度' }),
];
const shown = { hideNames: false };
const rows = tieRows(elements, ties, shown);
const all = elementRows(elements, ties, shown);
const side = () => 'formal';

describe('the tables of a map', () => {
  it('list people and resources, 本人 first, with how many ties each has', () => {
    expect(all.map(({ name, ties: n }) => [name, n])).toEqual([
      ['本人', 2],
      ['ナースステーション', 1],
      ['佐藤', 1],
    ]);
  });

  it('give no hidden name away, in no column', () => {
    expect(JSON.stringify(elementRows(elements, ties, { hideNames: true }))).not.toContain('佐藤');
  });

  it('find rows by any of their words, whatever the width or kana', () => {
    expect(folded('ﾅｰｽ')).toBe(folded('なーす'));
    expect(viewedElements(all, { ...WHOLE_LIST, search: 'なーす' }).map(({ id }) => id)).toEqual(['el_b']);
    expect(viewedTies(rows, { ...WHOLE_LIST, search: '週に' }, side).map(({ tieId }) => tieId)).toEqual(['tie_2']);
    expect(viewedTies(rows, { ...WHOLE_LIST, search: 'どこにもない' }, side)).toEqual([]);
  });

  it('can be ordered by strength and seen by side', () => {
    expect(viewedTies(rows, { ...WHOLE_LIST, order: 'strength' }, side).map(({ strength }) => strength)).toEqual([
      'strong',
      'weak',
    ]);
    expect(viewedElements(all, { ...WHOLE_LIST, side: 'formal' }).map(({ id }) => id)).toEqual(['el_b']);
  });
});
