import { proposalText as text } from '../catalogue/proposals.ts';
import { addShown, type CountRange, hideSmallCounts } from './small-counts.ts';

/** How many issues of meetings there are below a 地域課題 in one 圏域, and how many of them somebody may read. */
export type IssuesBelow = { readonly careArea: string; readonly count: number; readonly readable: number };

/** How many there are, by 圏域, as they may be shown. */
export type EvidenceCounts = {
  /** By name, 圏域 that nobody told last. */
  readonly areas: readonly { readonly careArea: string; readonly count: CountRange }[];
  readonly total: CountRange;
};

/**
 * The counts below one 地域課題: as they are for whoever may read every issue (SPEC AX6), else with small ones hidden, also where they
 * could be computed from the total (PP4). What is handed on is for nobody in particular: nothing of it is `readable`.
 * @param below per 圏域; the same one may come several times
 * @param least 3 or more
 */
export function issueCountsBelow(below: readonly IssuesBelow[], least: number): EvidenceCounts {
  const sums = new Map<string, number>();
  for (const { careArea, count } of below) sums.set(careArea, (sums.get(careArea) ?? 0) + count);
  const names = [...sums.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'ja')));
  const counts = names.map((name) => sums.get(name) ?? 0);
  const shown = readsAll(below) ? withSum(counts).map(exactly) : hidden(counts, least);
  return {
    areas: names.map((careArea, at) => ({ careArea, count: shown[at]! })),
    total: shown[names.length] ?? { low: 0, high: 0 },
  };
}

/**
 * How many issues below some 地域課題 are neither listed nor behind a copy that is listed (SPEC AX6).
 * @param below of each 地域課題
 * @param told how many the asker sees listed of those that they may read, and how many stand behind listed copies
 */
export function issuesUntold(
  below: readonly (readonly IssuesBelow[])[],
  told: { readonly listed: number; readonly behindCopies: number },
  least: number,
): CountRange {
  const readable = sum(below.flat().map((one) => one.readable));
  const others = sum(below.flat().map((one) => one.count)) - readable - told.behindCopies;
  // Own ones that are too many to list are no secret.
  const own = readable - told.listed;
  if (others === 0) return exactly(own);
  if (others < least) return { low: own + 1, high: own + least - 1 };
  const totals = below.map((counts) => issueCountsBelow(counts, least).total);
  // Together with what is listed it must not say a total that is not shown.
  return totals.every(({ low, high }) => low === high) ? exactly(own + others) : { low: own + least, high: null };
}

const readsAll = (below: readonly IssuesBelow[]): boolean => below.every(({ count, readable }) => readable === count);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
const withSum = (numbers: readonly number[]): number[] => [...numbers, sum(numbers)];
const exactly = (count: number): CountRange => ({ low: count, high: count });
const hidden = (counts: readonly number[], least: number): CountRange[] =>
  (hideSmallCounts([counts], least)[0] ?? []).map((count) => addShown([count], least));

/** A shown count with its counter: 「5件」「3件未満」「6〜8件」「4件以上」. */
export function piecesWords({ low, high }: CountRange, least: number): string {
  if (high === null) return text.piecesAtLeast(low);
  if (low === high) return text.pieces(low);
  return low === 1 && high === least - 1 ? text.piecesBelow(least) : text.piecesBetween(low, high);
}
