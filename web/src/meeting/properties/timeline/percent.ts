/** A fraction of the plot as people read and type it, 0 to 100. */
export const percent = (fraction: number): number => Math.round(fraction * 100);

/** What was typed as a fraction, also in full-width digits; null for anything that is no number from 0 to 100. */
export function readPercent(typed: string): number | null {
  const digits = typed.normalize('NFKC').trim();
  const value = /^\d{1,3}(?:\.\d{1,2})?$/u.test(digits) ? Number(digits) : Number.NaN;
  return value <= 100 ? value / 100 : null;
}
