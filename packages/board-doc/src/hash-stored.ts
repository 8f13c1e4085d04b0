import * as Y from 'yjs';

/** Two independent 32-bit hashes. */
export type Lanes = { readonly low: number; readonly high: number };

/** Deeper nesting is hashed as one mark: no valid record is that deep, and the walk must not exhaust the stack. */
const MAX_DEPTH = 64;

/** Hash of what stands at one place of the document: the same for the same content, whatever its history. */
export function hashStored(place: string, stored: unknown): Lanes {
  const mixer = new Mixer();
  mixer.text(place);
  mixer.value(stored, 0);
  return mixer.lanes();
}

class Mixer {
  #low = 0x811c9dc5;
  #high = 0x9e3779b9;

  lanes(): Lanes {
    return { low: finish(this.#low), high: finish(this.#high ^ this.#low) };
  }

  #word(n: number): void {
    this.#low = Math.imul(this.#low ^ n, 0x01000193);
    this.#high = Math.imul((this.#high << 13) | (this.#high >>> 19), 0x85ebca6b) ^ n;
  }

  text(text: string): void {
    this.#word(text.length);
    for (let i = 0; i < text.length; i++) this.#word(text.charCodeAt(i));
  }

  value(value: unknown, depth: number): void {
    if (depth > MAX_DEPTH) this.text('deep');
    else if (value instanceof Y.AbstractType) this.#shared(value, depth);
    else if (Array.isArray(value)) {
      this.#word(1);
      this.#word(value.length);
      for (const entry of value) this.value(entry, depth + 1);
    } else if (value instanceof Uint8Array) {
      this.#word(2);
      this.#word(value.length);
      for (const byte of value) this.#word(byte);
    } else if (typeof value === 'object' && value !== null) {
      this.#word(3);
      this.#entries(Object.entries(value), depth);
    } else {
      // -0 and 0 are the same content; the type's name keeps 1 and "1" apart.
      this.text(typeof value);
      this.text(String(value === 0 ? 0 : value));
    }
  }

  #entries(entries: [string, unknown][], depth: number): void {
    this.#word(entries.length);
    for (const [key, entry] of entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
      this.text(key);
      this.value(entry, depth + 1);
    }
  }

  #shared(type: Y.AbstractType<unknown>, depth: number): void {
    if (type instanceof Y.Text) {
      // XmlText is a Text. Neighbouring runs with equal marks are one run, however they were typed.
      this.text(type instanceof Y.XmlText ? 'xml-text' : 'text');
      this.#runs(type.toDelta() as Run[], depth);
      if (type instanceof Y.XmlText) this.#entries(Object.entries(type.getAttributes()), depth);
    } else if (type instanceof Y.XmlFragment) {
      this.text(type instanceof Y.XmlElement ? `<${type.nodeName}` : 'fragment');
      if (type instanceof Y.XmlElement) this.#entries(Object.entries(type.getAttributes()), depth);
      this.value(type.toArray(), depth);
    } else if (type instanceof Y.Map) {
      this.text('map');
      this.#entries([...type.entries()], depth);
    } else if (type instanceof Y.Array) {
      this.text('array');
      this.value(type.toArray(), depth);
    } else this.text('other');
  }

  #runs(runs: readonly Run[], depth: number): void {
    let marks = new Mixer().lanes();
    let open = '';
    const flush = (): void => {
      if (open === '') return;
      this.text(open);
      this.#word(marks.low);
      this.#word(marks.high);
      open = '';
    };
    for (const run of runs) {
      const mixer = new Mixer();
      mixer.value(run.attributes ?? {}, depth + 1);
      const next = mixer.lanes();
      const joins = typeof run.insert === 'string' && next.low === marks.low && next.high === marks.high;
      if (!joins) flush();
      marks = next;
      if (typeof run.insert === 'string') open += run.insert;
      else this.value(run.insert, depth + 1);
    }
    flush();
  }
}

type Run = { readonly insert: unknown; readonly attributes?: Readonly<Record<string, unknown>> };

/** Spreads every input bit over the word (the finaliser of MurmurHash3). */
function finish(n: number): number {
  let h = n;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
