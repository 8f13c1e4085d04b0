import { openBoardDoc, writeBoard } from '@tsunagu/board-doc';
import { BOARD_SCHEMA_VERSION, DEFAULT_NOTATION, MeetingId, NOTATION_PROFILES, noSheets } from '@tsunagu/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../storage/update-log-memory.ts';
import { SERVER_WRITER } from './admission.ts';
import { type BoardServer, startBoardServer } from './testing/board-server.ts';
import { isUpdate, joinBoard, type Peer } from './testing/peer.ts';

const A = MeetingId.parse('mtg_a');
const OTHER = Object.values(NOTATION_PROFILES).find((profile) => profile.id !== DEFAULT_NOTATION.id);

describe('how the board is shown', () => {
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
        template: 'case-conference',
        hideNames: true,
        notation: DEFAULT_NOTATION,
      },
      elements: [],
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

  /** Somebody whose document follows; `shown` lists what stood in `meta` after every frame they heard. */
  const join = async (as: string) => {
    const peer = await joinBoard(server, A, as);
    peers.push(peer);
    const meta = peer.doc.getMap<unknown>('meta');
    const shown: unknown[] = [];
    peer.client.onFrame = (frame) => {
      if (!isUpdate(frame)) return;
      Y.applyUpdate(peer.doc, frame.update);
      shown.push(meta.get('hideNames'));
    };
    const write = (change: () => void): number => peer.send(() => change());
    return { ...peer, meta, shown, write };
  };
  const stored = async () => {
    const doc = new Y.Doc();
    for (const bytes of (await log.load(A)).updates) Y.applyUpdate(doc, bytes);
    return openBoardDoc(doc);
  };

  it.each<[string, (meta: Y.Map<unknown>) => void]>([
    ['shows names', (meta) => meta.set('hideNames', false)],
    ['breaks the switch', (meta) => meta.set('hideNames', 'perhaps')],
    ['deletes the switch', (meta) => meta.delete('hideNames')],
    ['puts a map in its place', (meta) => meta.set('hideNames', new Y.Map([['a', 1]]))],
    ['chooses other signs', (meta) => meta.set('notation', OTHER)],
    ['breaks the signs', (meta) => meta.set('notation', { id: '<script>' })],
    ['chooses another function', (meta) => meta.set('function', 5)],
    ['adds something of their own', (meta) => meta.set('__proto__x', 'x'.repeat(1_000))],
  ])('[S25] stands as it was when a participant %s, and their socket stays open', async (_what, change) => {
    const [guest, other] = [await join('gst_one'), await join('gst_two')];
    const before = JSON.stringify(other.meta.toJSON());
    await guest.saved(guest.write(() => change(guest.meta)));
    for (const somebody of [guest, other]) {
      await somebody.client.hears(
        () => JSON.stringify(sorted(somebody.meta)) === JSON.stringify(sorted(JSON.parse(before))),
      );
      expect(somebody.client.open).toBe(true);
    }
    expect(sorted((await stored()).doc.getMap('meta'))).toEqual(sorted(JSON.parse(before)));
  });

  it('[S25] hidden names never flash up on another screen, however often somebody shows them', async () => {
    const [guest, wall] = [await join('gst_one'), await join('gst_two')];
    let frames = 0;
    for (let i = 0; i < 40; i++) {
      frames = guest.write(() => {
        guest.meta.set('hideNames', false);
        guest.doc.getMap('elements').set(`e${i}`, i);
      });
      if (i % 5 === 0) await guest.saved(frames);
    }
    await guest.saved(frames);
    await wall.client.hears(() => wall.doc.getMap('elements').size === 40);
    expect(wall.shown).not.toContain(false);
    expect(wall.shown).toContain(true);
  });

  it('[S25] is the facilitator’s, and from then on stands so', async () => {
    const [lead, guest] = [await join('usr_lead'), await join('gst_one')];
    await lead.saved(lead.write(() => lead.meta.set('hideNames', false)));
    await guest.client.hears(() => guest.meta.get('hideNames') === false);
    await guest.saved(guest.write(() => guest.meta.set('hideNames', true)));
    await lead.client.hears(() => lead.meta.get('hideNames') === false);
    await guest.client.hears(() => guest.meta.get('hideNames') === false);
    await lead.saved(lead.write(() => lead.meta.set('notation', OTHER)));
    await guest.client.hears(() => JSON.stringify(guest.meta.get('notation')) === JSON.stringify(OTHER));
  });

  it('[S25] writes nothing for whoever says what is so already', async () => {
    const guest = await join('gst_one');
    await guest.saved(guest.write(() => guest.meta.set('hideNames', true)));
    await guest.roundTrip();
    expect((await log.load(A)).updates).toHaveLength(2);
  });
});

/** Keys in one order: they are compared for what they say. */
function sorted(meta: Y.Map<unknown> | Record<string, unknown>): [string, unknown][] {
  const plain = meta instanceof Y.Map ? (meta.toJSON() as Record<string, unknown>) : meta;
  return Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1));
}
