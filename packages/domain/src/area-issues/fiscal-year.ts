import { dayOf } from '../meeting/dates.ts';

/** 年度 of an instant, as the calendar year in which it begins: April to March, in Tokyo. */
export function fiscalYearOf(instant: string | number): number {
  const [year = 0, month = 1] = dayOf(instant).split('-').map(Number);
  return month < 4 ? year - 1 : year;
}
