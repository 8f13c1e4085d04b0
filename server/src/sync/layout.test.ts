import { LAYOUT_VERSION } from '@tsunagu/board-doc';
import { MeetingId } from '@tsunagu/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../storage/update-log-memory.ts';
import { SERVER_WRITER } from './admission.ts';
import { type BoardServer, startBoardServer } from './testing/board-server.ts';
import { isUpdate, joinBoard, type Peer } from './testing/peer.ts';

const A = MeetingId.parse('mtg_a');

describe("the layout's version on the server", () => {
  let log: MemoryUpdateLog;
  let server: BoardServer;
  const peers: Peer[] = [];
  const start = async (): Promise<void> => {
    server = await startBoardServer(log);
  };
  const join = async (as: string): Promise<Peer> => {
    const peer = await joinBoard(server, A, as);
    peers.push(peer);
    return peer;
  };
  /** Writes the version into the log, as the server of that version would, or as somebody else. */
  const store = async (version: number, owner = SERVER_WRITER): Promise<void> => {
    const doc = new Y.Doc();
    for (const bytes of (await log.load(A)).updates) Y.applyUpdate(doc, bytes);
    const before = Y.encodeStateVector(doc);
    doc.getMap('meta').set('schemaVersion', version);
    const clientClaims = [{ clientId: doc.clientID, principal: owner }];
    await log.append(A, [{ bytes: Y.encodeStateAsUpdate(doc, before), clientClaims }]);
  };
  const stored = async (): Promise<unknown> => {
    const doc = new Y.Doc();
    for (const bytes of (await log.load(A)).updates) Y.applyUpdate(doc, bytes);
    return doc.getMap('meta').get('schemaVersion');
  };
  const follow = ({ client, doc }: Peer): void => {
    for (const frame of client.frames.filter(isUpdate)) Y.applyUpdate(doc, frame.update);
  };
  const write = (peer: Peer, change: (meta: Y.Map<unknown>) => void): void => {
    peer.send(() => change(peer.doc.getMap('meta')));
  };

  beforeEach(() => {
    log = new MemoryUpdateLog();
  });
  afterEach(async () => {
    for (const { client } of peers.splice(0)) client.close();
    await server.stop();
  });

  it.each<[string, (meta: Y.Map<unknown>) => void]>([
    ['a newer version', (meta) => meta.set('schemaVersion', 999)],
    ['something that is no version', (meta) => meta.set('schemaVersion', 'two')],
    ['nothing', (meta) => meta.delete('schemaVersion')],
  ])('[B3] sets it right at once, on disk and for everybody, when a client writes %s', async (_what, change) => {
    await store(LAYOUT_VERSION);
    await start();
    const [one, two] = [await join('usr_one'), await join('usr_two')];
    write(one, change);
    // The others hear of the change together with the correction, its writer of the correction alone.
    for (const peer of [one, two]) {
      await peer.client.hears(isUpdate);
      follow(peer);
      expect(peer.doc.getMap('meta').get('schemaVersion')).toBe(LAYOUT_VERSION);
    }
    expect(await stored()).toBe(LAYOUT_VERSION);
  });

  it('[B3] sets it right on loading when the server was killed in between', async () => {
    await store(LAYOUT_VERSION);
    await store(999, 'usr_one');
    expect(await stored()).toBe(999);
    await start();
    const { doc } = await join('usr_two');
    expect(doc.getMap('meta').get('schemaVersion')).toBe(LAYOUT_VERSION);
    expect(await stored()).toBe(LAYOUT_VERSION);
  });

  it('[B3] leaves a document of a newer server as it is, and keeps clients from changing that', async () => {
    await store(LAYOUT_VERSION + 1);
    await start();
    const one = await join('usr_one');
    expect(one.doc.getMap('meta').get('schemaVersion')).toBe(LAYOUT_VERSION + 1);
    write(one, (meta) => meta.set('schemaVersion', LAYOUT_VERSION));
    await one.client.hears(isUpdate);
    follow(one);
    expect(one.doc.getMap('meta').get('schemaVersion')).toBe(LAYOUT_VERSION + 1);
  });
});
