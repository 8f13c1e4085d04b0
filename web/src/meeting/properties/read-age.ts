/** Whole years out of what was typed, also in full-width digits and with 歳; null for empty, undefined for no age. */
export function readAge(typed: string): number | null | undefined {
  const digits = typed
    .normalize('NFKC')
    .trim()
    .replace(/[歳才]$/u, '');
  if (digits === '') return null;
  const years = /^\d{1,3}$/u.test(digits) ? Number(digits) : Number.NaN;
  return years <= 130 ? years : undefined;
}

/** What the document keeps of a typed age, as the field would show it; of what is no age it keeps nothing. */
export const ageAsStored = (typed: string): string => {
  const age = readAge(typed);
  return age === undefined ? typed : String(age ?? '');
};
