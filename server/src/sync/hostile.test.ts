import { MeetingId } from '@tsunagu/domain';
import { CONNECTION_LIMITS } from '@tsunagu/sync';
import { seededRandom } from '@tsunagu/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../storage/update-log-memory.ts';
import { type BoardServer, startBoardServer } from './testing/board-server.ts';
import { isRefused, joinBoard, type Peer } from './testing/peer.ts';

const A = MeetingId.parse('mtg_a');

describe('hostile input', () => {
  let log: MemoryUpdateLog;
  let server: BoardServer;
  let witness: Peer;
  beforeEach(async () => {
    log = new MemoryUpdateLog();
    server = await startBoardServer(log, { limits: { ...CONNECTION_LIMITS, outboundBytes: 262_144, frameBurst: 500 } });
    witness = await joinBoard(server, A, 'usr_witness');
    await witness.saved(witness.send((elements) => elements.set('a', 1)));
  });
  afterEach(async () => {
    witness.client.close();
    await server.stop();
  });
  /** The board is as before and others still work. */
  const unharmed = async (): Promise<void> => {
    const { sequence } = await log.load(A);
    expect(sequence).toBe(1);
    await witness.saved(witness.send((elements) => elements.set('b', 2)));
  };

  it('[S1] random frames end their sender and nobody else', async () => {
    const random = seededRandom(7);
    for (let i = 0; i < 40; i++) {
      const offender = await joinBoard(server, A, 'usr_bad');
      const bytes = Uint8Array.from({ length: 1 + random.below(80) }, () => random.below(256));
      // Always a type that exists, so that the inside is tried too.
      bytes[0] = random.below(3);
      offender.client.socket.send(bytes);
      offender.client.socket.send(Uint8Array.of(42));
      expect([4422, 4529]).toContain(await offender.client.ended());
    }
    await unharmed();
  });

  it.each([
    ['a reserved bit', [0xc2, 0x80, 0, 0, 0, 0]],
    ['an unknown opcode', [0x83, 0x80, 0, 0, 0, 0]],
    ['no mask', [0x82, 0x01, 0x00]],
    ['a control frame that is too long', [0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0]],
  ])('[S1] %s on the wire ends the connection', async (_name, bytes) => {
    const offender = await joinBoard(server, A, 'usr_bad');
    const wire: unknown = Reflect.get(offender.client.socket, '_socket');
    (wire as { write(bytes: Uint8Array): void }).write(Uint8Array.from(bytes));
    expect([1002, 1006]).toContain(await offender.client.ended());
    await unharmed();
  });

  it('[S8] a large frame in many fragments is cut at the limit', async () => {
    const offender = await joinBoard(server, A, 'usr_bad');
    const chunk = new Uint8Array(1_048_576);
    for (let i = 0; i < 6; i++) offender.client.socket.send(chunk, { fin: false });
    expect(await offender.client.ended()).toBe(1009);
    await unharmed();
  });

  it('[S12] the clock-gap bomb is refused at its first frame', async () => {
    const offender = await joinBoard(server, A, 'usr_bad');
    offender.edit((elements) => elements.set('missing', 0));
    for (let i = 0; i < 400; i++) offender.send((elements) => elements.set(`k${i}`, i));
    expect(await offender.client.hears(isRefused)).toEqual({ kind: 'refused', reason: 'gap' });
    expect(await offender.client.ended()).toBe(4422);
    await unharmed();
  });

  it('[S11] clock squatting under the id of somebody else is refused; they write on', async () => {
    const offender = await joinBoard(server, A, 'usr_bad');
    const victim = witness.doc.clientID;
    const from = Y.getState(witness.doc.store, victim);
    const squat = (length: number): Uint8Array => {
      const numbers = [1, 1, victim, from, 0, length, 0];
      return Uint8Array.from(numbers.flatMap(varUint));
    };
    offender.client.send({ kind: 'update', update: squat(2 ** 40) });
    expect(await offender.client.hears(isRefused)).toMatchObject({ reason: 'malformed' });
    const second = await joinBoard(server, A, 'usr_bad');
    second.client.send({ kind: 'update', update: squat(5) });
    expect(await second.client.hears(isRefused)).toMatchObject({ reason: 'foreign-client' });
    await unharmed();
  });

  it('[S7] who sends too fast is sent away for a while', async () => {
    const offender = await joinBoard(server, A, 'usr_bad');
    for (let i = 0; i < 2_000; i++) offender.client.send({ kind: 'query-awareness' });
    expect(await offender.client.ended()).toBe(4529);
    await unharmed();
  });

  it('[S16] a reader that does not read is closed, and the others do not wait', async () => {
    const slow = await joinBoard(server, A, 'usr_slow');
    slow.client.socket.pause();
    const big = 'x'.repeat(900_000);
    let frame = 0;
    for (let i = 0; i < 16; i++) {
      frame = witness.send((elements) => elements.set(`big${i}`, big));
      await witness.saved(frame);
    }
    expect(server.rooms.counts().connections).toBe(1);
    slow.client.close();
  });
});

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left > 127) {
    bytes.push((left % 128) | 128);
    left = Math.floor(left / 128);
  }
  return [...bytes, left];
}
