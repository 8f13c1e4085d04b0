import { expect, it } from 'vitest';
import { readAge } from './read-age.ts';

it.each([
  ['', null],
  ['８２歳', 82],
  [' 7 ', 7],
  ['130', 130],
  ['131', undefined],
  ['八十', undefined],
  ['-3', undefined],
  ['4.5', undefined],
])('reads %j as %s', (typed, age) => expect(readAge(typed)).toBe(age));
