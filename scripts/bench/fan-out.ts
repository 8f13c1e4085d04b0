import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import * as Y from 'yjs';
import type { SyncClient } from '../sync-client.ts';
import { type Spread, spread } from './figures.ts';
import type { Stand } from './stand.ts';

export interface FanOutOptions {
  clients: number;
  /** Each client moves its own element this often a second … */
  perSecond: number;
  /** … for so long. */
  seconds: number;
  /** Flat out: updates of each client, as fast as the event loop turns. */
  burst: number;
}

export interface FanOut {
  stand: string;
  keeps: string;
  /** From writing on one client to reading on another, all pairs, at an even pace. */
  delivery: Spread;
  /** From writing to the word that it is on disk; empty for servers that never say so. */
  saved: Spread;
  /** Flat out: updates read by the other clients a second. */
  deliveriesPerSecond: number;
}

/** What a crowd that edits at once feels, on one server. The clients all live in this process, for each server alike. */
export async function measureFanOut(stand: Stand, options: FanOutOptions): Promise<FanOut> {
  // A first round that is thrown away: both programs should be warm.
  await round(stand, 'warm', { ...options, seconds: 1, burst: 20 });
  const { delivery, saved, deliveriesPerSecond } = await round(stand, 'counted', options);
  return {
    stand: stand.name,
    keeps: stand.keeps,
    delivery: spread(delivery),
    saved: spread(saved),
    deliveriesPerSecond,
  };
}

async function round(stand: Stand, name: string, options: FanOutOptions) {
  const crowd = await Promise.all(Array.from({ length: options.clients }, () => stand.client(name)));
  for (const client of crowd) await client.connect();
  const writers = crowd.map((client, i) => new Writer(client, i));
  await everywhere(writers, 1);
  const readers = crowd.map((client, i) => new Reader(client, i, writers));

  const paced = options.perSecond * options.seconds;
  await Promise.all(writers.map((writer) => writer.pace(paced, 1000 / options.perSecond)));
  await everywhere(writers, 1 + paced);
  const delivery = readers.flatMap((reader) => reader.take());
  const saved = stand.acknowledges ? writers.flatMap((writer) => writer.savedAfter) : [];

  const started = performance.now();
  for (let i = 0; i < options.burst; i++) {
    for (const writer of writers) writer.move();
    if (i % 5 === 4) await nextTurn();
  }
  await everywhere(writers, 1 + paced + options.burst);
  const deliveries = options.burst * options.clients * (options.clients - 1);
  const deliveriesPerSecond = deliveries / ((performance.now() - started) / 1000);
  for (const client of crowd) await client.disconnect();
  return { delivery, saved, deliveriesPerSecond };
}

/** Moves one element of its own, as a hand does that drags it. The n-th position is `[n, writer]`. */
class Writer {
  readonly client: SyncClient;
  readonly key: string;
  readonly writtenAt: number[] = [];
  readonly savedAfter: number[] = [];
  #element = new Y.Map<unknown>();
  #firstUpdate: number;

  constructor(client: SyncClient, index: number) {
    this.client = client;
    this.key = `el_bench${index}`;
    this.#firstUpdate = client.made + 1;
    client.onAcknowledged = (upTo) => this.#noteSaved(upTo);
    this.writtenAt.push(performance.now());
    client.doc.transact(() => {
      this.#element.set('pos', [0, 0]);
      client.doc.getMap('elements').set(this.key, this.#element);
    });
  }

  get written(): number {
    return this.writtenAt.length;
  }

  move(): void {
    const n = this.writtenAt.push(performance.now()) - 1;
    this.#element.set('pos', [n, 0]);
  }

  async pace(times: number, everyMs: number): Promise<void> {
    // Everybody starts at another moment, as people do.
    const start = performance.now() + Math.random() * everyMs;
    for (let i = 0; i < times; i++) {
      await delay(Math.max(0, start + i * everyMs - performance.now()));
      this.move();
    }
  }

  #noteSaved(upTo: number): void {
    const now = performance.now();
    for (let n = this.savedAfter.length; n <= upTo - this.#firstUpdate; n++) {
      this.savedAfter.push(now - (this.writtenAt[n] ?? now));
    }
  }
}

/** Notes when the writes of the others can be read on this client. */
class Reader {
  #delays: number[] = [];
  #seen: number[];

  constructor(client: SyncClient, self: number, writers: readonly Writer[]) {
    this.#seen = writers.map(() => 0);
    const keys = new Map(writers.map((writer, i) => [writer.key, i]));
    client.doc.getMap('elements').observeDeep((events) => {
      const now = performance.now();
      for (const event of events) {
        const index = keys.get(String(event.path[0]));
        if (index === undefined || index === self) continue;
        // Several updates may arrive as one: each of them has been delivered now.
        const newest = positionOf(client, writers[index]?.key ?? '');
        for (let n = (this.#seen[index] ?? 0) + 1; n <= newest; n++) {
          this.#delays.push(now - (writers[index]?.writtenAt[n] ?? now));
        }
        this.#seen[index] = newest;
      }
    });
  }

  /** The delays since the last call. */
  take(): number[] {
    return this.#delays.splice(0);
  }
}

function positionOf(client: SyncClient, key: string): number {
  const element = client.doc.getMap('elements').get(key);
  const pos: unknown = element instanceof Y.Map ? element.get('pos') : undefined;
  return Array.isArray(pos) && typeof pos[0] === 'number' ? pos[0] : -1;
}

/** Waits until each client reads the last position of every writer. */
async function everywhere(writers: readonly Writer[], writes: number): Promise<void> {
  const until = performance.now() + 60_000;
  for (const { client } of writers) {
    for (const { key } of writers) {
      while (positionOf(client, key) < writes - 1) {
        if (client.refused !== undefined) throw new Error(`refused: ${client.refused}`);
        if (!client.connected) throw new Error(`a client was closed with ${client.closeCode}`);
        if (performance.now() > until) throw new Error(`${key} did not arrive within a minute`);
        await delay(2);
      }
    }
  }
}
