/** A day of the Western calendar as far as it is known. */
export type PartDate = { readonly year: number; readonly month?: number; readonly day?: number };

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * A date of a GEDCOM file; of a period or a range its beginning, of an estimate what is estimated. Undefined for other calendars,
 * for years before Christ, and for words.
 */
export function gedcomDate(value: string): PartDate | undefined {
  const plain = value
    .toUpperCase()
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/@#D?GREGORIAN@|\bGREGORIAN\b/gu, ' ');
  if (/@#|\b(?:JULIAN|HEBREW|FRENCH_R|B\.?C\.?|BCE)\b/u.test(plain)) return undefined;
  const [first = ''] = plain.split(/\b(?:AND|TO)\b/u).filter((part) => /\d/u.test(part));
  const match = /(?:(?:(\d{1,2})\s+)?([A-Z]{3})\s+)?(\d{3,4})(?:\/\d{2})?\s*$/u.exec(first.trim());
  if (!match) return undefined;
  const year = Number(match[3]);
  const month = match[2] === undefined ? 0 : MONTHS.indexOf(match[2]) + 1;
  const day = Number(match[1] ?? 0);
  return {
    year,
    ...(month > 0 ? { month } : {}),
    ...(month > 0 && day >= 1 && day <= 31 ? { day } : {}),
  };
}

/** Whole years from one date to another; where months are not known, one year more or less is possible. Null for none. */
export function yearsBetween(from: PartDate, to: PartDate): number | null {
  const part = ({ month = 1, day = 1 }: PartDate) => month * 40 + day;
  const known = from.month !== undefined && to.month !== undefined;
  const years = to.year - from.year - (known && part(to) < part(from) ? 1 : 0);
  return years >= 0 && years <= 130 ? years : null;
}
