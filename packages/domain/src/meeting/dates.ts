import { Day } from './records.ts';

/** 和暦 (令和8年) or 西暦 (2026年), by setting. */
export type CalendarStyle = 'japanese' | 'gregorian';

const ZONE = 'Asia/Tokyo';
const LOCALES: Readonly<Record<CalendarStyle, string>> = {
  japanese: 'ja-JP-u-ca-japanese',
  gregorian: 'ja-JP-u-ca-gregory',
};

const formats = new Map<string, Intl.DateTimeFormat>();
/** Building an Intl format costs a hundred times one use of it. */
function format(calendar: CalendarStyle, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${calendar} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[calendar], { timeZone: ZONE, ...options });
  formats.set(key, made);
  return made;
}

/** Noon in Tokyo of a calendar day: far from every change of day. */
const noonOf = (day: Day) => new Date(`${day}T12:00:00+09:00`);

const LONG: Readonly<Record<CalendarStyle, Intl.DateTimeFormatOptions>> = {
  japanese: { era: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  gregorian: { year: 'numeric', month: 'long', day: 'numeric' },
};

const MONTH: Readonly<Record<CalendarStyle, Intl.DateTimeFormatOptions>> = {
  japanese: { era: 'long', year: 'numeric', month: 'long' },
  gregorian: { year: 'numeric', month: 'long' },
};

const YEAR: Readonly<Record<CalendarStyle, Intl.DateTimeFormatOptions>> = {
  japanese: { era: 'long', year: 'numeric' },
  gregorian: { year: 'numeric' },
};

const date = (at: Date, calendar: CalendarStyle) =>
  `${format(calendar, LONG[calendar]).format(at)}(${format(calendar, { weekday: 'short' }).format(at)})`;

/** 「令和8年11月30日(月)」 or 「2026年11月30日(月)」. */
export const formatDay = (day: Day, calendar: CalendarStyle): string => date(noonOf(day), calendar);

/** 「令和8年4月」 or 「2026年4月」, of `YYYY-MM`. */
export const formatMonth = (month: string, calendar: CalendarStyle): string =>
  format(calendar, MONTH[calendar]).format(noonOf(Day.parse(`${month}-15`)));

/** 「令和9年度」 or 「2027年度」, of the calendar year in which it begins. */
export const formatFiscalYear = (year: number, calendar: CalendarStyle): string =>
  `${format(calendar, YEAR[calendar]).format(noonOf(Day.parse(`${year}-04-01`)))}度`;

/** 「11月30日(月)」, without the year, for sentences that are read aloud. */
export const formatDayShort = (day: Day): string =>
  `${format('gregorian', { month: 'long', day: 'numeric' }).format(noonOf(day))}(${format('gregorian', { weekday: 'short' }).format(noonOf(day))})`;

/** 「14時05分」 in Tokyo. `instant` is ISO 8601 with offset. */
export const formatTime = (instant: string): string => {
  const parts = format('gregorian', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    new Date(instant),
  );
  const of = (type: 'hour' | 'minute') => parts.find((part) => part.type === type)?.value ?? '';
  return `${Number(of('hour'))}時${of('minute')}分`;
};

/** 「令和8年11月30日(月) 14時05分」 in Tokyo. `instant` is ISO 8601 with offset. */
export const formatInstant = (instant: string, calendar: CalendarStyle): string =>
  `${date(new Date(instant), calendar)} ${formatTime(instant)}`;

/** The calendar day in Tokyo of an instant (ISO 8601 with offset, or milliseconds since 1970). */
export function dayOf(instant: string | number): Day {
  const parts = format('gregorian', { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    new Date(instant),
  );
  const of = (type: 'year' | 'month' | 'day') => parts.find((part) => part.type === type)?.value ?? '';
  return Day.parse(`${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`);
}

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => dayOf(noonOf(day).getTime() + count * 86_400_000);
