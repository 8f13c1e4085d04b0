import { BOARD_BYTES } from '@tsunagu/sync';
import type { Clock } from './clock.ts';

export type SizeLimit = {
  readonly clock: Clock;
  /** Bytes of one document; default `BOARD_BYTES`. */
  readonly boardBytes?: number;
};

/** Milliseconds between two looks at a full document: each takes as long as writing all of it. */
const LOOK_AGAIN_MS = 1_000;

/**
 * How large a meeting's document is: measured now and then, what came since counted in full. Whatever was deleted makes room
 * at the next measuring, so a full board is never jammed.
 */
export class DocumentSize {
  readonly #clock: Clock;
  readonly #most: number;
  #measured: number;
  #since = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor({ clock, boardBytes = BOARD_BYTES }: SizeLimit, measured: number) {
    this.#clock = clock;
    this.#most = boardBytes;
    this.#measured = measured;
  }

  /** So many bytes more are part of it, or on their way to the disk. */
  added(bytes: number): void {
    this.#since += bytes;
  }

  /** It was written whole: so many bytes, of which `underway` are not in it yet. */
  measured(bytes: number, underway: number): void {
    this.#measured = bytes;
    this.#since = underway;
    this.#lookedAt = this.#clock.now();
  }

  /** Whether there is room for so many bytes; `look` measures. */
  hasRoom(bytes: number, look: () => void): boolean {
    const fits = () => this.#measured + this.#since + bytes <= this.#most;
    if (fits()) return true;
    // What is written over and over adds up to much and leaves little: others must not be refused for it.
    const much = this.#since > this.#most / 16;
    if (!much && this.#clock.now() - this.#lookedAt < LOOK_AGAIN_MS) return false;
    look();
    return fits();
  }
}
