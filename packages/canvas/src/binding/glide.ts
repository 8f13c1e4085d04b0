import type { Pos } from '@tsunagu/domain';
import type { BoardThingId } from '../shape-types.ts';

/** How long things take to their new places, in ms. */
const LASTS = 420;
/** One alone jumps: a hand or a value moved it. More than so many would not move smoothly. */
const LEAST = 2;
const MOST = 400;

type Frames = {
  /** Draws these things again. */
  readonly apply: (ids: Iterable<BoardThingId>) => void;
  /** Whether a hand holds something here: then nothing else may move under it. */
  readonly holding: () => boolean;
  readonly reducedMotion: () => boolean;
};

/**
 * Several things that the document moves in one step (a layout, an alignment, taking one back) glide to their new places
 * instead of jumping, so that eyes can follow; on every screen. The document says the new places at once: only the drawing lags.
 */
export class Glide {
  readonly #frames: Frames;
  #from = new Map<BoardThingId, Pos>();
  #started = 0;
  #frame: number | undefined;
  #rest = 0;
  #waiting: (() => void)[] = [];

  constructor(frames: Frames) {
    this.#frames = frames;
  }

  /** How far a thing still stands from its place. */
  get(id: BoardThingId): Pos | undefined {
    const from = this.#from.get(id);
    return from && { x: from.x * this.#rest, y: from.y * this.#rest };
  }

  /** Calls back once nothing glides any more: now, when nothing does. */
  whenStill(fn: () => void): void {
    if (this.#from.size === 0) fn();
    else this.#waiting.push(fn);
  }

  /** `moved`: how far each stood from its new place until now. */
  start(moved: ReadonlyMap<BoardThingId, Pos>): void {
    if (moved.size < LEAST || moved.size > MOST) return;
    if (this.#frames.holding() || this.#frames.reducedMotion()) return;
    this.#from = new Map(moved);
    this.#started = performance.now();
    this.#rest = 1;
    this.#frame ??= requestAnimationFrame(this.#step);
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#from.clear();
    this.#waiting = [];
  }

  readonly #step = (): void => {
    this.#frame = undefined;
    const ids = [...this.#from.keys()];
    const done = this.#frames.holding() ? 1 : Math.min(1, (performance.now() - this.#started) / LASTS);
    this.#rest = (1 - done) ** 3;
    if (done === 1) this.#from.clear();
    else this.#frame = requestAnimationFrame(this.#step);
    this.#frames.apply(ids);
    if (done === 1) for (const fn of this.#waiting.splice(0)) fn();
  };
}
