import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MeetingId } from '@tsunagu/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openSqliteUpdateLog, type SqliteUpdateLog } from '../storage/update-log-sqlite.ts';
import type { RoomEvent } from './room-event.ts';
import { type BoardServer, startBoardServer } from './testing/board-server.ts';
import { isUpdate, joinBoard } from './testing/peer.ts';
import { RawClient } from './testing/raw-client.ts';

const A = MeetingId.parse('mtg_a');

describe('a room on a disk that misbehaves', () => {
  let folder: string;
  let log: SqliteUpdateLog;
  let server: BoardServer;
  let heard: (event: RoomEvent) => void;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tsunagu-faults-'));
    log = await openSqliteUpdateLog({ file: join(folder, 'board.sqlite') });
    heard = () => {};
    server = await startBoardServer(log, { onEvent: (event) => heard(event) });
  });
  afterEach(async () => {
    await log.setFaults({});
    await server.stop();
    await log.close();
    rmSync(folder, { recursive: true });
  });
  const event = (kind: RoomEvent['kind']): Promise<RoomEvent> =>
    new Promise((resolve) => {
      heard = (event) => {
        if (event.kind === kind) resolve(event);
      };
    });
  const storedElements = async (): Promise<unknown> => {
    const doc = new Y.Doc();
    const stored = await log.load(A);
    if (stored.snapshot !== undefined) Y.applyUpdateV2(doc, stored.snapshot);
    for (const bytes of stored.updates) Y.applyUpdate(doc, bytes);
    return doc.getMap('elements').toJSON();
  };

  it('[S15] while the disk is full nothing is broadcast, served or acknowledged; then everything is', async () => {
    const one = await joinBoard(server, A, 'usr_one');
    const two = await joinBoard(server, A, 'usr_two');
    await log.setFaults({ full: true });
    const failed = event('save-failed');
    one.send((elements) => elements.set('large', 'x'.repeat(60_000)));
    const frame = one.send((elements) => elements.set('small', 1));
    expect(await failed).toMatchObject({
      meetingId: A,
      problem: expect.objectContaining({ message: 'database or disk is full' }),
    });
    const newcomer = await RawClient.open(server.url, A, { as: 'usr_three' });
    newcomer.send({ kind: 'sync-step-1', stateVector: Y.encodeStateVector(new Y.Doc()) });
    expect(await newcomer.hears(({ kind }) => kind === 'sync-step-2')).toMatchObject({ update: Uint8Array.of(0, 0) });
    expect(two.client.frames.some(isUpdate)).toBe(false);
    expect(one.client.frames.filter(({ kind }) => kind === 'durable')).toHaveLength(1);

    const healed = event('save-healed');
    await log.setFaults({});
    await healed;
    await one.saved(frame);
    // Whatever was saved before this edit was broadcast before it was acknowledged.
    await two.saved(two.send((elements) => elements.set('two', 2)));
    for (const { update } of two.client.frames.filter(isUpdate)) Y.applyUpdate(two.doc, update);
    expect(two.doc.getMap('elements').toJSON()).toEqual({ large: 'x'.repeat(60_000), small: 1, two: 2 });
    expect(await storedElements()).toEqual({ large: 'x'.repeat(60_000), small: 1, two: 2 });
  });

  it('[S15] with a 30 ms fsync, edits that arrive meanwhile share one commit and one frame', async () => {
    const one = await joinBoard(server, A, 'usr_one');
    const two = await joinBoard(server, A, 'usr_two');
    await log.setFaults({ fsyncDelayMs: 30 });
    const before = log.groups();
    let frame = 0;
    for (let i = 0; i < 40; i++) frame = one.send((elements) => elements.set(`k${i}`, i));
    await one.saved(frame);
    expect(log.groups() - before).toBeLessThan(10);
    const text = two.send((elements) => elements.set('two', 2));
    await two.saved(text);
    for (const update of two.client.frames.filter(isUpdate)) Y.applyUpdate(two.doc, update.update);
    expect(two.doc.getMap('elements').size).toBe(41);
    expect(two.client.frames.filter(isUpdate).length).toBeLessThan(10);
  });

  it('[S19] a room whose last user leaves while the disk fails is kept until everything is written', async () => {
    const one = await joinBoard(server, A, 'usr_one');
    await log.setFaults({ full: true });
    const failed = event('save-failed');
    one.send((elements) => elements.set('large', 'x'.repeat(60_000)));
    await failed;
    one.client.close();
    await one.client.ended();
    const unloaded = event('unloaded');
    await log.setFaults({});
    await unloaded;
    expect(await storedElements()).toEqual({ large: 'x'.repeat(60_000) });
    expect(server.rooms.counts()).toEqual({ rooms: 0, connections: 0 });
  });

  it('[S22] stopping writes what was accepted and says 1001', async () => {
    const one = await joinBoard(server, A, 'usr_one');
    await log.setFaults({ fsyncDelayMs: 30 });
    const frame = one.send((elements) => elements.set('a', 1));
    one.send((elements) => elements.set('b', 2));
    await one.saved(frame);
    await server.stop();
    expect(await one.client.ended()).toBe(1001);
    expect(await storedElements()).toMatchObject({ a: 1 });
    server = await startBoardServer(log);
  });

  it('[S19] folding the log into a snapshot while people edit loses nothing', async () => {
    await server.stop();
    server = await startBoardServer(log, { compactAfter: 10, onEvent: (event) => heard(event) });
    const one = await joinBoard(server, A, 'usr_one');
    const two = await joinBoard(server, A, 'usr_two');
    for (let i = 0; i < 60; i++) {
      await one.saved(one.send((elements) => elements.set(`one${i}`, i)));
      const frame = two.send((elements) => (i % 3 === 2 ? elements.delete(`two${i - 1}`) : elements.set(`two${i}`, i)));
      await two.saved(frame);
    }
    const { snapshot, updates, sequence } = await log.load(A);
    expect(snapshot).toBeDefined();
    expect([updates.length < 60, sequence]).toEqual([true, 120]);
    const elements = (await storedElements()) as object;
    expect(Object.keys(elements)).toHaveLength(60 + 20);
  });

  it('[S14] owners of client ids survive a restart', async () => {
    const one = await joinBoard(server, A, 'usr_one');
    await one.saved(one.send((elements) => elements.set('a', 1)));
    await server.stop();
    server = await startBoardServer(log);
    const two = await joinBoard(server, A, 'usr_two');
    two.client.send({ kind: 'update', update: one.edit((elements) => elements.set('b', 2)) });
    expect(await two.client.hears(({ kind }) => kind === 'refused')).toMatchObject({ reason: 'foreign-client' });
  });
});
