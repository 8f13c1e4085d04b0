import { protectingCycle } from './protecting-cycle.ts';

/** A count as it may be shown: as it is, as smaller than the least, or not at all. Zero is shown as zero. */
export type TableCount =
  | { readonly kind: 'exact'; readonly count: number }
  | { readonly kind: 'small' }
  /** Hidden so that no small one can be computed; `least` is what everybody may know of it. */
  | { readonly kind: 'hidden'; readonly least: number };

/** A table with its totals: one row and one column more than the counts, the last ones. */
export type ShownTable = readonly (readonly TableCount[])[];

/**
 * A table of counts with row totals, column totals and the whole, in which no small count can be read or computed (SPEC AX1–AX3).
 *
 * Counts below `least` are hidden, totals too. For each of them there has to be another table, equal in everything that is shown,
 * in which it is another small count. It is looked for as a ring of hidden counts that can all be moved by one, up and down in turn,
 * so that every total stays (`protecting-cycle.ts`); counts on the cheapest ring are hidden along with it.
 *
 * @param counts rows × columns, whole and not negative
 * @param least 3 or more
 */
export function hideSmallCounts(counts: readonly (readonly number[])[], least: number): ShownTable {
  const full = withTotals(counts);
  const isSmall = (n: number) => n > 0 && n < least;
  const hidden = full.map((row) => row.map(isSmall));
  // Everything on a ring moves with it: a small count that lies on one already needs no ring of its own.
  const moves = full.map((row) => row.map(() => false));
  for (const [r, row] of full.entries())
    for (const [c, n] of row.entries()) {
      if (!isSmall(n) || moves[r]?.[c] === true) continue;
      const ring = protectingCycle({ full, hidden, least }, { r, c });
      if (ring === undefined) return allHidden(full);
      for (const on of ring) {
        hidden[on.r]![on.c] = true;
        moves[on.r]![on.c] = true;
      }
    }
  return full.map((row, r) =>
    row.map((n, c): TableCount => {
      if (hidden[r]?.[c] !== true) return { kind: 'exact', count: n };
      return isSmall(n) ? { kind: 'small' } : { kind: 'hidden', least };
    }),
  );
}

/** The way out of tables that are too thin for anything better: of every count only whether there is one. */
const allHidden = (full: readonly (readonly number[])[]): ShownTable =>
  full.map((row) => row.map((n) => (n === 0 ? { kind: 'exact', count: 0 } : { kind: 'hidden', least: 1 })));

function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const totals = Array.from({ length: width }, (_, c) => sum(rows.map((row) => row[c] ?? 0)));
  return [...rows, totals];
}
const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** From at least so many to at most so many; null = nobody may know. */
export type CountRange = { readonly low: number; readonly high: number | null };

/** What several shown counts are together. It is made of what is shown only, so it tells nothing new (SPEC AX4). */
export const addShown = (counts: readonly TableCount[], least: number): CountRange => {
  let [low, high]: [number, number | null] = [0, 0];
  for (const one of counts) {
    const range = rangeOf(one, least);
    low += range.low;
    high = high === null || range.high === null ? null : high + range.high;
  }
  return { low, high };
};

function rangeOf(count: TableCount, least: number): CountRange {
  switch (count.kind) {
    case 'exact':
      return { low: count.count, high: count.count };
    case 'small':
      return { low: 1, high: least - 1 };
    case 'hidden':
      return { low: count.least, high: null };
  }
}
