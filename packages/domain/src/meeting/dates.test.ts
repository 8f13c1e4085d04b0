import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, formatDay, formatFiscalYear, formatDayShort, formatInstant } from './dates.ts';

describe('dates', () => {
  it('[D1] writes a day in 和暦 and 西暦 with its weekday', () => {
    expect(formatDay('2026-11-30', 'japanese')).toBe('令和8年11月30日(月)');
    expect(formatDay('2026-11-30', 'gregorian')).toBe('2026年11月30日(月)');
    expect(formatDayShort('2026-11-30')).toBe('11月30日(月)');
  });

  it('[D1] calls the first year of an era 元年, from its first day on', () => {
    expect(formatDay('2019-05-01', 'japanese')).toBe('令和元年5月1日(水)');
    expect(formatDay('2019-04-30', 'japanese')).toBe('平成31年4月30日(火)');
  });

  it('[D2] reads instants in Tokyo, wherever the machine stands', () => {
    expect(formatInstant('2026-11-30T14:59:59Z', 'gregorian')).toBe('2026年11月30日(月) 23時59分');
    expect(formatInstant('2026-11-30T15:00:00Z', 'gregorian')).toBe('2026年12月1日(火) 0時00分');
    expect(dayOf('2026-11-30T15:00:00Z')).toBe('2026-12-01');
    expect(dayOf('2026-11-30T23:59:59+09:00')).toBe('2026-11-30');
  });

  it('[D3] counts days over months, leap years and back', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -5_000, max: 5_000 }), (base, count) => {
        const day = addDays('1970-01-01', base + 5_000);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
});

it('writes 年度 in both calendars', () => {
  expect(formatFiscalYear(2027, 'japanese')).toBe('令和9年度');
  expect(formatFiscalYear(2019, 'japanese')).toBe('平成31年度');
  expect(formatFiscalYear(2027, 'gregorian')).toBe('2027年度');
});
