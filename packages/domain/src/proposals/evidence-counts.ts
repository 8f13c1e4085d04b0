import { proposalText as text } from '../catalogue/proposals.ts';
import { addShown, type CountRange, hideSmallCounts } from '../area-issues/small-counts.ts';

/** How many issues of meetings stand behind a 地域課題, by 圏域, as everybody may know it. */
export type EvidenceCounts = {
  /** By name, 圏域 that nobody told last. */
  readonly areas: readonly { readonly careArea: string; readonly count: CountRange }[];
  readonly total: CountRange;
};

/**
 * The counts behind one 地域課題 with small ones hidden, also where they could be computed from the total (SPEC PP4).
 * @param counts per 圏域; the same one may come several times
 * @param least 3 or more
 */
export function evidenceCounts(
  counts: readonly { readonly careArea: string; readonly count: number }[],
  least: number,
): EvidenceCounts {
  const sums = new Map<string, number>();
  for (const { careArea, count } of counts) sums.set(careArea, (sums.get(careArea) ?? 0) + count);
  const names = [...sums.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'ja')));
  const [row = []] = hideSmallCounts([names.map((name) => sums.get(name) ?? 0)], least);
  const shown = row.map((count) => addShown([count], least));
  return {
    areas: names.map((careArea, at) => ({ careArea, count: shown[at]! })),
    total: shown[names.length] ?? { low: 0, high: 0 },
  };
}

/** A shown count with its counter: 「5件」「3件未満」「6〜8件」「4件以上」. */
export function piecesWords({ low, high }: CountRange, least: number): string {
  if (high === null) return text.piecesAtLeast(low);
  if (low === high) return text.pieces(low);
  return low === 1 && high === least - 1 ? text.piecesBelow(least) : text.piecesBetween(low, high);
}
