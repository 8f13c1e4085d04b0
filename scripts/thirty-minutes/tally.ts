/** The parts of a meeting by which both ways are counted, in their order. */
export const STEPS = ['open', 'map', 'door', 'sheets', 'need', 'talk', 'confirm', 'close', 'review', 'paper'] as const;
export type Step = (typeof STEPS)[number];

/** Something that a person wrote, character by character. */
export interface Typed {
  step: Step;
  who: string;
  text: string;
}

export interface Count {
  clicks: number;
  /** Typed characters, and keys such as Tab and Enter. */
  keys: number;
}

/** What was pressed and typed, by whom and in which part of the meeting. */
export class Tally {
  readonly #counts = new Map<string, Count>();
  readonly #typed: Typed[] = [];
  #step: Step = 'open';

  /** From here on everything is counted for this part. */
  begin(step: Step): void {
    this.#step = step;
  }

  click(who: string, times = 1): void {
    this.#of(who).clicks += times;
  }

  key(who: string, times = 1): void {
    this.#of(who).keys += times;
  }

  /** A text that somebody wrote; character by character. */
  write(who: string, text: string): void {
    this.#typed.push({ step: this.#step, who, text });
    this.key(who, lengthOf(text));
  }

  /** Every text that was written, in order. Choices and days are none: nobody has to remember their spelling. */
  typed(): readonly Typed[] {
    return this.#typed;
  }

  /** @param who only this person's; absent = everybody's */
  count({ step, who }: { step?: Step; who?: string } = {}): Count {
    const sum: Count = { clicks: 0, keys: 0 };
    for (const [key, { clicks, keys }] of this.#counts) {
      const [ofStep, ofWho] = key.split('\n');
      if ((step !== undefined && step !== ofStep) || (who !== undefined && who !== ofWho)) continue;
      sum.clicks += clicks;
      sum.keys += keys;
    }
    return sum;
  }

  #of(who: string): Count {
    const key = `${this.#step}\n${who}`;
    const known = this.#counts.get(key) ?? { clicks: 0, keys: 0 };
    this.#counts.set(key, known);
    return known;
  }
}

const CHARACTERS = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Characters as a person counts them; a surrogate pair is one. */
export const lengthOf = (text: string): number => Array.from(CHARACTERS.segment(text)).length;
