import * as decoding from 'lib0/decoding';
import type { StructureLimits } from './limits.ts';

/** Thrown inside the decoder only; `readStructure` turns it into a value. */
export class Malformed extends Error {}

const refuse = (what: string): never => {
  throw new Malformed(what);
};

/** What is left of the limits while one update is read. */
export type Budget = { values: number; readonly limits: StructureLimits };

/** As lib0's own: what it would not read, is not taken. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A string no longer than allowed; its bytes are checked before anything is allocated. */
export function readBoundedString(decoder: decoding.Decoder, budget: Budget): string {
  return utf8.decode(readBoundedBytes(decoder, budget));
}

/** Walks over a string and returns its length in UTF-16 units; plain ASCII, which most strings are, is not decoded. */
export function skipString(decoder: decoding.Decoder, budget: Budget): number {
  const bytes = readBoundedBytes(decoder, budget);
  for (const byte of bytes) if (byte > 127) return utf8.decode(bytes).length;
  return bytes.length;
}

/** Bytes no longer than allowed, as a view. */
export function readBoundedBytes(decoder: decoding.Decoder, budget: Budget): Uint8Array {
  const length = decoding.readVarUint(decoder);
  if (length > budget.limits.valueBytes || length > decoder.arr.length - decoder.pos) refuse('value too long');
  return decoding.readUint8Array(decoder, length);
}

/** Result of reading one item's content: its length in clock ticks, and whether it is a shared type. */
export type ReadContent = { length: number; isType: boolean };

/** Walks over one item's content (Yjs V1, content reference 1–9) without building it. */
export function readContent(decoder: decoding.Decoder, reference: number, budget: Budget): ReadContent {
  switch (reference) {
    case 1: // deleted: a length only
      return plain(boundedLength(decoding.readVarUint(decoder), budget));
    case 2: {
      // JSON, an old form of Any
      const count = countOf(decoder, budget);
      for (let i = 0; i < count; i++) checkJson(readBoundedString(decoder, budget), budget, true);
      return plain(count);
    }
    case 3: // binary
      readBoundedBytes(decoder, budget);
      return plain(1);
    case 4: // string: ticks are UTF-16 units
      return plain(skipString(decoder, budget));
    case 5: // embed
      checkJson(readBoundedString(decoder, budget), budget, false);
      return plain(1);
    case 6: // format: key, value
      skipString(decoder, budget);
      checkJson(readBoundedString(decoder, budget), budget, false);
      return plain(1);
    case 7: {
      const type = decoding.readVarUint(decoder);
      if (type > 6) refuse('unknown shared type');
      if (type === 3 || type === 5) skipString(decoder, budget); // node name of an XML element or hook
      return { length: 1, isType: true };
    }
    case 8: {
      const count = countOf(decoder, budget);
      for (let i = 0; i < count; i++) readAny(decoder, budget);
      return plain(count);
    }
    case 9:
      return refuse('sub-documents are not taken');
    default:
      return refuse('unknown content');
  }
}

const plain = (length: number): ReadContent => ({ length, isType: false });

/** A length without bytes behind it: the one thing that costs nothing to claim (SPEC S11). */
export function boundedLength(length: number, budget: Budget): number {
  if (length > budget.limits.emptyLength) refuse('claimed length too long');
  return length;
}

function countOf(decoder: decoding.Decoder, budget: Budget): number {
  const count = decoding.readVarUint(decoder);
  // Every value takes at least a byte, so a greater count lies.
  if (count > decoder.arr.length - decoder.pos) refuse('claimed count too large');
  spend(budget, count);
  return count;
}

function spend(budget: Budget, count: number): void {
  budget.values -= count;
  if (budget.values < 0) refuse('too many values');
}

/** Walks over one lib0 `any` value; a stack of its own, so that depth cannot exhaust the call stack. */
function readAny(decoder: decoding.Decoder, budget: Budget): void {
  const open: { left: number; keyed: boolean }[] = [{ left: 1, keyed: false }];
  for (;;) {
    const top = open.at(-1);
    if (top === undefined) return;
    if (top.left === 0) {
      open.pop();
      continue;
    }
    top.left--;
    // Yjs would build the object by assignment, and `__proto__` assigns no member but a prototype.
    if (top.keyed && readBoundedString(decoder, budget) === '__proto__') refuse('reserved member name');
    const tag = decoding.readUint8(decoder);
    switch (tag) {
      case 127: // undefined
      case 126: // null
      case 121: // false
      case 120: // true
        break;
      case 125:
        decoding.readVarInt(decoder);
        break;
      case 124:
        decoding.readFloat32(decoder);
        break;
      case 123:
        decoding.readFloat64(decoder);
        break;
      case 122:
        decoding.readBigInt64(decoder);
        break;
      case 119:
        skipString(decoder, budget);
        break;
      case 118:
      case 117:
        if (open.length > budget.limits.valueDepth) refuse('value nested too deep');
        open.push({ left: countOf(decoder, budget), keyed: tag === 118 });
        break;
      case 116:
        readBoundedBytes(decoder, budget);
        break;
      default:
        refuse('unknown value');
    }
  }
}

function checkJson(text: string, budget: Budget, mayBeUndefined: boolean): void {
  if (mayBeUndefined && text === 'undefined') return;
  let depth = 0;
  let members = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5b || unit === 0x7b) {
      // Brackets inside strings count too: an upper bound is enough, and honest rich text has few.
      if (++depth > budget.limits.valueDepth * 8) refuse('value nested too deep');
      members++;
    } else if (unit === 0x5d || unit === 0x7d) depth--;
    else if (unit === 0x2c) members++;
  }
  spend(budget, members);
  try {
    JSON.parse(text);
  } catch {
    refuse('not JSON');
  }
}
