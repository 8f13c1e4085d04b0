import { describe, expect, it } from 'vitest';
import { ms, percentile, spread, table } from './figures.ts';

describe('figures', () => {
  it('takes percentiles of unsorted samples', () => {
    const samples = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(spread(samples)).toEqual({ samples: 100, p50: 50, p95: 95, max: 100 });
  });

  it('has nothing to say without samples', () => {
    expect(percentile([], 0.5)).toBeNaN();
    expect(ms(percentile([], 0.5))).toBe('—');
  });

  it('aligns columns although Japanese letters are twice as wide', () => {
    expect(
      table([
        ['あ', 'x'],
        ['abc', 'y'],
      ]),
    ).toBe('あ   x\nabc  y');
  });
});
