import { expect, it } from 'vitest';
import { startsAt } from './starts-at.ts';

it('means the time in Japan, whatever the clock of the device says', () => {
  const starts = startsAt('2026-12-01', '09:30');
  expect(starts).toEqual({ ok: true, value: '2026-12-01T09:30:00+09:00' });
});

it('may be open, but not half open', () => {
  expect(startsAt('', '')).toEqual({ ok: true, value: null });
  expect(startsAt('2026-12-01', '')).toEqual({ ok: false, missing: 'time' });
  expect(startsAt('', '09:30')).toEqual({ ok: false, missing: 'date' });
});
