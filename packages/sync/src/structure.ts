import * as decoding from 'lib0/decoding';
import { type Budget, Malformed, boundedLength, readContent, skipString } from './content.ts';
import { STRUCTURE_LIMITS, type StructureLimits } from './limits.ts';

/** Names one tick of one client's history. */
export type Ref = { client: number; clock: number };
/** A run of ticks, `clock` inclusive, `length` > 0. */
export type ClockRange = { clock: number; length: number };

/** One struct as it stands in the update, without its content. */
export type StructShape = {
  clock: number;
  length: number;
  /** What must be integrated before: origin, right origin, parent. */
  refs: readonly Ref[];
  /** The item whose shared type holds this one: an id, a root, or (undefined) whatever holds its origin. */
  parent: Ref | 'root' | undefined;
  isType: boolean;
};

/** What an update says about itself, read without applying it. */
export type UpdateStructure = {
  /** Structs of each client, contiguous and ascending. */
  clients: ReadonlyMap<number, readonly StructShape[]>;
  deletes: ReadonlyMap<number, readonly ClockRange[]>;
  structCount: number;
};

export type ReadStructure = { ok: true; structure: UpdateStructure } | { ok: false; problem: string };

const MASK_CONTENT = 0b11111;
const HAS_PARENT_SUB = 0b100000;
const HAS_RIGHT_ORIGIN = 0b1000000;
const HAS_ORIGIN = 0b10000000;
const CONTENT_GC = 0;
const CONTENT_SKIP = 10;

/**
 * Reads the structure of a Yjs V1 update (SPEC S10, S11). Total: garbage comes back as a problem, never as a throw,
 * and no more memory is taken than the bytes at hand justify.
 */
export function readStructure(update: Uint8Array, limits: StructureLimits = STRUCTURE_LIMITS): ReadStructure {
  try {
    const decoder = decoding.createDecoder(update);
    const budget: Budget = { values: limits.values, limits };
    const clients = readClients(decoder, budget);
    const deletes = readDeletes(decoder, budget);
    if (decoding.hasContent(decoder)) throw new Malformed('trailing bytes');
    let structCount = 0;
    for (const structs of clients.values()) structCount += structs.length;
    return { ok: true, structure: { clients, deletes, structCount } };
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, problem: error.message };
    // lib0 and TextDecoder throw on truncated numbers and bad UTF-8; both mean the same here.
    return { ok: false, problem: 'truncated or not an update' };
  }
}

function readClients(decoder: decoding.Decoder, budget: Budget): Map<number, StructShape[]> {
  const count = decoding.readVarUint(decoder);
  if (count > budget.limits.clients) throw new Malformed('too many clients');
  const clients = new Map<number, StructShape[]>();
  let left = budget.limits.structs;
  for (let i = 0; i < count; i++) {
    const structCount = decoding.readVarUint(decoder);
    left -= structCount;
    if (left < 0) throw new Malformed('too many structs');
    const client = readClientId(decoder);
    // Yjs would silently keep the last block only.
    if (clients.has(client)) throw new Malformed('client listed twice');
    let clock = decoding.readVarUint(decoder);
    const structs: StructShape[] = [];
    for (let j = 0; j < structCount; j++) {
      const struct = readStruct(decoder, clock, budget);
      if (struct.length === 0) throw new Malformed('empty struct');
      structs.push(struct);
      clock += struct.length;
      if (!Number.isSafeInteger(clock)) throw new Malformed('clock too large');
    }
    clients.set(client, structs);
  }
  return clients;
}

/** Client ids are drawn from 32 bits; anything larger never comes from Yjs. */
function readClientId(decoder: decoding.Decoder): number {
  const client = decoding.readVarUint(decoder);
  if (client > 0xffff_ffff) throw new Malformed('client id too large');
  return client;
}

function readRef(decoder: decoding.Decoder): Ref {
  const client = readClientId(decoder);
  return { client, clock: decoding.readVarUint(decoder) };
}

function readStruct(decoder: decoding.Decoder, clock: number, budget: Budget): StructShape {
  const info = decoding.readUint8(decoder);
  const content = info & MASK_CONTENT;
  if (content === CONTENT_GC) {
    const length = boundedLength(decoding.readVarUint(decoder), budget);
    return { clock, length, refs: [], parent: undefined, isType: false };
  }
  if (content === CONTENT_SKIP) throw new Malformed('skip struct');
  const refs: Ref[] = [];
  let parent: StructShape['parent'];
  if ((info & HAS_ORIGIN) !== 0) refs.push(readRef(decoder));
  if ((info & HAS_RIGHT_ORIGIN) !== 0) refs.push(readRef(decoder));
  if (refs.length === 0) {
    if (decoding.readVarUint(decoder) === 1) {
      skipString(decoder, budget);
      parent = 'root';
    } else {
      parent = readRef(decoder);
      refs.push(parent);
    }
    if ((info & HAS_PARENT_SUB) !== 0) skipString(decoder, budget);
  }
  return { clock, refs, parent, ...readContent(decoder, content, budget) };
}

function readDeletes(decoder: decoding.Decoder, budget: Budget): Map<number, ClockRange[]> {
  const count = decoding.readVarUint(decoder);
  const deletes = new Map<number, ClockRange[]>();
  let left = budget.limits.deleteRanges;
  for (let i = 0; i < count; i++) {
    const client = readClientId(decoder);
    if (deletes.has(client)) throw new Malformed('client deleted twice');
    const rangeCount = decoding.readVarUint(decoder);
    left -= Math.max(1, rangeCount);
    if (left < 0) throw new Malformed('too many delete ranges');
    const ranges: ClockRange[] = [];
    for (let j = 0; j < rangeCount; j++) {
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      if (length === 0) throw new Malformed('empty delete range');
      ranges.push({ clock, length });
    }
    deletes.set(client, ranges);
  }
  return deletes;
}
