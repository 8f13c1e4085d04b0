import type { AgendaItemId } from '../ids.ts';
import { inOrder } from './record-order.ts';
import type { AgendaItem } from './records.ts';

/** What to write into one agenda item; the caller applies it (`agenda.update(id, patch)`). */
export type AgendaPatch = {
  readonly id: AgendaItemId;
  readonly patch: Partial<Pick<AgendaItem, 'state' | 'startedAt' | 'spentSeconds'>>;
};

const MAX_SPENT_SECONDS = 360_000;

/**
 * Seconds spent on an item so far. `now` is the server's time in milliseconds: clocks of devices differ by minutes.
 * A start in the future (clocks set back) counts as no time.
 */
export function spentSeconds(item: AgendaItem, now: number): number {
  const running =
    item.state === 'running' && item.startedAt !== null ? Math.max(0, (now - Date.parse(item.startedAt)) / 1000) : 0;
  return Math.min(MAX_SPENT_SECONDS, Math.round(item.spentSeconds + running));
}

/** Seconds left of the time box, negative when over it, null without a time box (SPEC T3). `now` as in `spentSeconds`. */
export const remainingSeconds = (item: AgendaItem, now: number): number | null =>
  item.minutes === 0 ? null : item.minutes * 60 - spentSeconds(item, now);

/**
 * The item that runs. Two people who start different items at once leave two marked as running; the one started later
 * counts, on every screen the same (SPEC T2).
 */
export function runningItem(agenda: Iterable<AgendaItem>): AgendaItem | undefined {
  let latest: AgendaItem | undefined;
  for (const item of inOrder(agenda)) {
    if (item.state !== 'running') continue;
    if (latest === undefined || Date.parse(item.startedAt ?? '') > Date.parse(latest.startedAt ?? '')) latest = item;
  }
  return latest;
}

const stopped = (item: AgendaItem, now: number, state: 'waiting' | 'done'): AgendaPatch => ({
  id: item.id,
  patch: { state, startedAt: null, spentSeconds: spentSeconds(item, now) },
});

/** Starts an item and pauses every other that runs (SPEC T1). An item that runs already is left alone. */
export function startItem(agenda: Iterable<AgendaItem>, id: AgendaItemId, now: number): AgendaPatch[] {
  const items = [...agenda];
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) return [];
  const others = items.filter((other) => other.id !== id && other.state === 'running');
  const patches = others.map((other) => stopped(other, now, 'waiting'));
  if (item.state !== 'running')
    patches.push({ id, patch: { state: 'running', startedAt: new Date(now).toISOString() } });
  return patches;
}

/** Stops the clock of an item and leaves it unfinished. Nothing to do unless it runs. */
export function pauseItem(agenda: Iterable<AgendaItem>, id: AgendaItemId, now: number): AgendaPatch[] {
  return [...agenda]
    .filter((item) => item.id === id && item.state === 'running')
    .map((i) => stopped(i, now, 'waiting'));
}

/** Marks an item as done and stops its clock. */
export function finishItem(agenda: Iterable<AgendaItem>, id: AgendaItemId, now: number): AgendaPatch[] {
  return [...agenda].filter((item) => item.id === id && item.state !== 'done').map((i) => stopped(i, now, 'done'));
}

/** The item after the given one that is not done yet, in the agenda's order; undefined at the end. */
export function nextItem(agenda: Iterable<AgendaItem>, id: AgendaItemId): AgendaItem | undefined {
  const items = inOrder(agenda);
  const at = items.findIndex((item) => item.id === id);
  return items.slice(at + 1).find((item) => item.state !== 'done');
}
