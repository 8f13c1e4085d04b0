import { describe, expect, it } from 'vitest';
import { readPeer, readPeers, type Peer, type PresenceChannel } from '../presence.ts';
import type { BoardThingId } from '../shape-types.ts';
import { DragOffsets } from './drag-offsets.ts';

const id = 'el_1' as BoardThingId;
const peer = (drag: { dx: number; dy: number; gesture?: number } | null, clientId = 7): Peer =>
  readPeer(clientId, { drag: drag && { ids: [id], ...drag } });

describe('[H6] drags of others', () => {
  it('are shown while they last', () => {
    const offsets = new DragOffsets();
    expect(offsets.update([peer({ dx: 5, dy: 6 })])).toEqual({ changed: [id], waiting: false });
    expect(offsets.get(id)).toEqual({ x: 5, y: 6 });
    expect(offsets.update([peer({ dx: 5, dy: 6 })]).changed).toEqual([]);
  });

  it('do not count twice when the place arrives before the release', () => {
    const offsets = new DragOffsets();
    offsets.update([peer({ dx: 5, dy: 6 })]);
    offsets.settle(id);
    expect(offsets.get(id)).toBeUndefined();
    offsets.update([peer(null)]);
    expect(offsets.get(id)).toBeUndefined();
  });

  it('do not count twice when the place arrives before the last offset', () => {
    const offsets = new DragOffsets();
    offsets.update([peer({ dx: 5, dy: 6, gesture: 1 })]);
    offsets.settle(id);
    offsets.update([peer({ dx: 7, dy: 8, gesture: 1 })]);
    expect(offsets.get(id)).toBeUndefined();
    offsets.update([peer({ dx: 1, dy: 1, gesture: 2 })]);
    expect(offsets.get(id)).toEqual({ x: 1, y: 1 });
  });

  it('do not fall back when the release arrives before the place', () => {
    const offsets = new DragOffsets();
    offsets.update([peer({ dx: 5, dy: 6 })]);
    expect(offsets.update([peer(null)])).toEqual({ changed: [], waiting: true });
    expect(offsets.get(id)).toEqual({ x: 5, y: 6 });
    offsets.settle(id);
    expect(offsets.get(id)).toBeUndefined();
  });

  it('fall back at once when cancelled, when their owner leaves, and after waiting in vain', () => {
    const offsets = new DragOffsets();
    offsets.update([peer({ dx: 5, dy: 6 })]);
    offsets.update([peer({ dx: 0, dy: 0 })]);
    expect(offsets.update([peer(null)])).toEqual({ changed: [id], waiting: false });
    offsets.update([peer({ dx: 5, dy: 6 })]);
    expect(offsets.update([]).changed).toEqual([id]);
    offsets.update([peer({ dx: 5, dy: 6 })]);
    offsets.update([peer(null)]);
    expect(offsets.expire()).toEqual([id]);
    expect(offsets.get(id)).toBeUndefined();
  });
});

describe('presence of others', () => {
  it('is read once for each thing said: who said nothing new stays the same object', () => {
    const states = new Map<number, Record<string, unknown>>([
      [1, {}],
      [2, { cursor: { x: 1, y: 1 } }],
      [3, {}],
    ]);
    const channel: PresenceChannel = {
      clientID: 1,
      getStates: () => states,
      getLocalState: () => null,
      setLocalState: () => {},
      on: () => {},
      off: () => {},
    };
    const [two, three] = readPeers(channel);
    states.set(1, { cursor: { x: 5, y: 5 } });
    expect(readPeers(channel)).toEqual([two, three]);
    states.set(2, { cursor: { x: 2, y: 2 } });
    const after = readPeers(channel);
    expect(after[0]).toMatchObject({ clientId: 2, cursor: { x: 2, y: 2 } });
    expect(after[1]).toBe(three);
  });

  it('counts what is malformed as not said', () => {
    const peer = readPeer(1, {
      user: 'x',
      cursor: { x: Number.NaN, y: 1 },
      selection: [1, 'el_1', {}],
      drag: { ids: 'no', dx: 1, dy: 'far' },
      editing: [],
      view: { x: 0, y: 0, w: -1, h: 1 },
      showing: 'yes',
    });
    expect(peer).toMatchObject({
      name: '',
      cursor: null,
      selection: ['el_1'],
      drag: null,
      editing: null,
      view: null,
      showing: false,
    });
  });
});
