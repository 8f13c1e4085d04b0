import { MeetingId } from '@tsunagu/domain';
import { expect, it } from 'vitest';
import { MemoryUpdateLog } from '../storage/update-log-memory.ts';
import type { AppendResult, LoggedUpdate } from '../storage/update-log.ts';
import { systemClock } from './clock.ts';
import { type Entry, NotSavedError, SaveQueue } from './save-queue.ts';

const meetingId = MeetingId.parse('mtg_a');
const entry = (byte: number): Entry => ({
  kind: 'update',
  bytes: Uint8Array.of(byte),
  update: { ok: true, advances: new Map(), claims: [], depth: () => undefined },
  connection: undefined,
  frame: 0,
});

/** A log of which every append is decided by the test, one after another. */
class SteppedLog extends MemoryUpdateLog {
  readonly groups: number[][] = [];
  decide: { write: () => void; fail: () => void } = { write: () => {}, fail: () => {} };
  #came: () => void = () => {};

  override async append(id: MeetingId, updates: readonly LoggedUpdate[]): Promise<AppendResult> {
    this.groups.push(updates.map(({ bytes }) => bytes[0] ?? -1));
    const decided = new Promise<void>((resolve, reject) => {
      this.decide = { write: resolve, fail: () => reject(new Error('disk full')) };
    });
    this.#came();
    await decided;
    return super.append(id, updates);
  }
  /** Resolves at the next append. */
  next(): Promise<void> {
    return new Promise((resolve) => (this.#came = resolve));
  }
}

const open = () => {
  const log = new SteppedLog();
  const saved: number[] = [];
  const onSaved = (_entries: readonly Entry[], sequence: number): void => void saved.push(sequence);
  const clock = { ...systemClock, after: (_ms: number, fn: () => void) => systemClock.after(0, fn) };
  const queue = new SaveQueue({ meetingId, log, clock, onSaved, onEmpty: () => {}, onEvent: () => {} }, 0);
  return { log, saved, queue };
};

it('[S15] what arrives while a group is written is the next group; flushed does not wait for later ones', async () => {
  const { log, saved, queue } = open();
  queue.add(entry(1));
  queue.add(entry(2));
  queue.add(entry(3));
  const flushed = queue.flushed();
  let next = log.next();
  log.decide.write();
  await next;
  queue.add(entry(4));
  next = log.next();
  log.decide.write();
  await flushed;
  await next;
  expect([log.groups, saved]).toEqual([
    [[1], [2, 3], [4]],
    [1, 3],
  ]);
  expect(queue.empty).toBe(false);
  log.decide.write();
});

it('[S15] a failed group is tried again as it was; waiting for it is rejected, not for ever', async () => {
  const { log, saved, queue } = open();
  queue.add(entry(1));
  const flushed = queue.flushed();
  const next = log.next();
  log.decide.fail();
  await expect(flushed).rejects.toThrow(NotSavedError);
  await expect(queue.flushed()).rejects.toThrow(NotSavedError);
  queue.add(entry(2));
  await next;
  expect(saved).toEqual([]);
  const second = log.next();
  log.decide.write();
  await second;
  expect([log.groups, saved]).toEqual([[[1], [1], [2]], [1]]);
  log.decide.write();
});
