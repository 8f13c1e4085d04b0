import { expect, it } from 'vitest';
import { percent, readPercent } from './percent.ts';

it('reads numbers from 0 to 100', () => {
  expect([' 50', '１００', '0', '12.5'].map(readPercent)).toEqual([0.5, 1, 0, 0.125]);
  expect(['', '101', '-1', '半分', '1e2'].map(readPercent)).toEqual([null, null, null, null, null]);
  expect(percent(0.125)).toBe(13);
});
