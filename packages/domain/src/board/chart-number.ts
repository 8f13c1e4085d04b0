/**
 * The number in a cell of a chart: also in full-width digits and with marks between thousands; null for a gap, which is
 * everything else.
 */
export function chartNumber(cell: string): number | null {
  const digits = cell
    .normalize('NFKC')
    .trim()
    .replaceAll(/(?<=\d)[,\u3001](?=\d{3}(?!\d))/gu, '')
    .replace(/^[\u2212\u30fc\u2010]/u, '-');
  return /^[-+]?\d{1,12}(?:\.\d{1,6})?$/u.test(digits) ? Number(digits) : null;
}
