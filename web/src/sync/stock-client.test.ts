import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ChildServer } from './testing/child-server.ts';

const meetingId = 'mtg_stock';

/** Numbers from 0 up to but not including 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('an unmodified y-websocket client', () => {
  let server: ChildServer;
  let providers: WebsocketProvider[];
  beforeEach(async () => {
    server = new ChildServer();
    providers = [];
    await server.start();
  });
  afterEach(async () => {
    for (const provider of providers) {
      provider.destroy();
      provider.awareness.destroy();
    }
    await server.dispose();
  });
  const connect = (as: string): WebsocketProvider => {
    const provider = new WebsocketProvider(server.url, meetingId, new Y.Doc(), { params: { as }, disableBc: true });
    providers.push(provider);
    return provider;
  };
  /** Resolves when a document satisfies `wanted`. */
  const until = (doc: Y.Doc, wanted: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!wanted()) return;
        doc.off('update', look);
        resolve();
      };
      doc.on('update', look);
      look();
    });
  const synced = (provider: WebsocketProvider): Promise<void> =>
    new Promise((resolve) => {
      if (provider.synced) resolve();
      else provider.once('sync', () => resolve());
    });

  it('[S2] writes a board and reads it again', async () => {
    const one = connect('usr_one');
    one.doc.getMap('elements').set('a', 1);
    await synced(one);
    one.doc.getMap('elements').set('b', 2);
    const two = connect('usr_two');
    await until(two.doc, () => two.doc.getMap('elements').get('b') === 2);
    expect(two.doc.getMap('elements').toJSON()).toEqual({ a: 1, b: 2 });
  });

  it('[S20] stops for good at a final code', async () => {
    await server.ask({ do: 'door', banned: ['usr_bad'] });
    const provider = connect('usr_bad');
    const { code } = await new Promise<{ code: number }>((resolve) => provider.once('closed', resolve));
    expect([code, provider.shouldConnect]).toEqual([4403, false]);
  });

  it.each([1, 2, 3])('three of them converge through edits, cuts and a killed server (seed %i)', async (seed) => {
    const random = seeded(seed);
    const clients = ['usr_one', 'usr_two', 'usr_three'].map(connect);
    await Promise.all(clients.map(synced));
    for (let step = 0; step < 240; step++) {
      const client = clients[Math.floor(random() * clients.length)];
      if (client === undefined) continue;
      const elements = client.doc.getMap<unknown>('elements');
      const key = `k${Math.floor(random() * 20)}`;
      const text = client.doc.getText('text');
      const at = Math.floor(random() * (text.length + 1));
      if (random() < 0.5) elements.set(key, step);
      else if (random() < 0.3) elements.delete(key);
      else if (random() < 0.7 || at + 1 > text.length) text.insert(at, String(step));
      else text.delete(at, 1);
      if (random() < 0.05) {
        if (client.shouldConnect) client.disconnect();
        else client.connect();
      }
      if (step === 120) {
        await server.kill();
        await server.start();
      }
      // Lets sockets take turns, so that edits cross on the wire.
      if (random() < 0.3) await new Promise((resolve) => setImmediate(resolve));
    }
    for (const client of clients) client.connect();
    // A last word of each, which everybody has to hear, builds on everything before it.
    clients.forEach((client, i) => client.doc.getMap('elements').set(`last${i}`, i));
    const heardAll = ({ doc }: WebsocketProvider): boolean =>
      clients.every((_, i) => doc.getMap('elements').get(`last${i}`) === i);
    await Promise.all(clients.map((client) => until(client.doc, () => heardAll(client))));
    const contents = clients.map(({ doc }) => [doc.getMap('elements').toJSON(), doc.getText('text').toJSON()]);
    expect(contents[1]).toEqual(contents[0]);
    expect(contents[2]).toEqual(contents[0]);
  });
});
