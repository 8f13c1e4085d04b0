import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceCounts } from './evidence-counts.ts';

const LEAST = 3;
const counts = fc.array(fc.record({ careArea: fc.constantFrom('東', '西', '北', ''), count: fc.nat(9) }), {
  maxLength: 8,
});

describe('evidenceCounts', () => {
  it('[PP4] shows what is large, and of what is small only that it is', () => {
    const { areas, total } = evidenceCounts(
      [
        { careArea: '', count: 4 },
        { careArea: '東', count: 5 },
        { careArea: '東', count: 1 },
      ],
      LEAST,
    );
    expect(areas).toEqual([
      { careArea: '東', count: { low: 6, high: 6 } },
      { careArea: '', count: { low: 4, high: 4 } },
    ]);
    expect(total).toEqual({ low: 10, high: 10 });
    expect(evidenceCounts([{ careArea: '東', count: 2 }], LEAST).total).toEqual({ low: 1, high: 2 });
  });

  it('[PP4] tells nothing wrong, and never exactly how small a small count is', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { areas, total } = evidenceCounts(given, LEAST);
        for (const { careArea, count } of areas) {
          const real = given.filter((one) => one.careArea === careArea).reduce((sum, one) => sum + one.count, 0);
          expect(count.low).toBeLessThanOrEqual(real);
          expect(count.high ?? real).toBeGreaterThanOrEqual(real);
          if (real > 0 && real < LEAST) expect(count.high).not.toBe(count.low);
        }
        const exact = areas.filter(({ count }) => count.low === count.high);
        // Only one that is hidden, and a total that is not: it could be computed.
        if (total.low === total.high) expect(areas.length - exact.length).not.toBe(1);
      }),
    );
  });
});
