import { expect, it } from 'vitest';
import { keys } from './queries.ts';
import { staleKeys } from './use-events.ts';

it('an answer makes the list, the own page and the minutes stale', () => {
  expect(staleKeys('mtg_1', 'answers')).toEqual([
    keys.answers('mtg_1'),
    keys.myRoles,
    keys.minutes('mtg_1'),
    keys.earlier('mtg_1'),
  ]);
});

it('an admission concerns the waiting person and the door', () => {
  expect(staleKeys('mtg_1', 'admission')).toContain(keys.join);
  expect(staleKeys('mtg_1', 'admission')).toContainEqual(keys.attendance('mtg_1'));
});

it('the end of the right to look asks for nothing about the meeting', () => {
  for (const key of staleKeys('mtg_1', 'ended')) expect(key).not.toContain('mtg_1');
});
