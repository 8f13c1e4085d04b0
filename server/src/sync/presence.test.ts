import * as encoding from 'lib0/encoding';
import { MeetingId } from '@tsunagu/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyAwarenessUpdate, Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../storage/update-log-memory.ts';
import { type BoardServer, startBoardServer } from './testing/board-server.ts';
import { isAwareness, joinBoard, type Peer } from './testing/peer.ts';

const A = MeetingId.parse('mtg_a');
const says = (client: number, clock: number, state: unknown): Uint8Array =>
  saysText(client, clock, JSON.stringify(state));
const saysText = (client: number, clock: number, text: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, text);
  });

describe('presence', () => {
  let server: BoardServer;
  let one: Peer;
  let two: Peer;
  beforeEach(async () => {
    server = await startBoardServer(new MemoryUpdateLog());
    one = await joinBoard(server, A, 'usr_one');
    two = await joinBoard(server, A, 'usr_two');
  });
  afterEach(async () => {
    one.client.close();
    two.client.close();
    await server.stop();
  });
  /** What a stock client that heard all of `peer`'s frames shows. */
  const shown = (peer: Peer): Map<number, Record<string, unknown>> => {
    const awareness = new Awareness(new Y.Doc());
    awareness.setLocalState(null);
    for (const { update } of peer.client.frames.filter(isAwareness)) applyAwarenessUpdate(awareness, update, 'server');
    const states = new Map(awareness.getStates() as Map<number, Record<string, unknown>>);
    awareness.destroy();
    return states;
  };
  /** Waits until `peer` has heard of everything said before: its own word comes back last. */
  const caughtUp = async (peer: Peer, mark: number): Promise<void> => {
    peer.client.send({ kind: 'awareness', update: says(mark, 1, { mark }) });
    while (!shown(peer).has(mark)) {
      const { length } = peer.client.frames;
      await peer.client.hears(() => peer.client.frames.length > length);
    }
  };

  it('[S17] the server says who it is, whatever the client said', async () => {
    one.client.send({ kind: 'awareness', update: says(11, 1, { cursor: { x: 1, y: 2 }, user: { name: 'forged' } }) });
    await two.client.hears(isAwareness);
    expect(shown(two).get(11)).toEqual({
      cursor: { x: 1, y: 2 },
      user: { attendanceId: null, name: 'name of usr_one', affiliation: '', tint: 1 },
    });
  });

  it('[S18] nobody speaks under the presence or the client id of somebody else', async () => {
    const { clientID } = one.doc;
    await one.saved(one.send((elements) => elements.set('a', 1)));
    one.client.send({ kind: 'awareness', update: says(11, 1, { mine: true }) });
    await two.client.hears(isAwareness);
    two.client.send({ kind: 'awareness', update: says(11, 5, { mine: false }) });
    two.client.send({ kind: 'awareness', update: says(11, 6, null) });
    two.client.send({ kind: 'awareness', update: says(clientID, 1, { forged: true }) });
    await caughtUp(two, 22);
    await caughtUp(one, 33);
    expect(shown(one).get(11)).toMatchObject({ mine: true });
    expect(shown(one).has(clientID)).toBe(false);
  });

  it('[S18] at the end of a connection its presences go, for newcomers too', async () => {
    one.client.send({ kind: 'awareness', update: says(11, 1, { here: true }) });
    await two.client.hears(isAwareness);
    one.client.close();
    while (shown(two).has(11)) {
      const { length } = two.client.frames;
      await two.client.hears(() => two.client.frames.length > length);
    }
    const three = await joinBoard(server, A, 'usr_three');
    await caughtUp(three, 44);
    expect([...shown(three).keys()]).toEqual([44]);
    three.client.close();
  });

  it("[S18] the same person's newer connection takes over", async () => {
    one.client.send({ kind: 'awareness', update: says(11, 1, { from: 'old' }) });
    const again = await joinBoard(server, A, 'usr_one');
    again.client.send({ kind: 'awareness', update: says(11, 2, { from: 'new' }) });
    await caughtUp(again, 55);
    one.client.close();
    await caughtUp(two, 22);
    expect(shown(two).get(11)).toMatchObject({ from: 'new' });
    again.client.close();
  });

  it('[S17] a presence that is no object, or too many, is refused', async () => {
    one.client.send({ kind: 'awareness', update: says(11, 1, [1]) });
    expect(await one.client.ended()).toBe(4422);
    two.client.send({ kind: 'awareness', update: Uint8Array.of(200, 1) });
    expect(await two.client.ended()).toBe(4422);
  });

  it('[S17] a presence too deep to be written again is refused, and the door stays open for others', async () => {
    const deep = `{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
    one.client.send({ kind: 'awareness', update: saysText(11, 1, deep) });
    expect(await one.client.ended()).toBe(4422);
    const three = await joinBoard(server, A, 'usr_three');
    await caughtUp(three, 44);
    three.client.close();
  });

  it('[S17] a clock that stock clients cannot count on from is refused', async () => {
    one.client.send({ kind: 'awareness', update: says(11, Number.MAX_SAFE_INTEGER, {}) });
    expect(await one.client.ended()).toBe(4422);
  });

  it('[S18] one connection speaks for a few presences, so that newcomers are not buried', async () => {
    for (let client = 100; client < 200; client++) {
      one.client.send({ kind: 'awareness', update: says(client, 1, { n: client }) });
    }
    // A presence that it holds already may still change.
    one.client.send({ kind: 'awareness', update: says(100, 2, { mark: 'last' }) });
    while (shown(two).get(100)?.['mark'] !== 'last') {
      const { length } = two.client.frames;
      await two.client.hears(() => two.client.frames.length > length);
    }
    const three = await joinBoard(server, A, 'usr_three');
    await caughtUp(three, 44);
    expect(shown(three).size).toBeLessThanOrEqual(9);
    three.client.close();
  });

  it('[S13] whoever may no longer look hears nothing more, even if they only listen', async () => {
    const listener = await joinBoard(server, A, 'usr_listener');
    server.door.banned.add('usr_listener');
    one.client.send({ kind: 'awareness', update: says(11, 1, { private: true }) });
    expect(await listener.client.ended()).toBe(4403);
    expect(shown(listener).has(11)).toBe(false);
  });
});
