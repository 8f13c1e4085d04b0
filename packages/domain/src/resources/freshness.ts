import { z } from 'zod';
import { Day } from '../meeting/records.ts';

/** Months after which a row should be looked at again (SPEC E11). */
export const ConfirmAfterMonths = z.number().int().min(1).max(36);
/**
 * Directories of municipalities are renewed once a year with the fiscal year; after that, contact persons and opening hours are as
 * likely wrong as right.
 */
export const DEFAULT_CONFIRM_AFTER_MONTHS = 12;

/** 最終確認日 as a reader uses it: never looked at, due again, or still fresh (SPEC RS4). */
export const Freshness = z.enum(['never', 'due', 'fresh']);
export type Freshness = z.infer<typeof Freshness>;

/**
 * The last day that is too long ago on `today`: what was confirmed on it or before is due. The day of the month is kept; a month that
 * is too short for it ends earlier.
 */
export function dueOn(today: Day, months: number): Day {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return Day.parse(first.toISOString().slice(0, 10));
}

/**
 * How fresh what was confirmed on a day is.
 * @param due the last day that is too long ago, see `dueOn`
 */
export function freshnessOf(confirmedOn: Day | null, due: Day): Freshness {
  if (confirmedOn === null) return 'never';
  return confirmedOn <= due ? 'due' : 'fresh';
}
