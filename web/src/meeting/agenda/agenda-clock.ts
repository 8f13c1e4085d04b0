import type { AgendaItem, AgendaItemId } from '@tsunagu/domain';

/** `m:ss`, with a plus when the time box is overrun (negative seconds). */
export function clockFace(seconds: number): string {
  const absolute = Math.abs(seconds);
  const face = `${Math.floor(absolute / 60)}:${String(absolute % 60).padStart(2, '0')}`;
  return seconds < 0 ? `+${face}` : face;
}

/** The item the meeting is at: the given running one, else the first that is not done, else the last. `items` in order. */
export const currentItem = (items: readonly AgendaItem[], running: AgendaItem | undefined): AgendaItem | undefined =>
  running ?? items.find((item) => item.state !== 'done') ?? items.at(-1);

/** The order number that puts an item in front of `items[index]`, so that moving one item writes one record. */
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
