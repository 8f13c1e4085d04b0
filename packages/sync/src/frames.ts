import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** First number of a frame. 0–3 are y-websocket's own, 100 and above are ours (SPEC S1, S2). */
export const FRAME = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, durable: 100, refused: 101 } as const;

/** Why content was not taken (SPEC S13). The client shows a text for each. */
export const REFUSAL_REASONS = [
  /** Not a well-formed update, or beyond the limits. */
  'malformed',
  'too-large',
  /** Builds on something that the server does not know. */
  'gap',
  /** Written under a client id that belongs to somebody else. */
  'foreign-client',
  'read-only',
  'meeting-closed',
  'old-epoch',
  /** The meeting's document holds as much as one may. */
  'board-full',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Everything that travels on `/sync/<meetingId>`, both ways. */
export type Frame =
  | { kind: 'sync-step-1'; stateVector: Uint8Array }
  | { kind: 'sync-step-2'; update: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'auth-denied'; reason: string }
  | { kind: 'query-awareness' }
  /** `frames`: how many update-carrying frames of this connection are on disk; `sequence`: of the meeting's log. */
  | { kind: 'durable'; frames: number; sequence: number }
  | { kind: 'refused'; reason: RefusalReason };

export type FrameProblem = 'truncated' | 'unknown-type' | 'trailing-bytes';
export type DecodedFrame = { ok: true; frame: Frame } | { ok: false; problem: FrameProblem };

/** Reads one frame. Total: whatever the bytes, it returns, never throws, and never allocates more than their length. */
export function decodeFrame(bytes: Uint8Array): DecodedFrame {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frame = readFrame(decoder);
    if (frame === undefined) return { ok: false, problem: 'unknown-type' };
    // A later server may append to 100 (a content hash); all other frames end where they end.
    if (decoding.hasContent(decoder) && frame.kind !== 'durable') return { ok: false, problem: 'trailing-bytes' };
    return { ok: true, frame };
  } catch {
    return { ok: false, problem: 'truncated' };
  }
}

function readFrame(decoder: decoding.Decoder): Frame | undefined {
  switch (decoding.readVarUint(decoder)) {
    case FRAME.sync: {
      const step = decoding.readVarUint(decoder);
      if (step > 2) return undefined;
      const payload = decoding.readVarUint8Array(decoder);
      if (step === 0) return { kind: 'sync-step-1', stateVector: payload };
      return { kind: step === 1 ? 'sync-step-2' : 'update', update: payload };
    }
    case FRAME.awareness:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
    case FRAME.auth:
      if (decoding.readVarUint(decoder) !== 0) return undefined;
      return { kind: 'auth-denied', reason: decoding.readVarString(decoder) };
    case FRAME.queryAwareness:
      return { kind: 'query-awareness' };
    case FRAME.durable:
      return { kind: 'durable', frames: decoding.readVarUint(decoder), sequence: decoding.readVarUint(decoder) };
    case FRAME.refused: {
      const said = decoding.readVarString(decoder);
      // A reason that this version does not know is still a refusal.
      return { kind: 'refused', reason: REFUSAL_REASONS.find((reason) => reason === said) ?? 'malformed' };
    }
    default:
      return undefined;
  }
}

/** The bytes of a frame; the inverse of `decodeFrame`. */
export function encodeFrame(frame: Frame): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    switch (frame.kind) {
      case 'sync-step-1':
        return writeSync(encoder, 0, frame.stateVector);
      case 'sync-step-2':
        return writeSync(encoder, 1, frame.update);
      case 'update':
        return writeSync(encoder, 2, frame.update);
      case 'awareness':
        encoding.writeVarUint(encoder, FRAME.awareness);
        return encoding.writeVarUint8Array(encoder, frame.update);
      case 'auth-denied':
        encoding.writeVarUint(encoder, FRAME.auth);
        encoding.writeVarUint(encoder, 0);
        return encoding.writeVarString(encoder, frame.reason);
      case 'query-awareness':
        return encoding.writeVarUint(encoder, FRAME.queryAwareness);
      case 'durable':
        encoding.writeVarUint(encoder, FRAME.durable);
        encoding.writeVarUint(encoder, frame.frames);
        return encoding.writeVarUint(encoder, frame.sequence);
      case 'refused':
        encoding.writeVarUint(encoder, FRAME.refused);
        return encoding.writeVarString(encoder, frame.reason);
    }
  });
}

function writeSync(encoder: encoding.Encoder, step: 0 | 1 | 2, payload: Uint8Array): void {
  encoding.writeVarUint(encoder, FRAME.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, payload);
}

/** Whether a frame carries document content, and so is counted by 100 (SPEC S3). Looks at two bytes only. */
export function carriesUpdate(bytes: Uint8Array): boolean {
  return bytes[0] === FRAME.sync && (bytes[1] === 1 || bytes[1] === 2);
}
