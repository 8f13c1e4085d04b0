import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addShown, hideSmallCounts, type TableCount, type ShownTable } from './small-counts.ts';

const small = { kind: 'small' } as const;
const exact = (count: number) => ({ kind: 'exact', count }) as const;

/** What anybody who reads the table and knows the rule may assume of a count; `most` bounds the search only. */
function candidates(shown: TableCount, least: number, most: number): number[] {
  if (shown.kind === 'exact') return [shown.count];
  const [low, high] = shown.kind === 'small' ? [1, least - 1] : [shown.least, most];
  return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}

/** Which counts a reader can compute: tries every table that agrees with what is shown. */
function computable(shown: ShownTable, least: number, most: number): string[] {
  const [rows, columns] = [shown.length - 1, (shown[0]?.length ?? 1) - 1];
  const seen = new Map<string, Set<number>>();
  const table = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
  const fits = (n: number, at: TableCount | undefined) =>
    at !== undefined &&
    (at.kind === 'exact' ? n === at.count : at.kind === 'small' ? n > 0 && n < least : n >= at.least);
  const note = (r: number, c: number, n: number) => {
    const key = `${r} ${c}`;
    seen.set(key, (seen.get(key) ?? new Set()).add(n));
  };
  const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
  const fill = (at: number): void => {
    if (at === rows * columns) {
      const totals = Array.from({ length: columns }, (_, c) => sum(table.map((row) => row[c] ?? 0)));
      const all = [...totals, sum(totals)];
      if (!all.every((n, c) => fits(n, shown[rows]?.[c]))) return;
      for (const [r, row] of table.entries()) for (const [c, n] of [...row, sum(row)].entries()) note(r, c, n);
      for (const [c, n] of all.entries()) note(rows, c, n);
      return;
    }
    const [r, c] = [Math.floor(at / columns), at % columns];
    for (const n of candidates(shown[r]![c]!, least, most)) {
      table[r]![c] = n;
      if (c < columns - 1 || fits(sum(table[r]!), shown[r]?.[columns])) fill(at + 1);
    }
    table[r]![c] = 0;
  };
  fill(0);
  return shown.flatMap((row, r) =>
    row.flatMap((count, c) => (count.kind !== 'exact' && seen.get(`${r} ${c}`)!.size < 2 ? [`${r} ${c}`] : [])),
  );
}

describe('small counts', () => {
  it('[AX1] are not shown; zero and everything from the least on is', () => {
    const shown = hideSmallCounts(
      [
        [0, 5, 9],
        [4, 0, 7],
      ],
      3,
    );
    expect(shown.flat().every((count) => count.kind === 'exact')).toBe(true);
    expect(hideSmallCounts([[2]], 3)).toEqual([
      [small, small],
      [small, small],
    ]);
  });

  it('[AX2] take another count along, so that the total does not betray them', () => {
    const shown = hideSmallCounts(
      [
        [2, 8, 9],
        [7, 6, 5],
        [9, 9, 9],
      ],
      3,
    );
    expect(shown[0]?.[0]).toEqual(small);
    expect(shown[0]?.filter((count) => count.kind !== 'exact').length).toBeGreaterThanOrEqual(2);
    expect(shown.at(-1)?.at(-1)).toEqual(exact(64));
    expect(computable(shown, 3, 14)).toEqual([]);
  });

  it('[AX2] are not betrayed by a total that only one pair of small numbers makes', () => {
    // 1 + 1 = 2: two hidden small counts alone would both be read off their total.
    const shown = hideSmallCounts(
      [
        [1, 1, 6],
        [8, 8, 8],
        [5, 5, 5],
      ],
      3,
    );
    expect(computable(shown, 3, 12)).toEqual([]);
  });

  it('[AX3] cannot be computed from anything that is shown', () => {
    const tables = fc.integer({ min: 1, max: 3 }).chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: columns === 3 ? 2 : 3,
      }),
    );
    fc.assert(
      fc.property(tables, fc.integer({ min: 3, max: 4 }), (counts, least) => {
        expect(computable(hideSmallCounts(counts, least), least, 8)).toEqual([]);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
  });

  it('[AX3] leave most of a large table to be read', () => {
    const counts = Array.from({ length: 12 }, (_, r) =>
      Array.from({ length: 12 }, (_, c) => ((r * 7 + c * 5) % 40) + 1),
    );
    const shown = hideSmallCounts(counts, 3).flat();
    const primary = shown.filter((count) => count.kind === 'small').length;
    expect(shown.filter((count) => count.kind === 'hidden').length).toBeLessThanOrEqual(3 * primary);
  });

  it('[AX4] add up to a range over several years', () => {
    expect(addShown([exact(4), small, small], 3)).toEqual({ low: 6, high: 8 });
    expect(addShown([exact(4), { kind: 'hidden', least: 3 }], 3)).toEqual({ low: 7, high: null });
    expect(addShown([], 3)).toEqual({ low: 0, high: 0 });
  });
});
