import { minutesLifeText as text } from '../catalogue/minutes-life.ts';
import { type CalendarStyle, dayOf, formatDay } from '../meeting/dates.ts';
import type { MinutesLife } from './life.ts';

/** 「第2版（令和8年11月30日(月) 山田 花子 承認）」: what paper says of a revision; empty for a draft. Names can be left out. */
export function standingLine(
  life: MinutesLife | null,
  revision: number,
  { calendar, hideNames }: { calendar: CalendarStyle; hideNames: boolean },
): string {
  const one = life?.revisions.find((known) => known.revision === revision);
  if (!one) return '';
  if (one.approval === null) return text.paperUnapproved(revision);
  return text.paperApproved(revision, hideNames ? '' : one.approval.by, formatDay(dayOf(one.approval.at), calendar));
}
