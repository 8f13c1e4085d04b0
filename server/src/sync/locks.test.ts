import { type BoardDoc, openBoardDoc, writeBoard } from '@tsunagu/board-doc';
import {
  BOARD_SCHEMA_VERSION,
  DEFAULT_NOTATION,
  Element,
  type ElementId,
  MeetingId,
  Tie,
  type TieId,
  noSheets,
} from '@tsunagu/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../storage/update-log-memory.ts';
import { SERVER_WRITER } from './admission.ts';
import { type BoardServer, startBoardServer } from './testing/board-server.ts';
import { isUpdate, joinBoard, type Peer } from './testing/peer.ts';

const A = MeetingId.parse('mtg_a');
const LOCKED = 'el_locked' as ElementId;
const FREE = 'el_free' as ElementId;
const NOTE = 'el_note' as ElementId;
const TIE = 'tie_1' as TieId;

const person = (id: string, more: object = {}) =>
  Element.parse({ id, kind: 'person', label: id, pos: { x: 10, y: 20 }, ...more });

describe('what the facilitator locked', () => {
  let log: MemoryUpdateLog;
  let server: BoardServer;
  let peers: Peer[];

  beforeEach(async () => {
    log = new MemoryUpdateLog();
    peers = [];
    const doc = new Y.Doc();
    writeBoard(doc, {
      meta: {
        schemaVersion: BOARD_SCHEMA_VERSION,
        function: 1,
        template: '',
        hideNames: false,
        notation: DEFAULT_NOTATION,
      },
      elements: [
        person(LOCKED, { locked: true }),
        person(FREE),
        Element.parse({ id: NOTE, kind: 'note', text: '大事な約束', pos: { x: 0, y: 0 }, locked: true }),
      ],
      ties: [Tie.parse({ id: TIE, from: LOCKED, to: FREE, label: '見守り' })],
      unions: [],
      ink: [],
      agenda: [],
      issues: [],
      decisions: [],
      holds: [],
      roles: [],
      ...noSheets(),
      minutes: new Map(),
    });
    const clientClaims = [{ clientId: doc.clientID, principal: SERVER_WRITER }];
    await log.append(A, [{ bytes: Y.encodeStateAsUpdate(doc), clientClaims }]);
    server = await startBoardServer(log);
    server.door.facilitators.add('usr_lead');
  });
  afterEach(async () => {
    for (const { client } of peers) client.close();
    await server.stop();
  });

  /** Somebody at the board whose document follows what the server sends. */
  const join = async (as: string): Promise<Peer & { board: BoardDoc }> => {
    const peer = await joinBoard(server, A, as);
    peers.push(peer);
    peer.client.onFrame = (frame) => {
      if (isUpdate(frame)) Y.applyUpdate(peer.doc, frame.update);
    };
    return { ...peer, board: openBoardDoc(peer.doc) };
  };
  type Guest = Awaited<ReturnType<typeof join>>;
  const readStored = async (): Promise<BoardDoc> => {
    const doc = new Y.Doc();
    for (const bytes of (await log.load(A)).updates) Y.applyUpdate(doc, bytes);
    return openBoardDoc(doc);
  };
  /** Waits until a guest hears that `holds`, then finds the same on disk. */
  const comesTo = async (guest: Guest, holds: (board: BoardDoc) => boolean): Promise<void> => {
    await guest.client.hears(() => holds(guest.board));
    expect(holds(await readStored())).toBe(true);
    expect(guest.client.open).toBe(true);
  };
  const at = (board: BoardDoc, id: ElementId) => board.elements.get(id);

  it.each<[string, (elements: Y.Map<unknown>) => void]>([
    ['moves', (elements) => (elements.get(LOCKED) as Y.Map<unknown>).set('pos', [500, 500])],
    ['renames', (elements) => (elements.get(LOCKED) as Y.Map<unknown>).set('label', 'だれか')],
    ['unlocks', (elements) => (elements.get(LOCKED) as Y.Map<unknown>).set('locked', false)],
    ['breaks', (elements) => (elements.get(LOCKED) as Y.Map<unknown>).set('pos', 'nowhere')],
    ['deletes', (elements) => elements.delete(LOCKED)],
    ['replaces', (elements) => elements.set(LOCKED, new Y.Map(Object.entries({ id: LOCKED, kind: 'note' })))],
    ['overwrites', (elements) => elements.set(LOCKED, 7)],
  ])('[S24] stands again as it was when a participant %s it, and their socket stays open', async (_what, change) => {
    const [guest, other] = [await join('gst_one'), await join('gst_two')];
    const before = at(guest.board, LOCKED);
    const sent = guest.send(change);
    await guest.saved(sent);
    for (const somebody of [guest, other])
      await comesTo(somebody, (board) => JSON.stringify(at(board, LOCKED)) === JSON.stringify(before));
  });

  it('[S24] comes back with the ties that fell with it', async () => {
    const guest = await join('gst_one');
    const before = Y.encodeStateVector(guest.doc);
    guest.board.elements.remove(LOCKED);
    expect(guest.board.ties.all().size).toBe(0);
    guest.client.send({ kind: 'update', update: Y.encodeStateAsUpdate(guest.doc, before) });
    await comesTo(guest, (board) => at(board, LOCKED) !== undefined && board.ties.get(TIE)?.label === '見守り');
  });

  it('[S24] keeps its shared text', async () => {
    const guest = await join('gst_one');
    guest.send((elements) => ((elements.get(NOTE) as Y.Map<unknown>).get('text') as Y.Text).insert(0, 'うそ'));
    await comesTo(guest, (board) => (at(board, NOTE) as { text: string }).text === '大事な約束');
  });

  it('[S24] is not made by a participant', async () => {
    const guest = await join('gst_one');
    guest.send((elements) => (elements.get(FREE) as Y.Map<unknown>).set('locked', true));
    await comesTo(guest, (board) => at(board, FREE)?.locked === false);
    const before = Y.encodeStateVector(guest.doc);
    guest.board.elements.add(person('el_new', { locked: true }));
    guest.client.send({ kind: 'update', update: Y.encodeStateAsUpdate(guest.doc, before) });
    await comesTo(guest, (board) => at(board, 'el_new' as ElementId)?.locked === false);
  });

  it('[S24] moves under the facilitator, and from then on stands there', async () => {
    const [lead, guest] = [await join('usr_lead'), await join('gst_one')];
    await lead.saved(lead.send((elements) => (elements.get(LOCKED) as Y.Map<unknown>).set('pos', [700, 20])));
    await comesTo(guest, (board) => at(board, LOCKED)?.pos.x === 700);
    guest.send((elements) => (elements.get(LOCKED) as Y.Map<unknown>).set('pos', [0, 0]));
    await comesTo(lead, (board) => at(board, LOCKED)?.pos.x === 700);
  });

  it('[S24] is free again once the facilitator unlocks it, and locked once they lock', async () => {
    const [lead, guest] = [await join('usr_lead'), await join('gst_one')];
    const lock = (id: ElementId, locked: boolean) =>
      lead.saved(lead.send((elements) => (elements.get(id) as Y.Map<unknown>).set('locked', locked)));
    await lock(LOCKED, false);
    await lock(FREE, true);
    await comesTo(guest, (board) => at(board, LOCKED)?.locked === false && at(board, FREE)?.locked === true);
    guest.send((elements) => {
      (elements.get(LOCKED) as Y.Map<unknown>).set('pos', [300, 300]);
      (elements.get(FREE) as Y.Map<unknown>).set('pos', [300, 300]);
    });
    await comesTo(lead, (board) => at(board, LOCKED)?.pos.x === 300 && at(board, FREE)?.pos.x === 10);
  });

  it('[S24] leaves everything else to everybody: other things, ties to it, and the end of such a tie', async () => {
    const [guest, other] = [await join('gst_one'), await join('gst_two')];
    const frames = guest.send((elements) => (elements.get(FREE) as Y.Map<unknown>).set('pos', [99, 0]));
    const before = Y.encodeStateVector(guest.doc);
    guest.board.ties.remove(TIE);
    guest.board.ties.add(Tie.parse({ id: 'tie_2', from: LOCKED, to: NOTE }));
    guest.client.send({ kind: 'update', update: Y.encodeStateAsUpdate(guest.doc, before) });
    await guest.saved(frames + 1);
    await comesTo(other, (board) => at(board, FREE)?.pos.x === 99 && board.ties.get('tie_2' as TieId) !== undefined);
    expect(other.board.ties.get(TIE)).toBeUndefined();
    // Nothing was written by the server: the log holds the board and what the guest sent.
    expect((await log.load(A)).updates).toHaveLength(3);
  });

  it('[S24] is not moved by taking back what was done before it was locked', async () => {
    const [lead, guest] = [await join('usr_lead'), await join('gst_one')];
    const undo = guest.board.undoManager();
    let before = Y.encodeStateVector(guest.doc);
    const tell = () => {
      guest.client.send({ kind: 'update', update: Y.encodeStateAsUpdate(guest.doc, before) });
      before = Y.encodeStateVector(guest.doc);
    };
    guest.board.elements.update(FREE, { pos: { x: 300, y: 300 } });
    tell();
    await comesTo(lead, (board) => at(board, FREE)?.pos.x === 300);
    await lead.saved(lead.send((elements) => (elements.get(FREE) as Y.Map<unknown>).set('locked', true)));
    await guest.client.hears(() => at(guest.board, FREE)?.locked === true);
    before = Y.encodeStateVector(guest.doc);
    undo.undo();
    expect(at(guest.board, FREE)?.pos.x).toBe(10);
    tell();
    await comesTo(guest, (board) => at(board, FREE)?.pos.x === 300 && at(board, FREE)?.locked === true);
  });

  it('[S24] is still known after the room was loaded anew', async () => {
    await server.stop();
    server = await startBoardServer(log);
    const guest = await join('gst_one');
    guest.send((elements) => elements.delete(LOCKED));
    await comesTo(guest, (board) => at(board, LOCKED)?.locked === true);
  });
});
