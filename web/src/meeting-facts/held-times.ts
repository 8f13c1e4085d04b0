import type { Day } from '@tsunagu/domain';

/** Meetings take place in Japan, whatever the clock of the device says. */
const OFFSET = '+09:00';
const HOURS = 9 * 3_600_000;

/** The time of a clock in Tokyo (`HH:mm`); empty for none. */
export const timeOf = (instant: string | null): string =>
  instant === null ? '' : new Date(Date.parse(instant) + HOURS).toISOString().slice(11, 16);

/** That time on that day as an instant; null for an empty field. */
export const instantOf = (day: Day, time: string): string | null =>
  /^\d{2}:\d{2}/.test(time) ? `${day}T${time.slice(0, 5)}:00${OFFSET}` : null;
