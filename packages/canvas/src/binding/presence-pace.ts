import type { PresenceChannel } from '../presence.ts';

/** Least time between two messages of presence, in ms: 30 a second. */
export const PRESENCE_EVERY = 1000 / 30;
/** The same for a drag while nobody else drags (docs/decisions/0010): every frame of a 60 Hz screen. */
export const LONE_DRAG_EVERY = 1000 / 60;
/** How much early a message may leave, in ms, so that a 60 Hz screen sends in every (every second) frame and misses none. */
const EARLY = 4;

type Fields = Readonly<Record<string, unknown>>;

/** What the pace needs of the browser; tests bring their own. */
export type PaceClock = {
  readonly now: () => number;
  readonly after: (ms: number, fn: () => void) => () => void;
};

const BROWSER: PaceClock = {
  now: () => performance.now(),
  after: (ms, fn) => {
    const timer = window.setTimeout(fn, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * The one way in which this screen speaks of itself. A field said after a pause leaves at once; otherwise it waits for
 * its turn, and everything that waits leaves in one message: a drag and its cursor are one, not two. Never more than one
 * message in `every` ms on average, besides `sayNow`. The last value of a field is always sent.
 */
export class PresencePace {
  readonly #channel: PresenceChannel;
  readonly #clock: PaceClock;
  #waiting: Record<string, unknown> = {};
  #sentAt = Number.NEGATIVE_INFINITY;
  #due = Number.POSITIVE_INFINITY;
  #cancel: (() => void) | undefined;

  constructor(channel: PresenceChannel, clock: PaceClock = BROWSER) {
    this.#channel = channel;
    this.#clock = clock;
  }

  /** @param every least ms since the last message */
  say(fields: Fields, every: number = PRESENCE_EVERY): void {
    Object.assign(this.#waiting, fields);
    const due = Math.min(this.#due, this.#sentAt + every);
    const now = this.#clock.now();
    if (now >= due - EARLY) return this.#send(Math.max(now, due));
    this.#wait(due, now);
  }

  /** As `say`, but never sends at once: for what something newer follows within the frame, which then takes it along. */
  note(fields: Fields, every: number = PRESENCE_EVERY): void {
    Object.assign(this.#waiting, fields);
    const now = this.#clock.now();
    this.#wait(Math.min(this.#due, Math.max(this.#sentAt + every, now)), now);
  }

  /** For what must not wait: the end of a drag, what is being written. */
  sayNow(fields: Fields): void {
    Object.assign(this.#waiting, fields);
    this.#send(this.#clock.now());
  }

  /** Sends nothing more. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#waiting = {};
    this.#due = Number.POSITIVE_INFINITY;
  }

  #wait(due: number, now: number): void {
    if (due === this.#due) return;
    this.#cancel?.();
    this.#due = due;
    // A little late: the frame that is just coming has a newer value.
    this.#cancel = this.#clock.after(due + EARLY - now, () => this.#send(this.#clock.now()));
  }

  #send(at: number): void {
    const fields = this.#waiting;
    this.stop();
    this.#sentAt = at;
    const state = this.#channel.getLocalState();
    if (state) this.#channel.setLocalState({ ...state, ...fields });
  }
}
