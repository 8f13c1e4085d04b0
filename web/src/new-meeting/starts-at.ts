/** Meetings take place in Japan, whatever the clock of the device says. */
const OFFSET = '+09:00';

export type StartsAt = { ok: true; value: string | null } | { ok: false; missing: 'date' | 'time' };

/** The two fields as one instant (ISO 8601 with offset); both empty = not settled yet. */
export function startsAt(date: string, time: string): StartsAt {
  if (date === '' && time === '') return { ok: true, value: null };
  if (date === '') return { ok: false, missing: 'date' };
  if (time === '') return { ok: false, missing: 'time' };
  return { ok: true, value: `${date}T${time}:00${OFFSET}` };
}
