import type { Pos } from '@tsunagu/domain';
import type { Peer } from '../presence.ts';
import type { BoardThingId } from '../shape-types.ts';

type Held = {
  readonly clientId: number;
  readonly gesture: number;
  readonly x: number;
  readonly y: number;
  settled: boolean;
  released: boolean;
};

/**
 * How far others are dragging things right now. Presence and the document travel apart, so the release may arrive
 * before or after the written place: an offset is dropped once the place itself has moved, and kept for a moment when
 * the drag ended first. Else a thing would flash at twice the way, or back at its start.
 */
export class DragOffsets {
  readonly #held = new Map<BoardThingId, Held>();

  /** The offset of one thing, if somebody drags it. */
  get(id: BoardThingId): Pos | undefined {
    const held = this.#held.get(id);
    return held && !held.settled ? { x: held.x, y: held.y } : undefined;
  }

  /** Takes in what all peers say now. Returns the things whose offset changed, and whether one waits for its place. */
  update(peers: readonly Peer[]): { changed: BoardThingId[]; waiting: boolean } {
    const changed = new Set<BoardThingId>();
    const dragged = new Set<BoardThingId>();
    for (const { clientId, drag } of peers) {
      for (const id of drag?.ids ?? []) {
        dragged.add(id);
        const before = this.#held.get(id);
        const { dx: x, dy: y, gesture } = drag!;
        const same = before?.clientId === clientId && before.gesture === gesture;
        // What was written ends its drag: an offset of it that comes later is in the place already.
        if (same && (before.settled || (before.x === x && before.y === y))) continue;
        this.#held.set(id, { clientId, gesture, x, y, settled: false, released: false });
        changed.add(id);
      }
    }
    for (const [id, held] of this.#held) {
      if (dragged.has(id)) continue;
      if (held.settled || (held.x === 0 && held.y === 0) || !peers.some((p) => p.clientId === held.clientId)) {
        this.#held.delete(id);
        changed.add(id);
      } else held.released = true;
    }
    return { changed: [...changed], waiting: [...this.#held.values()].some((h) => h.released) };
  }

  /** The document says a new place for this thing: its offset is in it already. */
  settle(id: BoardThingId): void {
    const held = this.#held.get(id);
    if (!held) return;
    if (held.released) this.#held.delete(id);
    else held.settled = true;
  }

  /** Gives up waiting for places that never came. Returns the things that fall back. */
  expire(): BoardThingId[] {
    const gone = [...this.#held].filter(([, h]) => h.released).map(([id]) => id);
    for (const id of gone) this.#held.delete(id);
    return gone;
  }
}
