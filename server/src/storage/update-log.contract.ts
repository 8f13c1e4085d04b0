import { MeetingId } from '@tsunagu/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoggedUpdate, UpdateLog } from './update-log.ts';

/** A log, and a way to open the same stored data again, for what keeps it. */
export type OpenedLog = { log: UpdateLog; reopen?: () => Promise<UpdateLog>; dispose: () => Promise<void> };

const A = MeetingId.parse('mtg_a');
const B = MeetingId.parse('mtg_b');
const update = (byte: number, ...clientClaims: LoggedUpdate['clientClaims']): LoggedUpdate => ({
  bytes: Uint8Array.of(byte),
  clientClaims,
});
const bytesOf = (updates: readonly Uint8Array[]): number[] => updates.map((bytes) => bytes[0] ?? -1);

/** What every `UpdateLog` has to do; run it for each implementation. */
export function describeUpdateLog(
  name: string,
  open: () => Promise<OpenedLog>,
  { persistent }: { persistent: boolean },
): void {
  describe(`update log: ${name}`, () => {
    let opened: OpenedLog;
    let log: UpdateLog;
    beforeEach(async () => {
      opened = await open();
      log = opened.log;
    });
    afterEach(() => opened.dispose());

    it('an unknown meeting is an empty document', async () => {
      expect(await log.load(A)).toEqual({ snapshot: undefined, updates: [], sequence: 0, owners: new Map() });
    });

    it('numbers updates from 1 without holes, each meeting for itself', async () => {
      expect(await log.append(A, [update(1), update(2)])).toEqual({ ok: true, sequence: 2 });
      expect(await log.append(B, [update(9)])).toEqual({ ok: true, sequence: 1 });
      expect(await log.append(A, [update(3)])).toEqual({ ok: true, sequence: 3 });
      const { updates, sequence } = await log.load(A);
      expect([bytesOf(updates), sequence]).toEqual([[1, 2, 3], 3]);
    });

    it('keeps the order of calls that do not wait for each other', async () => {
      const results = await Promise.all(Array.from({ length: 50 }, (_, i) => log.append(A, [update(i)])));
      expect(results).toEqual(Array.from({ length: 50 }, (_, i) => ({ ok: true, sequence: i + 1 })));
      expect(bytesOf((await log.load(A)).updates)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    });

    it('gives a client id to the first principal, on that board only', async () => {
      const mine = { clientId: 4_294_967_295, principal: 'usr_one' };
      await log.append(A, [update(1, mine)]);
      expect(await log.append(A, [update(2, mine)])).toEqual({ ok: true, sequence: 2 });
      const theirs = { ...mine, principal: 'usr_two' };
      expect(await log.append(A, [update(3), update(4, theirs)])).toEqual({
        ok: false,
        reason: 'foreign-client',
        clientId: mine.clientId,
      });
      const stored = await log.load(A);
      expect([bytesOf(stored.updates), [...stored.owners]]).toEqual([[1, 2], [[mine.clientId, 'usr_one']]]);
      expect(await log.append(B, [update(1, theirs)])).toEqual({ ok: true, sequence: 1 });
    });

    it('compaction replaces what it covers and nothing else, and keeps owners and numbers', async () => {
      await log.append(A, [update(1, { clientId: 7, principal: 'usr_one' }), update(2), update(3)]);
      await log.append(B, [update(8)]);
      await log.compact(A, Uint8Array.of(42), 2);
      const stored = await log.load(A);
      expect([stored.snapshot?.[0], bytesOf(stored.updates), stored.sequence]).toEqual([42, [3], 3]);
      expect([...stored.owners]).toEqual([[7, 'usr_one']]);
      await log.compact(A, Uint8Array.of(43), 3);
      expect(await log.append(A, [update(4)])).toEqual({ ok: true, sequence: 4 });
      expect(bytesOf((await log.load(B)).updates)).toEqual([8]);
    });

    it('an older compaction that comes late changes nothing', async () => {
      await log.append(A, [update(1), update(2), update(3)]);
      await log.compact(A, Uint8Array.of(43), 3);
      await log.compact(A, Uint8Array.of(42), 2);
      expect((await log.load(A)).snapshot?.[0]).toBe(43);
    });

    it('refuses a snapshot of what was never appended', async () => {
      await log.append(A, [update(1)]);
      await expect(log.compact(A, Uint8Array.of(42), 5)).rejects.toThrow();
      expect(bytesOf((await log.load(A)).updates)).toEqual([1]);
    });

    it('erases one meeting completely', async () => {
      await log.append(A, [update(1, { clientId: 7, principal: 'usr_one' })]);
      await log.append(B, [update(2)]);
      await log.compact(A, Uint8Array.of(42), 1);
      await log.erase(A);
      expect(await log.load(A)).toEqual({ snapshot: undefined, updates: [], sequence: 0, owners: new Map() });
      expect(bytesOf((await log.load(B)).updates)).toEqual([2]);
    });

    if (!persistent) return;
    it('what was acknowledged is there for whoever opens the data next', async () => {
      const { reopen } = opened;
      if (reopen === undefined) throw new Error('a persistent log can be opened again');
      await log.append(A, [update(1, { clientId: 7, principal: 'usr_one' }), update(2)]);
      await log.compact(A, Uint8Array.of(42), 1);
      const other = await reopen();
      const stored = await other.load(A);
      expect([stored.snapshot?.[0], bytesOf(stored.updates), stored.sequence]).toEqual([42, [2], 2]);
      await other.close();
    });
  });
}
