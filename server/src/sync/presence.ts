import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { encodeFrame } from '@tsunagu/sync';
import type { PresenceUser, Writer } from './admission.ts';

/** One client's entry in an awareness update; `state` null = gone. */
type Entry = { client: number; clock: number; state: Record<string, unknown> | null };
/** The connection that speaks for a presence; compared by identity. */
export type PresenceHolder = { readonly principal: Writer; readonly user: PresenceUser };
type Present = { clock: number; state: Record<string, unknown>; holder: PresenceHolder };

/** Entries of one awareness update; a client speaks for itself, and right after a reload once for its earlier self. */
const MAX_ENTRIES = 64;
/** Presences that one connection may hold: its own, and an earlier self or two after reloads. */
const MAX_HELD = 8;
/** Levels of objects and arrays in a state; ours has three. Writing JSON is recursive, and a throw would leave the door jammed. */
const MAX_DEPTH = 32;
/** Clocks count a client's changes from 0; from here on stock clients could not read the one that says it has gone. */
const MAX_CLOCK = 0xffff_ffff;

function decodeEntries(update: Uint8Array): Entry[] | undefined {
  try {
    const decoder = decoding.createDecoder(update);
    const count = decoding.readVarUint(decoder);
    if (count > MAX_ENTRIES) return undefined;
    const entries: Entry[] = [];
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const text = decoding.readVarString(decoder);
      if (clock > MAX_CLOCK || nesting(text) > MAX_DEPTH) return undefined;
      const state: unknown = JSON.parse(text);
      if (typeof state !== 'object' || Array.isArray(state)) return undefined;
      entries.push({ client, clock, state: state === null ? null : { ...state } });
    }
    return decoding.hasContent(decoder) ? undefined : entries;
  } catch {
    return undefined;
  }
}

/** Deepest level of brackets; those inside strings count too, so it is an upper bound. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const letter of text) {
    if (letter === '{' || letter === '[') deepest = Math.max(deepest, ++depth);
    else if (letter === '}' || letter === ']') depth--;
  }
  return deepest;
}

function encodeEntries(entries: readonly Entry[]): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
  });
  return encodeFrame({ kind: 'awareness', update });
}

/** A frame without entries: tells stock clients, who give up after 30 s of silence, that the line is alive. */
export const HEARTBEAT_FRAME = encodeEntries([]);

/**
 * Who is here, in memory only (SPEC S17, S18). Each awareness client id speaks for one connection; `user` is what the
 * session says, whatever the client wrote.
 */
export class Presence {
  readonly #present = new Map<number, Present>();
  readonly #ownerOf: (client: number) => Writer | undefined;

  /** `ownerOf`: to whom a Yjs client id belongs durably; a presence under somebody else's id is forged. */
  constructor(ownerOf: (client: number) => Writer | undefined) {
    this.#ownerOf = ownerOf;
  }

  /**
   * Takes one client's awareness update. Returns the frame for everybody (the sender too: its own presence coming back
   * keeps a stock client's line alive), undefined when nothing in it was its own, or 'malformed'.
   */
  receive(update: Uint8Array, holder: PresenceHolder): Uint8Array | undefined | 'malformed' {
    const entries = decodeEntries(update);
    if (entries === undefined) return 'malformed';
    const taken: Entry[] = [];
    for (const entry of entries) {
      const before = this.#present.get(entry.client);
      // The same person may take over from an older connection whose end was not noticed yet.
      if (before !== undefined && before.holder !== holder && before.holder.principal !== holder.principal) continue;
      const owner = this.#ownerOf(entry.client);
      if (owner !== undefined && owner !== holder.principal) continue;
      if (entry.state === null) {
        if (before === undefined || before.holder !== holder) continue;
        this.#present.delete(entry.client);
        taken.push(entry);
      } else {
        if (before?.holder !== holder && this.#heldBy(holder) >= MAX_HELD) continue;
        const state = { ...entry.state, user: holder.user };
        this.#present.set(entry.client, { clock: entry.clock, state, holder });
        taken.push({ ...entry, state });
      }
    }
    return taken.length === 0 ? undefined : encodeEntries(taken);
  }

  #heldBy(holder: PresenceHolder): number {
    let held = 0;
    for (const present of this.#present.values()) if (present.holder === holder) held++;
    return held;
  }

  /** Removes what a connection stood for; returns the frame that tells the others. */
  leave(holder: PresenceHolder): Uint8Array | undefined {
    const gone: Entry[] = [];
    for (const [client, present] of this.#present) {
      if (present.holder !== holder) continue;
      this.#present.delete(client);
      gone.push({ client, clock: present.clock + 1, state: null });
    }
    return gone.length === 0 ? undefined : encodeEntries(gone);
  }

  /** Everybody present, for a newcomer. */
  everybody(): Uint8Array | undefined {
    if (this.#present.size === 0) return undefined;
    return encodeEntries([...this.#present].map(([client, { clock, state }]) => ({ client, clock, state })));
  }
}
