import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueCountsBelow, type IssuesBelow, issuesUntold } from './issues-below.ts';

const LEAST = 3;
const area = fc.constantFrom('東', '西', '北', '');
const counts = fc.array(fc.record({ careArea: area, count: fc.nat(9), readable: fc.constant(0) }), { maxLength: 8 });
/** Somebody reads some of each. */
const byRight = fc.array(
  fc
    .tuple(area, fc.nat(9), fc.nat(9))
    .map(([careArea, one, other]) => ({ careArea, count: Math.max(one, other), readable: Math.min(one, other) })),
  { maxLength: 6 },
);
const forNobody = (careArea: string, count: number): IssuesBelow => ({ careArea, count, readable: 0 });
const sum = (below: readonly IssuesBelow[], key: 'count' | 'readable') => below.reduce((all, one) => all + one[key], 0);

describe('counts below a 地域課題', () => {
  it('[PP4] show what is large, and of what is small only that it is', () => {
    const below = [forNobody('', 4), forNobody('東', 5), forNobody('東', 1)];
    const { areas, total } = issueCountsBelow(below, LEAST);
    expect(areas).toEqual([
      { careArea: '東', count: { low: 6, high: 6 } },
      { careArea: '', count: { low: 4, high: 4 } },
    ]);
    expect(total).toEqual({ low: 10, high: 10 });
    expect(issueCountsBelow([forNobody('東', 2)], LEAST).total).toEqual({ low: 1, high: 2 });
  });

  it('[PP4] tell nothing wrong, and never exactly how small a small count is', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { areas, total } = issueCountsBelow(given, LEAST);
        for (const { careArea, count } of areas) {
          const real = sum(
            given.filter((one) => one.careArea === careArea),
            'count',
          );
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

  it('[AX6] are said exactly to whoever may read all of them, and to nobody who may not', () => {
    const one = { careArea: '東', count: 1 };
    const other = { careArea: '西', count: 1 };
    const all = issueCountsBelow(
      [
        { ...one, readable: 1 },
        { ...other, readable: 1 },
      ],
      LEAST,
    );
    expect([all.total, ...all.areas.map(({ count }) => count)]).toEqual([
      { low: 2, high: 2 },
      { low: 1, high: 1 },
      { low: 1, high: 1 },
    ]);
    const some = issueCountsBelow(
      [
        { ...one, readable: 1 },
        { ...other, readable: 0 },
      ],
      LEAST,
    );
    expect(some).toEqual(issueCountsBelow([forNobody('東', 1), forNobody('西', 1)], LEAST));
    expect(issueCountsBelow([], LEAST).total).toEqual({ low: 0, high: 0 });
  });

  it('[AX6] what is not listed is never said as a small number, nor so that it says a total that is not shown', () => {
    fc.assert(
      fc.property(fc.array(byRight, { minLength: 1, maxLength: 3 }), fc.nat(9), (below, copies) => {
        const [all, readable] = [sum(below.flat(), 'count'), sum(below.flat(), 'readable')];
        const behindCopies = Math.min(copies, all - readable);
        const told = { listed: Math.min(readable, 4), behindCopies };
        const { low, high } = issuesUntold(below, told, LEAST);
        const real = all - told.listed - behindCopies;
        expect(low).toBeLessThanOrEqual(real);
        expect(high ?? real).toBeGreaterThanOrEqual(real);
        const others = all - readable - behindCopies;
        if (others > 0 && others < LEAST) expect(high).not.toBe(low);
        const isHidden = below.some((one) => {
          const { total } = issueCountsBelow(one, LEAST);
          return total.low !== total.high;
        });
        if (others > 0 && isHidden) expect(high).not.toBe(low);
        if (others === 0) expect([low, high]).toEqual([real, real]);
      }),
    );
  });
});
