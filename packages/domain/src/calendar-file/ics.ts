import type { Day } from '../meeting/records.ts';
import { addDays } from '../meeting/dates.ts';

/** One entry of a calendar file: a whole day, or a stretch of time in Tokyo. */
export type CalendarEntry = {
  /** The same for the same thing for ever: reading a file again changes the entry and makes no second one. */
  readonly uid: string;
  /** Counts up with every change of the thing; calendars keep the greatest. */
  readonly sequence: number;
  /** When the entry was last changed, as an instant. */
  readonly changedAt: Date;
  readonly when:
    | { readonly day: Day }
    /** Clock times in Tokyo, `HH:MM`. */
    | { readonly day: Day; readonly from: string; readonly to: string };
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  /** Hours before the beginning at which the calendar reminds; none when absent. */
  readonly remindHours?: number;
  readonly cancelled?: boolean;
};

/** Tokyo keeps one time all the year; calendars that know no names of zones read it here. */
const TOKYO = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Tokyo',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * A calendar file (RFC 5545): UTF-8, CRLF, lines of at most 75 bytes, days as days and times in `Asia/Tokyo`. Whole days carry no zone, so that
 * no calendar anywhere moves them to the day before.
 */
export function writeIcs(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tsunagu Board//Tsunagu Board//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Tokyo',
    ...TOKYO,
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entryLines(entry: CalendarEntry): string[] {
  const { when } = entry;
  const optional = (key: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`${key}:${escaped(text)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.changedAt)}`,
    `LAST-MODIFIED:${utc(entry.changedAt)}`,
    ...('from' in when
      ? [
          `DTSTART;TZID=Asia/Tokyo:${plain(when.day)}T${plain(when.from)}00`,
          `DTEND;TZID=Asia/Tokyo:${plain(when.day)}T${plain(when.to)}00`,
        ]
      : [
          `DTSTART;VALUE=DATE:${plain(when.day)}`,
          `DTEND;VALUE=DATE:${plain(addDays(when.day, 1))}`,
          'TRANSP:TRANSPARENT',
        ]),
    `SUMMARY:${escaped(entry.summary)}`,
    ...optional('DESCRIPTION', entry.description),
    ...optional('LOCATION', entry.location),
    // Other people who look into the same calendar see that there is something, not what.
    'CLASS:PRIVATE',
    `STATUS:${entry.cancelled === true ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(entry.remindHours === undefined || entry.cancelled === true
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `TRIGGER:-PT${entry.remindHours}H`,
          `DESCRIPTION:${escaped(entry.summary)}`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

const plain = (text: string): string => text.replaceAll(/[-:]/g, '');
const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** A text value: no line of somebody's words can become a line of the file. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n|\r/g, '\n')
    // oxlint-disable-next-line no-control-regex -- the file may hold none of them.
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/g, ' ')
    .replaceAll(/[\\;,]/g, (letter) => `\\${letter}`)
    .replaceAll('\n', '\\n');

const MOST_BYTES = 75;
const encoder = new TextEncoder();

/** Long lines go on in the next after a space; never cut inside a letter. */
function folded(line: string): string {
  let [out, bytes] = ['', 0];
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > MOST_BYTES) {
      out += '\r\n ';
      bytes = 1;
    }
    out += letter;
    bytes += size;
  }
  return out;
}
