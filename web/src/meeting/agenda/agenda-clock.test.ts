import { AgendaItem, AgendaItemId, inOrder } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { clockFace, currentItem, orderAfterMove, orderAt } from './agenda-clock.ts';

const item = (name: string, more: Partial<AgendaItem> = {}): AgendaItem =>
  AgendaItem.parse({ id: `agd_${name}`, title: name, minutes: 5, order: 0, ...more });
const id = (name: string) => AgendaItemId.parse(`agd_${name}`);

it.each([
  [0, '0:00'],
  [65, '1:05'],
  [-5, '+0:05'],
])('%d seconds read %s', (seconds, face) => expect(clockFace(seconds)).toBe(face));

describe('where the meeting is', () => {
  const items = [item('a', { state: 'done' }), item('b'), item('c')];
  it('is the running item', () => expect(currentItem(items, items[2])?.id).toBe(id('c')));
  it('is else the first that is not done', () => expect(currentItem(items, undefined)?.id).toBe(id('b')));
  it('is the last one when all are done', () => expect(currentItem(items.slice(0, 1), undefined)?.id).toBe(id('a')));
  it('is nowhere without an agenda', () => expect(currentItem([], undefined)).toBeUndefined());
});

describe('the agenda’s order', () => {
  const items = inOrder([item('c', { order: 3 }), item('a', { order: 1 }), item('b', { order: 2 })]);
  it.each([
    ['a', 1, ['b', 'a', 'c']],
    ['c', -1, ['a', 'c', 'b']],
    ['c', 1, null],
    ['a', -1, null],
  ] as const)('moves %s by %d', (name, step, expected) => {
    const order = orderAfterMove(items, id(name), step);
    const moved = order === null ? null : inOrder(items.map((one) => (one.title === name ? { ...one, order } : one)));
    expect(moved?.map((one) => one.title) ?? null).toEqual(expected);
  });
  it('puts a new item last', () => expect(orderAt(items, 3)).toBe(4));
});
