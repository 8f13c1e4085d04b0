import type { AgendaItem, AgendaItemId } from '@tsunagu/domain';

/** What to write to which agenda item. */
export type AgendaChanges = ReadonlyMap<AgendaItemId, Partial<AgendaItem>>;

/** Agenda items as they stand on screen; equal orders are told apart by id so that every screen agrees. */
export const inOrder = (items: Iterable<AgendaItem>): AgendaItem[] =>
  [...items].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** Seconds spent on an item so far. `now` is server time in ms. */
export function elapsedSeconds(item: AgendaItem, now: number): number {
  if (item.state !== 'running' || item.startedAt === null) return item.spentSeconds;
  return item.spentSeconds + Math.max(0, Math.floor((now - Date.parse(item.startedAt)) / 1000));
}

/** Seconds left of the time box, below zero once it is overrun; null without a time box. */
export const remainingSeconds = (item: AgendaItem, now: number): number | null =>
  item.minutes === 0 ? null : item.minutes * 60 - elapsedSeconds(item, now);

/** `m:ss`, with a sign when overrun. */
export function clockFace(seconds: number): string {
  const absolute = Math.abs(seconds);
  const face = `${Math.floor(absolute / 60)}:${String(absolute % 60).padStart(2, '0')}`;
  return seconds < 0 ? `+${face}` : face;
}

export const runningItem = (items: readonly AgendaItem[]): AgendaItem | undefined =>
  items.find((item) => item.state === 'running');

/** The item the meeting is at: the running one, else the first that is not done, else the last. */
export const currentItem = (items: readonly AgendaItem[]): AgendaItem | undefined =>
  runningItem(items) ?? items.find((item) => item.state !== 'done') ?? items.at(-1);

/** Starts `id` and stops whatever runs: one item at most is running. */
export function start(items: readonly AgendaItem[], id: AgendaItemId, now: number): AgendaChanges {
  const changes = new Map<AgendaItemId, Partial<AgendaItem>>();
  for (const item of items) {
    if (item.id === id) {
      if (item.state === 'running') continue;
      changes.set(id, { state: 'running', startedAt: new Date(now).toISOString() });
    } else if (item.state === 'running') {
      changes.set(item.id, stopped(item, 'done', now));
    }
  }
  return changes;
}

/** Stops the clock without finishing the item. */
export function pause(items: readonly AgendaItem[], now: number): AgendaChanges {
  const running = runningItem(items);
  return new Map(running ? [[running.id, stopped(running, 'waiting', now)]] : []);
}

/** Finishes the current item and starts the one behind it; at the end of the agenda only finishes. */
export function next(items: readonly AgendaItem[], now: number): AgendaChanges {
  const current = currentItem(items);
  if (!current) return new Map();
  const following = items[items.indexOf(current) + 1];
  const changes = new Map<AgendaItemId, Partial<AgendaItem>>(following ? start(items, following.id, now) : []);
  changes.set(current.id, stopped(current, 'done', now));
  return changes;
}

const stopped = (item: AgendaItem, state: 'waiting' | 'done', now: number): Partial<AgendaItem> => ({
  state,
  startedAt: null,
  spentSeconds: elapsedSeconds(item, now),
});

/** The order number that puts an item directly behind `index - 1`, so that moving one item writes one record. */
export function orderAt(items: readonly AgendaItem[], index: number): number {
  const before = items[index - 1];
  const behind = items[index];
  if (!before) return behind ? behind.order - 1 : 0;
  return behind ? (before.order + behind.order) / 2 : before.order + 1;
}

/** The order number that moves `id` one place up (-1) or down (1); null at the ends. */
export function orderAfterMove(items: readonly AgendaItem[], id: AgendaItemId, step: -1 | 1): number | null {
  const from = items.findIndex((item) => item.id === id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= items.length) return null;
  return orderAt(
    items.filter((item) => item.id !== id),
    to,
  );
}
