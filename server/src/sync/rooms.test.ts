import { MeetingId } from '@tsunagu/domain';
import type { Frame } from '@tsunagu/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../storage/update-log-memory.ts';
import { type BoardServer, startBoardServer } from './testing/board-server.ts';
import { RawClient } from './testing/raw-client.ts';

const A = MeetingId.parse('mtg_a');
const isUpdate = (frame: Frame): frame is Extract<Frame, { kind: 'update' }> => frame.kind === 'update';
const isRefused = (frame: Frame): frame is Extract<Frame, { kind: 'refused' }> => frame.kind === 'refused';
const durable = (frames: number) => (frame: Frame) => frame.kind === 'durable' && frame.frames === frames;

describe('a room', () => {
  let log: MemoryUpdateLog;
  let server: BoardServer;
  let clients: RawClient[];
  beforeEach(async () => {
    log = new MemoryUpdateLog();
    server = await startBoardServer(log);
    clients = [];
  });
  afterEach(async () => {
    for (const client of clients) client.close();
    await server.stop();
  });
  const connect = async (params: Record<string, string> = {}): Promise<RawClient> => {
    const client = await RawClient.open(server.url, A, params);
    clients.push(client);
    return client;
  };
  /** A client past its first exchange, with a document of its own. */
  const join = async (as: string): Promise<{ client: RawClient; doc: Y.Doc }> => {
    const client = await connect({ as });
    const doc = new Y.Doc();
    client.send({ kind: 'sync-step-1', stateVector: Y.encodeStateVector(doc) });
    const step2 = await client.hears(
      (frame): frame is Extract<Frame, { kind: 'sync-step-2' }> => frame.kind === 'sync-step-2',
    );
    Y.applyUpdate(doc, step2.update);
    client.send({ kind: 'sync-step-2', update: Y.encodeStateAsUpdate(new Y.Doc()) });
    await client.hears(durable(1));
    return { client, doc };
  };
  /** The bytes of one edit. */
  const edit = (doc: Y.Doc, fn: (doc: Y.Doc) => void): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    fn(doc);
    return Y.encodeStateAsUpdate(doc, before);
  };
  const stored = async (): Promise<Record<string, unknown>> => {
    const doc = new Y.Doc();
    for (const bytes of (await log.load(A)).updates) Y.applyUpdate(doc, bytes);
    return doc.getMap('elements').toJSON();
  };

  it('[S15] saves, then broadcasts and acknowledges', async () => {
    const one = await join('usr_one');
    const two = await join('usr_two');
    one.client.send({ kind: 'update', update: edit(one.doc, (doc) => doc.getMap('elements').set('a', 1)) });
    Y.applyUpdate(two.doc, (await two.client.hears(isUpdate)).update);
    expect(two.doc.getMap('elements').toJSON()).toEqual({ a: 1 });
    expect(await stored()).toEqual({ a: 1 });
    expect(await one.client.hears(durable(2))).toEqual({ kind: 'durable', frames: 2, sequence: 1 });
    expect(one.client.frames.some(isUpdate)).toBe(false);
  });

  it('[S2] a client without ack=1 hears neither 100 nor 101', async () => {
    const plain = await connect({ ack: '0' });
    plain.send({ kind: 'sync-step-2', update: Uint8Array.of(9, 9, 9) });
    expect(await plain.ended()).toBe(4422);
    expect(plain.frames.map((frame) => frame.kind)).toEqual(['sync-step-1']);
  });

  it('[S1] garbage is refused and changes nothing', async () => {
    const one = await join('usr_one');
    one.client.socket.send(Uint8Array.of(77, 1, 2));
    expect(await one.client.hears(isRefused)).toEqual({ kind: 'refused', reason: 'malformed' });
    expect(await one.client.ended()).toBe(4422);
    expect((await log.load(A)).sequence).toBe(0);
  });

  it('[S14] a client id stays with its first writer, across connections', async () => {
    const one = await join('usr_one');
    one.client.send({ kind: 'update', update: edit(one.doc, (doc) => doc.getMap('elements').set('a', 1)) });
    await one.client.hears(durable(2));
    const again = await join('usr_one');
    again.client.send({ kind: 'update', update: edit(one.doc, (doc) => doc.getMap('elements').set('b', 2)) });
    await again.client.hears(durable(2));
    const two = await join('usr_two');
    two.client.send({ kind: 'update', update: edit(one.doc, (doc) => doc.getMap('elements').set('c', 3)) });
    expect(await two.client.hears(isRefused)).toEqual({ kind: 'refused', reason: 'foreign-client' });
    expect(await two.client.ended()).toBe(4422);
    expect(await stored()).toEqual({ a: 1, b: 2 });
  });

  it('[S6] an update that overtakes the first SyncStep2 waits for it', async () => {
    const offline = new Y.Doc();
    offline.getMap('elements').set('a', 1);
    const ahead = edit(offline, (doc) => doc.getMap('elements').set('b', 2));
    const one = await connect({ as: 'usr_one' });
    one.send({ kind: 'update', update: ahead });
    one.send({ kind: 'sync-step-2', update: Y.encodeStateAsUpdate(offline) });
    await one.hears(durable(2));
    expect(await stored()).toEqual({ a: 1, b: 2 });
  });

  it('[S12] a gap after the first exchange is refused', async () => {
    const one = await join('usr_one');
    edit(one.doc, (doc) => doc.getMap('elements').set('a', 1));
    one.client.send({ kind: 'update', update: edit(one.doc, (doc) => doc.getMap('elements').set('b', 2)) });
    expect(await one.client.hears(isRefused)).toEqual({ kind: 'refused', reason: 'gap' });
    expect(await one.client.ended()).toBe(4422);
  });

  it('[S13] a reader is told so before anything is applied; reading on is fine', async () => {
    server.door.readers.add('usr_two');
    const one = await join('usr_one');
    const two = await join('usr_two');
    one.client.send({ kind: 'update', update: edit(one.doc, (doc) => doc.getMap('elements').set('a', 1)) });
    Y.applyUpdate(two.doc, (await two.client.hears(isUpdate)).update);
    two.client.send({ kind: 'sync-step-2', update: Y.encodeStateAsUpdate(two.doc) });
    await two.client.hears(durable(2));
    two.client.send({ kind: 'update', update: edit(two.doc, (doc) => doc.getMap('elements').delete('a')) });
    expect(await two.client.hears(isRefused)).toEqual({ kind: 'refused', reason: 'read-only' });
    expect(await two.client.ended()).toBe(4403);
    expect(await stored()).toEqual({ a: 1 });
  });

  it('[S20] the door answers with a code before anything is loaded', async () => {
    const codeOf = async (meeting: string, params: Record<string, string>): Promise<number> => {
      const client = await RawClient.open(server.url, meeting, params);
      clients.push(client);
      const code = await client.ended();
      expect(client.frames).toEqual([]);
      return code;
    };
    server.door.banned.add('usr_bad');
    expect(await codeOf('mtg_missing', {})).toBe(4404);
    expect(await codeOf('not-an-id', {})).toBe(4404);
    expect(await codeOf(A, { as: 'usr_bad' })).toBe(4403);
    expect(await codeOf(A, { epoch: '7' })).toBe(4409);
    expect(server.rooms.counts()).toEqual({ rooms: 0, connections: 0 });
  });

  it('[S8] a frame over the limit ends in 1009, and others go on', async () => {
    const other = await join('usr_two');
    const one = await join('usr_one');
    one.client.socket.send(new Uint8Array(server.rooms.limits.frameBytes + 1));
    expect(await one.client.ended()).toBe(1009);
    other.client.send({ kind: 'update', update: edit(other.doc, (doc) => doc.getMap('elements').set('a', 1)) });
    await other.client.hears(durable(2));
  });

  it('dropping somebody ends their sockets at once, others stay', async () => {
    const one = await join('usr_one');
    const two = await join('usr_two');
    server.rooms.drop(A, 'usr_one' as never);
    expect(await one.client.ended()).toBe(4403);
    two.client.send({ kind: 'update', update: edit(two.doc, (doc) => doc.getMap('elements').set('a', 1)) });
    await two.client.hears(durable(2));
  });
});
