import { addShown, type CountRange, hideSmallCounts, type TableCount } from './small-counts.ts';

/** One group of the counting: how many issues of this 圏域, 類型 and 年度 were raised. */
export type IssueCount = {
  readonly careArea: string;
  readonly category: string;
  readonly fiscalYear: number;
  readonly count: number;
};

/** Counts of one 年度, or of all together, with small ones hidden. Every list has one more than its names: the total. */
export type IssueMatrix = {
  /** null: all years together. */
  readonly fiscalYear: number | null;
  /** Per 圏域, then the total: per 類型, then the total. */
  readonly cells: readonly (readonly CountRange[])[];
};
export type IssueCounts = {
  readonly careAreas: readonly string[];
  readonly categories: readonly string[];
  /** Oldest first. */
  readonly years: readonly number[];
  /** The least count that is shown. */
  readonly least: number;
  /** All years together, then each year. */
  readonly matrices: readonly IssueMatrix[];
};

/**
 * 圏域 × 類型 × 年度 with small counts hidden (SPEC AX1–AX4). Each year is hidden by itself; all years together are added up from what is
 * shown of each, as a range where something is hidden: an exact sum would betray the one year that is.
 * @param categoryOrder ids in the organisation's order; others follow
 */
export function issueCounts(
  groups: readonly IssueCount[],
  categoryOrder: readonly string[],
  least: number,
): IssueCounts {
  const careAreas = [...new Set(groups.map((group) => group.careArea))].sort(byName);
  const known = new Set(groups.map((group) => group.category));
  const categories = [
    ...categoryOrder.filter((id) => known.has(id)),
    ...[...known].filter((id) => !categoryOrder.includes(id)).sort(byName),
  ];
  const years = [...new Set(groups.map((group) => group.fiscalYear))].sort((a, b) => a - b);
  const perYear = years.map((year) => {
    const counts = careAreas.map(() => categories.map(() => 0));
    for (const group of groups) {
      const row = group.fiscalYear === year ? counts[careAreas.indexOf(group.careArea)] : undefined;
      if (row) row[categories.indexOf(group.category)]! += group.count;
    }
    return hideSmallCounts(counts, least);
  });
  const range = (counts: readonly TableCount[]) => addShown(counts, least);
  const size = { rows: careAreas.length + 1, columns: categories.length + 1 };
  const together = Array.from({ length: size.rows }, (_, r) =>
    Array.from({ length: size.columns }, (_, c) => range(perYear.flatMap((table) => table[r]?.[c] ?? []))),
  );
  return {
    careAreas,
    categories,
    years,
    least,
    matrices: [
      { fiscalYear: null, cells: together },
      ...years.map((fiscalYear, at) => ({
        fiscalYear,
        cells: (perYear[at] ?? []).map((row) => row.map((count) => range([count]))),
      })),
    ],
  };
}

/** What is not told yet stands last. */
const byName = (a: string, b: string): number => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'ja'));
