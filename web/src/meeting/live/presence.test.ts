import { expect, it } from 'vitest';
import { peopleHere, readPresence, shownScreen } from './presence.ts';

const user = (id: string, name: string) => ({ attendanceId: `att_${id}`, name, affiliation: '包括', tint: 1 });

it('lists a person once, however many screens they have open', () => {
  const present = readPresence(
    new Map([
      [2, { user: user('a', '田中') }],
      [1, { user: user('a', '田中') }],
      [3, { user: user('b', '鈴木') }],
    ]),
  );
  expect(peopleHere(present).map((one) => [one.clientId, one.name])).toEqual([
    [1, '田中'],
    [3, '鈴木'],
  ]);
});

it('reads hostile states without breaking', () => {
  const states = new Map<number, unknown>([
    [1, null],
    [2, { user: 'me' }],
    [3, { user: { attendanceId: 'x' } }],
    [4, { user: user('a', '田中'), view: { x: 0, y: Number.NaN, w: 1, h: 1 }, editing: 5, showing: 'yes' }],
  ]);
  expect(readPresence(states)).toEqual([
    expect.objectContaining({ clientId: 4, view: null, editing: null, showing: false }),
  ]);
});

it('follows only a screen that may be shown', () => {
  const present = readPresence(
    new Map([
      [1, { user: user('guest', '客'), showing: true, view: { x: 0, y: 0, w: 10, h: 10 } }],
      [2, { user: user('lead', '進行'), showing: true, view: { x: 5, y: 5, w: 10, h: 10 } }],
    ]),
  );
  expect(shownScreen(present, (id) => id === 'att_lead')?.clientId).toBe(2);
  expect(shownScreen(present, () => false)).toBeUndefined();
});
