import { AgendaItem, AgendaItemId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import {
  clockFace,
  currentItem,
  elapsedSeconds,
  inOrder,
  next,
  orderAfterMove,
  orderAt,
  pause,
  remainingSeconds,
  start,
} from './agenda-clock.ts';

const T0 = Date.parse('2026-11-23T01:00:00Z');
const item = (name: string, more: Partial<AgendaItem> = {}): AgendaItem =>
  AgendaItem.parse({ id: `agd_${name}`, title: name, minutes: 5, order: 0, ...more });
const id = (name: string) => AgendaItemId.parse(`agd_${name}`);
const apply = (items: AgendaItem[], changes: ReadonlyMap<AgendaItemId, Partial<AgendaItem>>) =>
  items.map((one) => ({ ...one, ...changes.get(one.id) }));

describe('the agenda’s clock', () => {
  const three = [item('a', { order: 1 }), item('b', { order: 2 }), item('c', { order: 3, minutes: 0 })];

  it('runs one item at most', () => {
    const first = apply(three, start(three, id('a'), T0));
    const second = apply(first, start(first, id('c'), T0 + 61_000));
    expect(second.map((one) => one.state)).toEqual(['done', 'waiting', 'running']);
    expect(second[0]?.spentSeconds).toBe(61);
  });

  it('adds up stretches', () => {
    const running = apply(three, start(three, id('a'), T0));
    const paused = apply(running, pause(running, T0 + 30_000));
    expect(paused[0]).toMatchObject({ state: 'waiting', startedAt: null, spentSeconds: 30 });
    const again = apply(paused, start(paused, id('a'), T0 + 100_000));
    expect(elapsedSeconds(again[0]!, T0 + 110_000)).toBe(40);
    expect(remainingSeconds(again[0]!, T0 + 110_000)).toBe(260);
  });

  it('never counts below zero when clocks disagree', () => {
    const running = apply(three, start(three, id('a'), T0));
    expect(elapsedSeconds(running[0]!, T0 - 5_000)).toBe(0);
  });

  it('goes on to the next item, and stops at the end', () => {
    const running = apply(three, start(three, id('b'), T0));
    const moved = apply(running, next(running, T0 + 1000));
    expect(moved.map((one) => one.state)).toEqual(['waiting', 'done', 'running']);
    const ended = apply(moved, next(moved, T0 + 2000));
    expect(ended[2]).toMatchObject({ state: 'done', startedAt: null });
    expect(next([], T0).size).toBe(0);
  });

  it('has no time box for 0 minutes', () => expect(remainingSeconds(three[2]!, T0)).toBeNull());

  it('is at the first item that is not done', () => {
    expect(currentItem([item('a', { state: 'done' }), item('b')])?.id).toBe(id('b'));
    expect(currentItem([])).toBeUndefined();
  });
});

it.each([
  [0, '0:00'],
  [65, '1:05'],
  [-5, '+0:05'],
])('%d seconds read %s', (seconds, face) => expect(clockFace(seconds)).toBe(face));

describe('the agenda’s order', () => {
  const items = inOrder([item('c', { order: 3 }), item('a', { order: 1 }), item('b', { order: 2 })]);
  it('tells equal orders apart by id', () => {
    expect(inOrder([item('y'), item('x')]).map((one) => one.title)).toEqual(['x', 'y']);
  });
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
