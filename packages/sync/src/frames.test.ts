import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSE, closeReason, mayReconnect } from './close-codes.ts';
import { carriesUpdate, decodeFrame, encodeFrame, type Frame, REFUSAL_REASONS } from './frames.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const frame: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({ kind: fc.constant('sync-step-1' as const), stateVector: bytes }),
  fc.record({ kind: fc.constantFrom('sync-step-2' as const, 'update' as const, 'awareness' as const), update: bytes }),
  fc.record({ kind: fc.constant('auth-denied' as const), reason: fc.string({ unit: 'grapheme' }) }),
  fc.constant<Frame>({ kind: 'query-awareness' }),
  fc.record({ kind: fc.constant('durable' as const), frames: fc.nat(), sequence: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant('refused' as const), reason: fc.constantFrom(...REFUSAL_REASONS) }),
);

describe('frames', () => {
  it('[S1] what is encoded is decoded again', () => {
    fc.assert(
      fc.property(frame, (value) => {
        expect(decodeFrame(encodeFrame(value))).toEqual({ ok: true, frame: value });
      }),
    );
  });

  it('[S1] whatever the bytes, decoding returns', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (garbage) => {
        expect(typeof decodeFrame(garbage).ok).toBe('boolean');
      }),
      { numRuns: 3_000 },
    );
  });

  it('[S1] a cut frame is a problem, never another frame', () => {
    fc.assert(
      fc.property(frame, fc.nat(), (value, cut) => {
        const whole = encodeFrame(value);
        expect(decodeFrame(whole.slice(0, cut % whole.length))).toMatchObject({ ok: false });
      }),
    );
  });

  it('[S1] bytes after the end are a problem', () => {
    expect(decodeFrame(Uint8Array.of(3, 0))).toEqual({ ok: false, problem: 'trailing-bytes' });
    expect(decodeFrame(Uint8Array.of(42))).toEqual({ ok: false, problem: 'unknown-type' });
  });

  it('[S3] exactly SyncStep2 and Update carry content', () => {
    fc.assert(
      fc.property(frame, (value) => {
        expect(carriesUpdate(encodeFrame(value))).toBe(value.kind === 'sync-step-2' || value.kind === 'update');
      }),
    );
  });
});

describe('close codes', () => {
  it('[S20] 4400–4499 are exactly the final ones, as stock clients understand them', () => {
    for (const { code, final } of Object.values(CLOSE)) expect(final).toBe(code >= 4400 && code < 4500);
  });
  it('[S8] our client does not come back after 1009, but after every other retriable code', () => {
    expect(mayReconnect(1009)).toBe(false);
    for (const code of [1001, 1006, 1011, 1013, 4529]) expect(mayReconnect(code)).toBe(true);
    expect([closeReason(4409), closeReason(1006)]).toEqual(['oldEpoch', undefined]);
  });
});
