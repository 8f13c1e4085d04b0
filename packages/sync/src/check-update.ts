import { STRUCTURE_LIMITS, type StructureLimits } from './limits.ts';
import type { Ref, StructShape, UpdateStructure } from './structure.ts';

/** What the receiver already has, including what it accepted a moment ago and is still writing to disk. */
export type Known = {
  /** First clock of that client that is not known yet; 0 for a stranger. */
  clock(client: number): number;
  /** To whom the client id belongs on this board; undefined while nobody wrote with it. */
  owner(client: number): string | undefined;
  /** Levels of shared types around a known item, 0 directly below a root. */
  depth(ref: Ref): number;
};

export type AcceptedUpdate = {
  ok: true;
  /** Clients whose history grows, with the new first unknown clock. Empty: nothing but deletions, or nothing new. */
  advances: ReadonlyMap<number, number>;
  /** Client ids that nobody owned before; they belong to the sender from now on. */
  claims: readonly number[];
  /** Depth of an item of this update; undefined when it is not in it. */
  depth(ref: Ref): number | undefined;
};
export type RejectedUpdate = { ok: false; reason: 'gap' | 'foreign-client' | 'malformed'; detail: string };

/**
 * Decides whether an update can be applied completely, with nothing left pending (SPEC S12), and whether the sender
 * may write it (S14). Pure; linear in the number of structs.
 */
export function checkUpdate(
  update: UpdateStructure,
  known: Known,
  principal: string,
  limits: StructureLimits = STRUCTURE_LIMITS,
): AcceptedUpdate | RejectedUpdate {
  const advances = new Map<number, number>();
  const claims: number[] = [];
  for (const [client, structs] of update.clients) {
    const first = structs[0];
    const last = structs.at(-1);
    if (first === undefined || last === undefined) continue;
    const have = known.clock(client);
    if (first.clock > have) return reject('gap', `client ${client} starts at ${first.clock}, known ${have}`);
    const end = last.clock + last.length;
    if (end <= have) continue;
    const owner = known.owner(client);
    if (owner === undefined) claims.push(client);
    else if (owner !== principal) return reject('foreign-client', `client ${client}`);
    advances.set(client, end);
  }
  if (claims.length > limits.newClients) return reject('malformed', 'too many new clients');

  const order = new Integration(update, known, limits);
  const problem = order.run();
  if (problem !== undefined) return problem;
  for (const [client, ranges] of update.deletes) {
    const end = advances.get(client) ?? known.clock(client);
    for (const range of ranges) {
      if (range.clock + range.length > end) return reject('gap', `deletes beyond client ${client} at ${end}`);
    }
  }
  return { ok: true, advances, claims, depth: (ref) => order.depthInUpdate(ref) };
}

const reject = (reason: RejectedUpdate['reason'], detail: string): RejectedUpdate => ({ ok: false, reason, detail });

/**
 * Plays through the order in which Yjs would integrate the structs. Whatever cannot be reached (a missing
 * predecessor, a circle, a reference of a client to its own future) would stay pending for ever or throw inside Yjs.
 */
class Integration {
  readonly #update: UpdateStructure;
  readonly #known: Known;
  readonly #limits: StructureLimits;
  readonly #next = new Map<number, number>();
  readonly #reached = new Map<number, number>();
  readonly #depths = new Map<number, number[]>();
  #tooDeep = false;

  constructor(update: UpdateStructure, known: Known, limits: StructureLimits) {
    this.#update = update;
    this.#known = known;
    this.#limits = limits;
  }

  run(): RejectedUpdate | undefined {
    for (const client of this.#update.clients.keys()) {
      const stack: Ref[] = [{ client, clock: Number.MAX_SAFE_INTEGER }];
      for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const missing = this.#advance(top);
        if (this.#tooDeep) return reject('malformed', 'types nested too deep');
        if (missing === undefined) {
          stack.pop();
          continue;
        }
        const waiting = stack.some((entry) => entry.client === missing.client);
        if (waiting || !this.#hasMore(missing.client)) {
          return reject('gap', `needs client ${missing.client} at ${missing.clock}`);
        }
        stack.push(missing);
      }
    }
    return undefined;
  }

  depthInUpdate(ref: Ref): number | undefined {
    const structs = this.#update.clients.get(ref.client);
    const index = structs === undefined ? -1 : indexAt(structs, ref.clock);
    return index < 0 ? undefined : this.#depths.get(ref.client)?.[index];
  }

  #clock(client: number): number {
    return this.#reached.get(client) ?? this.#known.clock(client);
  }

  #hasMore(client: number): boolean {
    return (this.#next.get(client) ?? 0) < (this.#update.clients.get(client)?.length ?? 0);
  }

  /** Integrates structs of `target.client` until its clock is passed or all are done; returns what it waits for. */
  #advance(target: Ref): Ref | undefined {
    const { client } = target;
    const structs = this.#update.clients.get(client) ?? [];
    for (let i = this.#next.get(client) ?? 0; i < structs.length; i++) {
      if (this.#clock(client) > target.clock) return undefined;
      const struct = structs[i];
      if (struct === undefined) break;
      for (const ref of struct.refs) {
        const reached = ref.client === client ? struct.clock : this.#clock(ref.client);
        if (ref.clock >= reached) return ref;
      }
      this.#place(client, i, struct);
    }
    return undefined;
  }

  #place(client: number, index: number, struct: StructShape): void {
    const depth = this.#depthOf(struct);
    if (depth > this.#limits.typeDepth) this.#tooDeep = true;
    const depths = this.#depths.get(client);
    if (depths === undefined) this.#depths.set(client, [depth]);
    else depths.push(depth);
    this.#next.set(client, index + 1);
    this.#reached.set(client, Math.max(this.#clock(client), struct.clock + struct.length));
  }

  #depthOf(struct: StructShape): number {
    if (struct.parent === 'root') return 0;
    if (struct.parent !== undefined) return this.#depthAt(struct.parent) + 1;
    const sibling = struct.refs[0];
    return sibling === undefined ? 0 : this.#depthAt(sibling);
  }

  #depthAt(ref: Ref): number {
    return this.depthInUpdate(ref) ?? this.#known.depth(ref);
  }
}

/** Index of the struct that holds `clock`; -1 when none does. Structs are contiguous and ascending. */
function indexAt(structs: readonly StructShape[], clock: number): number {
  let low = 0;
  let high = structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle];
    if (struct === undefined) return -1;
    if (clock < struct.clock) high = middle - 1;
    else if (clock >= struct.clock + struct.length) low = middle + 1;
    else return middle;
  }
  return -1;
}
