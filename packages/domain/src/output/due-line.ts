import { exportsText } from '../catalogue/exports.ts';
import { type CalendarStyle, formatDay } from '../meeting/dates.ts';
import type { Due } from '../meeting/records.ts';

/** 「令和8年11月30日(月)」, 「期限なし」 or 「未定」. */
export function dueLine(due: Due, calendar: CalendarStyle): string {
  switch (due.kind) {
    case 'unset':
      return exportsText.dueUnset;
    case 'none':
      return exportsText.dueNone;
    case 'day':
      return formatDay(due.day, calendar);
  }
}
