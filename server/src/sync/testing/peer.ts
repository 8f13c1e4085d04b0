import type { Frame } from '@tsunagu/sync';
import * as Y from 'yjs';
import type { BoardServer } from './board-server.ts';
import { RawClient } from './raw-client.ts';

export const isUpdate = (frame: Frame): frame is Extract<Frame, { kind: 'update' }> => frame.kind === 'update';
export const isRefused = (frame: Frame): frame is Extract<Frame, { kind: 'refused' }> => frame.kind === 'refused';
export const isAwareness = (frame: Frame): frame is Extract<Frame, { kind: 'awareness' }> => frame.kind === 'awareness';
const isStep2 = (frame: Frame): frame is Extract<Frame, { kind: 'sync-step-2' }> => frame.kind === 'sync-step-2';

/** A raw client with a document of its own, past its first exchange. */
export type Peer = {
  readonly client: RawClient;
  readonly doc: Y.Doc;
  /** Makes an edit and returns its bytes, unsent. */
  edit(fn: (elements: Y.Map<unknown>) => void): Uint8Array;
  /** Makes an edit, sends it, and returns how many update-carrying frames were sent so far. */
  send(fn: (elements: Y.Map<unknown>) => void): number;
  /** Waits until so many frames are on disk. */
  saved(frames: number): Promise<void>;
  /** Waits until the server has looked at everything sent so far. */
  roundTrip(): Promise<void>;
};

/** Connects as `as` and completes the first exchange. */
export async function joinBoard(server: BoardServer, meetingId: string, as: string): Promise<Peer> {
  const client = await RawClient.open(server.url, meetingId, { as });
  const doc = new Y.Doc();
  client.send({ kind: 'sync-step-1', stateVector: Y.encodeStateVector(doc) });
  Y.applyUpdate(doc, (await client.hears(isStep2)).update);
  client.send({ kind: 'sync-step-2', update: Y.encodeStateAsUpdate(new Y.Doc()) });
  let sent = 1;
  const peer: Peer = {
    client,
    doc,
    edit: (fn) => {
      const before = Y.encodeStateVector(doc);
      doc.transact(() => fn(doc.getMap('elements')));
      return Y.encodeStateAsUpdate(doc, before);
    },
    send: (fn) => {
      client.send({ kind: 'update', update: peer.edit(fn) });
      return ++sent;
    },
    saved: async (frames) => {
      await client.hears((frame) => frame.kind === 'durable' && frame.frames >= frames);
    },
    roundTrip: async () => {
      const answers = (): number => client.frames.filter(isStep2).length;
      const before = answers();
      client.send({ kind: 'sync-step-1', stateVector: Y.encodeStateVector(doc) });
      await client.hears(() => answers() > before);
    },
  };
  await peer.saved(1);
  return peer;
}
