import { expect, it } from 'vitest';
import { createServerClock } from './server-clock.ts';

it('tells the server’s time on a tablet whose clock is a day slow', () => {
  const local = Date.parse('2026-11-22T10:00:00Z');
  const clock = createServerClock(() => local);
  clock.adjust('2026-11-23T10:00:00.000+09:00', local - 100, local);
  expect(new Date(clock.now()).toISOString()).toBe('2026-11-23T01:00:00.050Z');
});

it('prefers the quicker answer', () => {
  const clock = createServerClock(() => 0);
  clock.adjust('1970-01-01T00:00:01Z', -20, 0);
  const before = clock.now();
  clock.adjust('1970-01-01T00:00:01Z', -900, 0);
  expect(clock.now()).toBe(before);
});

it('takes a slow answer too when the local clock was set meanwhile', () => {
  const clock = createServerClock(() => 0);
  clock.adjust('1970-01-01T00:00:01Z', -20, 0);
  clock.adjust('1970-01-01T01:00:00Z', -900, 0);
  expect(clock.now()).toBe(3_600_450);
});

it('ignores an unreadable time', () => {
  const clock = createServerClock(() => 7);
  clock.adjust('gestern', 0, 0);
  expect(clock.now()).toBe(7);
});
