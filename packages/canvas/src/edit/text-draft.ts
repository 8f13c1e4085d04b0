import type { TextField } from './text-field.ts';

/** Time between writes while somebody types, in ms. */
export const WRITE_EVERY = 500;

/** Where timers come from; tests hand in their own. */
export type Timers = { set(fn: () => void, ms: number): number; clear(id: number): void };

export type DraftEvents = {
  /** The text in the box has to become this one: somebody else wrote it. */
  readonly onShow: (text: string) => void;
  /** The thing is gone. */
  readonly onGone: () => void;
  /** Text that was typed here and is nowhere now; to be offered back. */
  readonly onLost: (text: string) => void;
};

/**
 * One text while it is being written on the map: an input method is never disturbed, the document hears every half
 * second and at the end, and what somebody else overwrote or deleted meanwhile is not lost without a word.
 */
export class TextDraft {
  readonly #field: TextField;
  readonly #timers: Timers;
  readonly #events: DraftEvents;
  #text: string;
  /** What the document said, as far as this draft knows. */
  #base: string;
  /** The last text typed here that was written. */
  #mine: string | undefined;
  #composing = false;
  #timer: number | undefined;
  #closed = false;

  constructor(field: TextField, timers: Timers, events: DraftEvents) {
    this.#field = field;
    this.#timers = timers;
    this.#events = events;
    this.#text = this.#base = field.read() ?? '';
  }

  get text(): string {
    return this.#text;
  }
  get composing(): boolean {
    return this.#composing;
  }

  /** The box holds this now. */
  type(text: string): void {
    if (this.#closed) return;
    this.#text = text.slice(0, this.#field.most);
    if (this.#composing || this.#timer !== undefined) return;
    this.#timer = this.#timers.set(() => {
      this.#timer = undefined;
      if (!this.#composing) this.#write();
    }, WRITE_EVERY);
  }

  compositionStart(): void {
    this.#composing = true;
  }

  /** The input method has let go of the text; `text` is what the box holds. */
  compositionEnd(text: string): void {
    this.#composing = false;
    this.type(text);
  }

  /** The document changed. Call after every change of the thing. */
  documentChanged(): void {
    if (this.#closed) return;
    const now = this.#field.read();
    if (now === undefined) {
      const typed = this.#text !== this.#base || this.#mine !== undefined;
      this.#stop();
      if (typed && this.#text.trim() !== '') this.#events.onLost(this.#text);
      this.#events.onGone();
      return;
    }
    if (now === this.#base) return;
    const unsaved = this.#text !== this.#base;
    if (this.#field.field === 'text' && (unsaved || this.#composing)) {
      // Notes merge: what was typed here is put onto their text with the next write.
      if (this.#composing) return;
      const merged = rebase(this.#base, this.#text, now);
      this.#base = now;
      this.#text = merged;
      this.#events.onShow(merged);
      return;
    }
    if (unsaved || this.#composing) return; // Last write wins, and ours is still to come.
    if (this.#mine !== undefined && this.#mine === this.#base && this.#mine.trim() !== '')
      this.#events.onLost(this.#mine);
    this.#mine = undefined;
    this.#base = this.#text = now;
    this.#events.onShow(now);
  }

  /** Ends editing and writes what is left; also during a composition, whose text so far counts. */
  close(text = this.#text): void {
    if (this.#closed) return;
    this.#text = text.slice(0, this.#field.most);
    this.#composing = false;
    this.#write();
    this.#stop();
  }

  #write(): void {
    if (this.#text === this.#base) return;
    const now = this.#field.read();
    if (now === undefined) return;
    // A note may have changed while an input method held the text.
    const next = this.#field.field === 'text' && now !== this.#base ? rebase(this.#base, this.#text, now) : this.#text;
    this.#base = this.#mine = next;
    this.#field.write(next);
    if (next !== this.#text) {
      this.#text = next;
      this.#events.onShow(next);
    }
  }

  #stop(): void {
    this.#closed = true;
    if (this.#timer !== undefined) this.#timers.clear(this.#timer);
    this.#timer = undefined;
  }
}

/** Applies the change from `base` to `mine` to `theirs`: the one stretch that differs, at the place it has there. */
export function rebase(base: string, mine: string, theirs: string): string {
  let start = 0;
  while (start < Math.min(base.length, mine.length) && base[start] === mine[start]) start++;
  let end = 0;
  while (end < Math.min(base.length, mine.length) - start && base.at(-1 - end) === mine.at(-1 - end)) end++;
  const [removed, inserted] = [base.slice(start, base.length - end), mine.slice(start, mine.length - end)];
  const before = base.slice(0, start);
  const after = base.slice(base.length - end);
  // What stands before or after the stretch tells where it is now.
  const at = theirs.startsWith(before)
    ? before.length
    : theirs.endsWith(after)
      ? theirs.length - after.length - removed.length
      : Math.min(start, theirs.length);
  const place = Math.max(0, at);
  const gone = theirs.slice(place, place + removed.length) === removed ? removed.length : 0;
  return theirs.slice(0, place) + inserted + theirs.slice(place + gone);
}
