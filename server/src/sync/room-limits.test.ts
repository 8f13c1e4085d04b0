import { MeetingId } from '@tsunagu/domain';
import { CONNECTIONS_PER_PERSON } from '@tsunagu/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryUpdateLog } from '../storage/update-log-memory.ts';
import { systemClock } from './clock.ts';
import { type BoardServer, startBoardServer } from './testing/board-server.ts';
import { isRefused, joinBoard, type Peer } from './testing/peer.ts';
import { RawClient } from './testing/raw-client.ts';

const A = MeetingId.parse('mtg_a');
const MOST = 200_000;

describe('the size of one document', () => {
  let server: BoardServer;
  let now: number;
  let peers: Peer[];
  beforeEach(async () => {
    now = 0;
    peers = [];
    const clock = { ...systemClock, now: () => now };
    server = await startBoardServer(new MemoryUpdateLog(), { boardBytes: MOST, clock });
  });
  afterEach(async () => {
    for (const { client } of peers) client.close();
    await server.stop();
  });
  const join = async (as: string): Promise<Peer> => {
    const peer = await joinBoard(server, A, as);
    peers.push(peer);
    return peer;
  };
  const text = (bytes: number) => 'x'.repeat(bytes);

  it('[S26] ends where it is full, says why, and takes nothing of what is too much', async () => {
    const [one, other] = [await join('usr_one'), await join('usr_two')];
    await one.saved(one.send((elements) => elements.set('a', text(150_000))));
    one.send((elements) => elements.set('b', text(100_000)));
    expect(await one.client.hears(isRefused)).toEqual({ kind: 'refused', reason: 'board-full' });
    expect(await one.client.ended()).toBe(4422);
    await other.saved(other.send((elements) => elements.set('small', 1)));
    expect([...(await join('usr_three')).doc.getMap('elements').keys()].sort()).toEqual(['a', 'small']);
  });

  it('[S26] has room again for what was deleted, which is always taken', async () => {
    const one = await join('usr_one');
    await one.saved(one.send((elements) => elements.set('a', text(195_000))));
    await one.saved(one.send((elements) => elements.delete('a')));
    now += 1_000;
    await one.saved(one.send((elements) => elements.set('b', text(150_000))));
    expect(one.client.open).toBe(true);
  });

  it('[S26] refuses nobody for what was written over and over and is not there any more', async () => {
    const [one, other] = [await join('usr_one'), await join('usr_two')];
    for (let i = 0; i < 20; i++) await one.saved(one.send((elements) => elements.set('a', text(50_000) + i)));
    await other.saved(other.send((elements) => elements.set('b', text(50_000))));
    expect([one.client.open, other.client.open]).toEqual([true, true]);
  });
});

it('[S27] one person holds so many sockets in a meeting and no more; others come in', async () => {
  const server = await startBoardServer(new MemoryUpdateLog());
  const mine: Peer[] = [];
  for (let i = 0; i < CONNECTIONS_PER_PERSON; i++) mine.push(await joinBoard(server, A, 'usr_one'));
  expect(await (await RawClient.open(server.url, A, { as: 'usr_one' })).ended()).toBe(1013);
  const other = await joinBoard(server, A, 'usr_two');
  mine[0]!.client.close();
  await mine[0]!.client.ended();
  await other.roundTrip();
  const again = await joinBoard(server, A, 'usr_one');
  expect(again.client.open).toBe(true);
  for (const { client } of [...mine, other, again]) client.close();
  await server.stop();
});
