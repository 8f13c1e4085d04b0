import * as fc from 'fast-check';
import { sync } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, writeIcs } from './ics.ts';

const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'role_1.mtg_1@tsunagu-board',
  sequence: 2,
  changedAt: new Date('2026-11-26T01:02:03Z'),
  when: { day: '2026-11-30' },
  summary: '週に一度、玄関先で声をかける',
  ...over,
});
const read = (file: string) => Object.values(sync.parseICS(file)).filter((part) => part?.type === 'VEVENT');

describe('writeIcs', () => {
  it('[CF1] writes whole days as days, whatever the zone of the reader', () => {
    const file = writeIcs('わたしの役割', [entry()]);
    expect(file).toContain('DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n');
    const [event] = read(file);
    expect(event).toMatchObject({
      uid: 'role_1.mtg_1@tsunagu-board',
      summary: '週に一度、玄関先で声をかける',
      datetype: 'date',
    });
  });

  it('[CF1] writes times in Tokyo', () => {
    const file = writeIcs('会議', [entry({ when: { day: '2026-11-30', from: '10:00', to: '11:30' } })]);
    expect(file).toContain('DTSTART;TZID=Asia/Tokyo:20261130T100000\r\n');
    const [event] = read(file);
    expect(event && 'start' in event && event.start.toISOString()).toBe('2026-11-30T01:00:00.000Z');
  });

  it('[CF2] says when it was changed, and how often', () => {
    const file = writeIcs('わたしの役割', [entry({ cancelled: true, remindHours: 15 })]);
    expect(file).toContain('DTSTAMP:20261126T010203Z\r\n');
    expect(file).toContain('SEQUENCE:2\r\n');
    expect(file).toContain('STATUS:CANCELLED\r\n');
    expect(file).not.toContain('VALARM');
    expect(writeIcs('', [entry({ remindHours: 15 })])).toContain('TRIGGER:-PT15H\r\n');
  });

  it('[CF3] takes any words: they come back, and never become lines of the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const text = `${words}\r\nEND:VEVENT\nBEGIN:VEVENT;,\\髙﨑①㈱𠮷`;
        const file = writeIcs('わたしの役割', [entry({ description: text })]);
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(read(file)).toHaveLength(1);
        expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
        expect(file.isWellFormed()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
