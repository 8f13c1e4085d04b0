import { areaIssueText } from '../catalogue/area-issues.ts';
import { textCell, writeCsv } from '../csv/csv-text.ts';
import type { IssueCounts } from './issue-counts.ts';
import type { CountRange } from './small-counts.ts';

/** A shown count in words: 「5」「3未満」「6〜8」「4以上」. */
export function countWords({ low, high }: CountRange, least: number): string {
  if (high === null) return areaIssueText.atLeast(low);
  if (low === high) return String(low);
  return low === 1 && high === least - 1 ? areaIssueText.below(least) : areaIssueText.between(low, high);
}

/**
 * The counts as a spreadsheet opens them: one row a 年度 and 圏域, one column a 類型, totals last. Nothing in it is computed by the
 * spreadsheet, and small counts are hidden as on the screen.
 * @param categoryName what a category is called here
 */
export function issueCountsCsv(
  { careAreas, categories, least, matrices }: IssueCounts,
  categoryName: (id: string) => string,
): string {
  const name = (careArea: string) => careArea || areaIssueText.noCareArea;
  const head = [
    areaIssueText.fiscalYear,
    areaIssueText.careArea,
    ...categories.map((id) => textCell(categoryName(id))),
    areaIssueText.total,
  ];
  const rows = matrices.flatMap(({ fiscalYear, cells }) =>
    cells.map((row, at) => [
      fiscalYear === null ? areaIssueText.allYears : String(fiscalYear),
      at < careAreas.length ? textCell(name(careAreas[at] ?? '')) : areaIssueText.total,
      ...row.map((range) => countWords(range, least)),
    ]),
  );
  return writeCsv([head, ...rows]);
}
