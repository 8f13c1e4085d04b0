import { MeetingId } from '@tsunagu/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../storage/update-log-memory.ts';
import type { AppendResult, LoggedUpdate, StoredDocument } from '../storage/update-log.ts';
import type { RoomEvent } from './room-event.ts';
import { type BoardServer, startBoardServer } from './testing/board-server.ts';
import { isUpdate, joinBoard } from './testing/peer.ts';
import { RawClient } from './testing/raw-client.ts';

const A = MeetingId.parse('mtg_a');

/** A log whose every append and load waits until the test lets it through. */
class GatedLog extends MemoryUpdateLog {
  open = true;
  waiting = 0;
  #waiters: (() => void)[] = [];
  #watchers: (() => void)[] = [];

  override async append(meetingId: MeetingId, updates: readonly LoggedUpdate[]): Promise<AppendResult> {
    await this.#gate();
    return super.append(meetingId, updates);
  }
  override async load(meetingId: MeetingId): Promise<StoredDocument> {
    await this.#gate();
    return super.load(meetingId);
  }
  async #gate(): Promise<void> {
    if (this.open) return;
    this.waiting++;
    for (const watcher of this.#watchers.splice(0)) watcher();
    await new Promise<void>((resolve) => this.#waiters.push(resolve));
    this.waiting--;
  }
  /** Resolves once a call stands before the gate. */
  async reached(): Promise<void> {
    while (this.waiting === 0) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }
  letThrough(): void {
    this.open = true;
    for (const waiter of this.#waiters.splice(0)) waiter();
  }
}

describe('order', () => {
  let log: GatedLog;
  let server: BoardServer;
  let events: RoomEvent[];
  let clients: { close(): void }[];
  beforeEach(async () => {
    log = new GatedLog();
    events = [];
    clients = [];
    server = await startBoardServer(log, { onEvent: (event) => events.push(event) });
  });
  afterEach(async () => {
    log.letThrough();
    for (const client of clients) client.close();
    await server.stop();
  });
  const join = async (as: string) => {
    const peer = await joinBoard(server, A, as);
    clients.push(peer.client);
    return peer;
  };

  it('[S15] while the log is writing, nobody hears, nobody is served and nothing is acknowledged', async () => {
    const one = await join('usr_one');
    const two = await join('usr_two');
    log.open = false;
    const frame = one.send((elements) => elements.set('a', 1));
    await log.reached();
    await two.roundTrip();
    await one.roundTrip();
    expect(two.client.frames.filter(isUpdate)).toEqual([]);
    expect(one.client.frames.filter(({ kind }) => kind === 'durable')).toHaveLength(1);
    const stored = await server.rooms.read(A);
    expect(stored.sequence).toBe(0);
    log.letThrough();
    await one.saved(frame);
    await two.client.hears(isUpdate);
  });

  it('[S12] an edit may build on one that is still being written', async () => {
    const one = await join('usr_one');
    log.open = false;
    one.send((elements) => elements.set('map', new Y.Map([['x', 1]])));
    const frame = one.send((elements) => {
      const map = elements.get('map');
      if (map instanceof Y.Map) map.set('x', 2);
    });
    await log.reached();
    log.letThrough();
    await one.saved(frame);
    expect((await join('usr_two')).doc.getMap('elements').toJSON()).toEqual({ map: { x: 2 } });
  });

  it('[S15] a client hears no news before it was sent the board', async () => {
    const one = await join('usr_one');
    const early = await RawClient.open(server.url, A, { as: 'usr_two' });
    clients.push(early);
    await early.hears(({ kind }) => kind === 'sync-step-1');
    await one.saved(one.send((elements) => elements.set('a', 1)));
    early.send({ kind: 'sync-step-1', stateVector: Y.encodeStateVector(new Y.Doc()) });
    await early.hears(({ kind }) => kind === 'sync-step-2');
    expect(early.frames.map(({ kind }) => kind)).toEqual(['sync-step-1', 'sync-step-2']);
  });

  it('somebody sent away while the room is loading does not come in', async () => {
    log.open = false;
    const client = await RawClient.open(server.url, A, { as: 'usr_one' });
    clients.push(client);
    await log.reached();
    server.rooms.drop(A, 'usr_one' as never);
    log.letThrough();
    expect(await client.ended()).toBe(4403);
    expect(client.frames).toEqual([]);
    await join('usr_two');
  });

  it('an update in the log that cannot be applied is skipped and reported; the rest is served', async () => {
    const doc = new Y.Doc();
    doc.getMap('elements').set('a', 1);
    const good = Y.encodeStateAsUpdate(doc);
    await log.append(A, [{ bytes: Uint8Array.of(1, 1, 5, 0, 200), clientClaims: [] }]);
    await log.append(A, [{ bytes: good, clientClaims: [] }]);
    const one = await join('usr_one');
    expect(one.doc.getMap('elements').toJSON()).toEqual({ a: 1 });
    expect(events.map(({ kind }) => kind)).toContain('poison');
  });

  it('[S14] one person cannot fill a board with client ids', async () => {
    for (let round = 0; round < 4; round++) {
      const one = await join('usr_one');
      const many = Array.from({ length: 250 }, (_, i) => {
        const doc = new Y.Doc();
        doc.clientID = 1 + round * 250 + i;
        doc.getArray('a').push([i]);
        return Y.encodeStateAsUpdate(doc);
      });
      one.client.send({ kind: 'update', update: Y.mergeUpdates(many) });
      await one.saved(2);
    }
    const one = await join('usr_one');
    one.send((elements) => elements.set('one', 'too many'));
    expect(await one.client.ended()).toBe(4422);
    const two = await join('usr_two');
    await two.saved(two.send((elements) => elements.set('two', 'fine')));
  });

  it('[S19] a room that cannot be loaded sends people away for later, and loads when it can', async () => {
    const broken = Object.assign(new MemoryUpdateLog(), { load: () => Promise.reject(new Error('no disk')) });
    const failing = await startBoardServer(broken);
    const client = await RawClient.open(failing.url, A);
    expect(await client.ended()).toBe(1013);
    expect(failing.rooms.counts().rooms).toBe(0);
    Reflect.deleteProperty(broken, 'load');
    const peer = await joinBoard(failing, A, 'usr_one');
    await peer.saved(peer.send((elements) => elements.set('a', 1)));
    await failing.stop();
  });
});
