import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { encodeFrame } from '@tsunagu/sync';
import { expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { SyncClient } from './sync-client.ts';

it('knows why a refused connection ended, also when all of it arrives in one piece', async () => {
  const server = new WebSocketServer({ port: 0 });
  await once(server, 'listening');
  const empty = new Y.Doc();
  server.on('connection', (socket, request) => {
    socket.send(encodeFrame({ kind: 'sync-step-1', stateVector: Y.encodeStateVector(empty) }));
    socket.send(encodeFrame({ kind: 'sync-step-2', update: Y.encodeStateAsUpdate(empty) }));
    let frames = 0;
    socket.on('message', () => {
      frames += 1;
      // The client's question and its answer to ours are the first two; the third is what it writes.
      if (frames !== 3) return;
      request.socket.cork();
      socket.send(encodeFrame({ kind: 'durable', frames: 1, sequence: 1 }));
      socket.send(encodeFrame({ kind: 'refused', reason: 'meeting-closed' }));
      socket.close(4403);
      request.socket.uncork();
    });
  });
  const client = new SyncClient({ url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` });
  await client.connect();
  client.doc.getMap('meta').set('function', 2);
  await expect(client.saved()).rejects.toThrow('not saved');
  expect([client.refused, client.closeCode]).toEqual(['meeting-closed', 4403]);
  server.close();
  await once(server, 'close');
});
