import type { Day, Due } from '../meeting/records.ts';
import { addDays } from '../meeting/dates.ts';
import type { RoleProgress } from './progress.ts';
import { daysUntil } from './standing.ts';

/** Days before the due day on which the one reminder may go out, and days after it. */
export const REMIND_BEFORE = 3;
export const REMIND_AFTER = 7;

/** `soon`: 期限が近い; `overdue`: 期限をすぎた. One mail a window at most (SPEC FU10). */
export const ReminderWindows = ['soon', 'overdue'] as const;
export type ReminderWindow = (typeof ReminderWindows)[number];

/** The window that a day lies in; null when nothing is to be said. */
export function reminderWindow(progress: Pick<RoleProgress, 'stage'>, due: Due, today: Day): ReminderWindow | null {
  if (due.kind !== 'day' || progress.stage === 'done' || progress.stage === 'settled') return null;
  const left = daysUntil(due.day, today);
  if (left < 0) return left >= -REMIND_AFTER ? 'overdue' : null;
  return left <= REMIND_BEFORE ? 'soon' : null;
}

/** The due days that lie in any window today, for a query. */
export const remindedDays = (today: Day): { from: Day; to: Day } => ({
  from: addDays(today, -REMIND_AFTER),
  to: addDays(today, REMIND_BEFORE),
});

/** Mails go out by day, Tokyo time: nobody is woken by a promise. */
export const REMIND_HOURS = { from: 8, to: 19 } as const;
const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', hourCycle: 'h23' });
export const mayRemindAt = (instant: Date): boolean => {
  const hour = Number(HOUR.format(instant));
  return hour >= REMIND_HOURS.from && hour < REMIND_HOURS.to;
};
