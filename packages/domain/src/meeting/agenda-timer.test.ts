import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaItem } from '../testing/fixtures.ts';
import {
  type AgendaPatch,
  finishItem,
  nextItem,
  pauseItem,
  remainingSeconds,
  runningItem,
  spentSeconds,
  startItem,
} from './agenda-timer.ts';
import type { AgendaItem } from './records.ts';

const NOON = Date.parse('2026-11-23T03:00:00Z');
const at = (seconds: number) => NOON + seconds * 1000;
const applied = (agenda: AgendaItem[], patches: AgendaPatch[]): AgendaItem[] =>
  agenda.map((item) => patches.filter((p) => p.id === item.id).reduce((i, p) => ({ ...i, ...p.patch }), item));
const agenda = () => ['agd_1', 'agd_2', 'agd_3'].map((id, index) => agendaItem(id, { order: index }));
const [first, second] = agenda().map((item) => item.id) as [AgendaItem['id'], AgendaItem['id']];

describe('agenda timer', () => {
  it('[T1] starting an item pauses the one that ran and keeps its time', () => {
    let items = applied(agenda(), startItem(agenda(), first, at(0)));
    items = applied(items, startItem(items, second, at(90)));
    expect(items.map((item) => item.state)).toEqual(['waiting', 'running', 'waiting']);
    expect(items[0]).toMatchObject({ spentSeconds: 90, startedAt: null });
  });

  it('[T1] at most one item runs, whatever is pressed in whatever order', () => {
    const press = fc.tuple(fc.constantFrom(startItem, pauseItem, finishItem), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        let items = agenda();
        let seconds = 0;
        for (const [act, index] of presses) {
          seconds += 7;
          items = applied(items, act(items, items[index]!.id, at(seconds)));
          const running = items.filter((item) => item.state === 'running');
          expect(running.length).toBeLessThanOrEqual(1);
          for (const item of items) expect(item.startedAt !== null).toBe(item.state === 'running');
        }
        const spent = items.reduce((sum, item) => sum + spentSeconds(item, at(seconds)), 0);
        expect(spent).toBeLessThanOrEqual(seconds);
      }),
    );
  });

  it('[T1] starting a running item again, or one that is not there, changes nothing', () => {
    const items = applied(agenda(), startItem(agenda(), first, at(0)));
    expect(startItem(items, first, at(5))).toEqual([]);
    expect(startItem(items, 'agd_9' as never, at(5))).toEqual([]);
  });

  it('[T2] of two items started at once on different devices the later one counts, in any order of reading', () => {
    const early = agendaItem('agd_2', { state: 'running', startedAt: '2026-11-23T03:00:00Z' });
    const late = agendaItem('agd_1', { state: 'running', startedAt: '2026-11-23T12:00:01+09:00' });
    expect(runningItem([early, late])?.id).toBe('agd_1');
    expect(runningItem([late, early])?.id).toBe('agd_1');
    const patches = startItem([early, late], 'agd_3' as never, at(10));
    expect(patches).toEqual([]);
    expect(startItem([early, late, agendaItem('agd_3')], 'agd_3' as never, at(10))).toHaveLength(3);
  });

  it('[T3] counts what is left, negative when over, null without a time box', () => {
    const running = agendaItem('agd_1', { minutes: 1, state: 'running', startedAt: new Date(at(0)).toISOString() });
    expect(remainingSeconds(running, at(45))).toBe(15);
    expect(remainingSeconds(running, at(75))).toBe(-15);
    expect(remainingSeconds(agendaItem('agd_1', { minutes: 0 }), at(0))).toBeNull();
  });

  it('[T4] a start in the future counts as no time', () => {
    const running = agendaItem('agd_1', {
      state: 'running',
      startedAt: new Date(at(60)).toISOString(),
      spentSeconds: 5,
    });
    expect(spentSeconds(running, at(0))).toBe(5);
  });

  it('[T5] finishing stops the clock; a finished item can be taken up again', () => {
    let items = applied(agenda(), startItem(agenda(), first, at(0)));
    items = applied(items, finishItem(items, first, at(30)));
    expect(items[0]).toMatchObject({ state: 'done', spentSeconds: 30, startedAt: null });
    expect(nextItem(items, first)?.id).toBe('agd_2');
    items = applied(items, startItem(items, first, at(60)));
    expect(spentSeconds(items[0]!, at(70))).toBe(40);
  });
});
