import { expect, it } from 'vitest';
import { chartNumber } from './chart-number.ts';

it.each([
  ['315', 315],
  [' 21.5 ', 21.5],
  ['１２３', 123],
  ['1,234', 1234],
  ['１，２３４，５６７', 1_234_567],
  ['-3', -3],
  ['−3', -3],
  ['0', 0],
])('reads %s', (cell, number) => expect(chartNumber(cell)).toBe(number));

it.each(['', ' ', '約50', '5人', '1,23', '1.2.3', '三', 'NaN', 'Infinity', '1e5'])('takes 「%s」 for a gap', (cell) =>
  expect(chartNumber(cell)).toBeNull(),
);
