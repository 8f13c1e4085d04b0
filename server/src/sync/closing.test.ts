import { writeBoard } from '@tsunagu/board-doc';
import {
  type Board,
  BOARD_SCHEMA_VERSION,
  DEFAULT_NOTATION,
  ElementId,
  MeetingId,
  Person,
  noSheets,
} from '@tsunagu/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../storage/update-log-memory.ts';
import { MeetingClosedError } from './room.ts';
import { createRooms } from './room-registry.ts';
import { type BoardServer, startBoardServer } from './testing/board-server.ts';
import { isRefused, isUpdate, joinBoard, type Peer } from './testing/peer.ts';

const A = MeetingId.parse('mtg_a');
const tanaka = ElementId.parse('el_tanaka');
const board: Board = {
  meta: {
    schemaVersion: BOARD_SCHEMA_VERSION,
    function: 1,
    template: '',
    hideNames: false,
    notation: DEFAULT_NOTATION,
  },
  elements: [Person.parse({ id: tanaka, kind: 'person', label: '田中', pos: { x: 0, y: 0 } })],
  ties: [],
  unions: [],
  ink: [],
  agenda: [],
  issues: [],
  decisions: [],
  holds: [],
  roles: [],
  ...noSheets(),
  minutes: new Map(),
};

describe("the server's own hand", () => {
  let log: MemoryUpdateLog;
  let server: BoardServer;
  let one: Peer;
  beforeEach(async () => {
    log = new MemoryUpdateLog();
    server = await startBoardServer(log);
    await server.rooms.create(A, board);
    one = await joinBoard(server, A, 'usr_one');
  });
  afterEach(async () => {
    one.client.close();
    await server.stop();
  });
  const rename = (label: string) => (elements: Y.Map<unknown>) => {
    const record = elements.get(tanaka);
    if (record instanceof Y.Map) record.set('label', label);
  };
  const labelIn = (read: Board): unknown =>
    read.elements.map((element) => ('label' in element ? element.label : ''))[0];

  it('creates a document once, and newcomers find it', async () => {
    const doc = new Y.Doc();
    writeBoard(doc, board);
    expect(one.doc.getMap('elements').toJSON()).toEqual(doc.getMap('elements').toJSON());
    expect(await server.rooms.read(A)).toMatchObject({ sequence: 1, board: { elements: board.elements } });
    await expect(server.rooms.create(A, board)).rejects.toThrow('already');
  });

  it('[S15] corrections are on disk before anybody sees them', async () => {
    await server.rooms.write(A, (doc) => doc.elements.update(tanaka, { label: '鈴木' }));
    expect((await log.load(A)).sequence).toBe(2);
    Y.applyUpdate(one.doc, (await one.client.hears(isUpdate)).update);
    expect(one.doc.getMap('elements').toJSON()).toMatchObject({ [tanaka]: { label: '鈴木' } });
    await server.rooms.write(A, (doc) => doc.elements.update(tanaka, { label: '鈴木' }));
    expect((await log.load(A)).sequence).toBe(2);
  });

  it('[S15] corrections and edits at the same moment all stand', async () => {
    const writes = Array.from({ length: 10 }, (_, i) =>
      server.rooms.write(A, (doc) => doc.elements.update(tanaka, { z: i + 1 })),
    );
    const frame = one.send(rename('佐藤'));
    await Promise.all([...writes, one.saved(frame)]);
    const { board: read } = await server.rooms.read(A);
    expect(read.elements).toMatchObject([{ label: '佐藤', z: 10 }]);
  });

  it('[S21] closing waits for what was accepted, reads it, and refuses what comes later', async () => {
    one.send(rename('佐藤'));
    await one.saved(2);
    const answer = await server.rooms.close(A, async (read, sequence) => {
      expect([labelIn(read), sequence]).toEqual(['佐藤', 2]);
      one.send(rename('late'));
      await one.roundTrip();
      expect(one.client.frames.some(isRefused)).toBe(false);
      return { ok: true as const };
    });
    expect(answer).toEqual({ ok: true });
    expect(await one.client.hears(isRefused)).toEqual({ kind: 'refused', reason: 'meeting-closed' });
    expect(await one.client.ended()).toBe(4403);
    expect(labelIn((await server.rooms.read(A)).board)).toBe('佐藤');
    await expect(server.rooms.write(A, (doc) => doc.elements.remove(tanaka))).rejects.toThrow();
  });

  it('[S21] a refused close lets everything that waited through', async () => {
    const answer = await server.rooms.close(A, async () => {
      one.send(rename('佐藤'));
      await one.roundTrip();
      expect((await log.load(A)).sequence).toBe(1);
      return { ok: false as const, reason: 'role-without-owner' };
    });
    expect(answer).toEqual({ ok: false, reason: 'role-without-owner' });
    await one.saved(2);
    expect(labelIn((await server.rooms.read(A)).board)).toBe('佐藤');
  });

  it('[S21] a close that throws opens the room again', async () => {
    await expect(
      server.rooms.close(A, async () => {
        one.send(rename('佐藤'));
        await one.roundTrip();
        throw new Error('database gone');
      }),
    ).rejects.toThrow('database gone');
    await one.saved(2);
  });

  it('[S21] who comes to a closed meeting reads it and can write nothing', async () => {
    server.door.meeting = 'closed';
    const reader = await joinBoard(server, A, 'usr_two');
    expect(reader.doc.getMap('elements').size).toBe(1);
    reader.send(rename('x'));
    expect(await reader.client.hears(isRefused)).toEqual({ kind: 'refused', reason: 'meeting-closed' });
    expect(await reader.client.ended()).toBe(4403);
  });

  it('[S21] a closed meeting whose room is loaded anew takes nothing from the server either', async () => {
    const later = createRooms({ log, isClosed: (id) => Promise.resolve(id === A) });
    await expect(later.write(A, (doc) => doc.elements.remove(tanaka))).rejects.toThrow(MeetingClosedError);
    expect(labelIn((await later.read(A)).board)).toBe('田中');
    await later.stop();
  });

  it('[S19] joins and leaves in any order leave one room, and none in the end', async () => {
    for (let round = 0; round < 30; round++) {
      const peers = await Promise.all([joinBoard(server, A, 'usr_a'), joinBoard(server, A, 'usr_b')]);
      expect(server.rooms.counts().rooms).toBe(1);
      await peers[0].saved(peers[0].send((elements) => elements.set(`k${round}`, round)));
      for (const peer of peers) peer.client.close();
    }
    const last = await joinBoard(server, A, 'usr_c');
    expect([...last.doc.getMap('elements').keys()]).toHaveLength(31);
    last.client.close();
  });
});
