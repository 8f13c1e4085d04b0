import type { Drag } from '../presence.ts';
import { isPlacedShape, thingId, type BoardShape, type BoardThingId } from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';
import { LONE_DRAG_EVERY, PRESENCE_EVERY, type PresencePace } from './presence-pace.ts';
import { placeOf } from './to-changes.ts';

/** How long a drag that has ended is still said, at its last offset; 0 when it was cancelled. In ms. */
const END_SHOWN = 200;

type Telling = {
  readonly pace: PresencePace;
  readonly view: ViewState;
  /** What is under the hand here and not written yet. */
  readonly pending: () => readonly BoardShape[];
  readonly holding: () => boolean;
};

/** Tells the others of the drag that is going on here. */
export class ToldDrag {
  readonly #telling: Telling;
  #gesture = 0;
  /** Whether others were told of the present drag. */
  #shown = false;
  #endTimer: number | undefined;

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  /** Says how far it is now. */
  publish(): void {
    const { pace, view } = this.#telling;
    const drag = this.now();
    if (!drag) return;
    this.#shown = true;
    const lone = view.peers.get().every((peer) => peer.drag === null);
    pace.say({ drag }, lone ? LONE_DRAG_EVERY : PRESENCE_EVERY);
  }

  now(): Drag | null {
    const ids: BoardThingId[] = [];
    let [dx, dy] = [0, 0];
    for (const shape of this.#telling.pending()) {
      if (!isPlacedShape(shape) || !shape.props.movable || !shape.props.value.pos) continue;
      ids.push(thingId(shape.id));
      // To where it will be written: on release nothing moves again by a hair.
      dx = placeOf(shape.x) - shape.props.value.pos.x;
      dy = placeOf(shape.y) - shape.props.value.pos.y;
    }
    return ids.length > 0 ? { ids, dx, dy, gesture: this.#gesture } : null;
  }

  /**
   * Ends a drag in presence; `last` is null when nothing is written. Its last offset (nothing for a cancelled one) goes
   * ahead of the written place, which comes only when it is on disk, and stays said for a moment: with a message that says
   * it and one that takes it back sent together, others would see neither, and wait for a place.
   */
  end(last: Drag | null, ids: readonly BoardThingId[]): void {
    const { pace, holding } = this.#telling;
    if (this.#shown) {
      this.#shown = false;
      pace.sayNow({ drag: last ?? { ids, dx: 0, dy: 0, gesture: this.#gesture } });
      this.#endTimer ??= window.setTimeout(() => {
        this.#endTimer = undefined;
        pace.say({ drag: holding() ? this.now() : null });
      }, END_SHOWN);
    }
    this.#gesture += 1;
  }

  stop(): void {
    if (this.#endTimer !== undefined) clearTimeout(this.#endTimer);
  }
}
