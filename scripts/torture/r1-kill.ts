import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { openBoardDoc } from '@tsunagu/board-doc';
import { Decision, Element } from '@tsunagu/domain';
import { type Random, seededRandom } from '@tsunagu/testkit';
import type { Api } from '../e2e/api.ts';
import { type Product, startProduct } from '../e2e/product.ts';
import { SyncClient } from '../sync-client.ts';
import { Hand, see, SHARED_NOTE } from './hand.ts';

export const POINTS = ['editing', 'deleting', 'compaction', 'closing'] as const;
export type Point = (typeof POINTS)[number];

export interface R1Result {
  kills: Record<Point, number>;
  acknowledged: number;
  made: number;
  /** Empty when everything held. */
  faults: string[];
}

/** The room folds its log into a snapshot after so many updates (server/src/sync/room-registry.ts, `compactAfter`). */
const COMPACT_AFTER = 500;
const HANDS = 4;

/**
 * R1: `kill -9` at random points. After each, before anybody who has a copy may come back, a stranger reads the board,
 * and everything that was acknowledged must be there. Then everybody returns, and all must come to the same content.
 */
export async function killRun(options: {
  seed: number;
  kills: number;
  say?: (line: string) => void;
}): Promise<R1Result> {
  const random = seededRandom(options.seed);
  const say = options.say ?? (() => {});
  const result: R1Result = {
    kills: { editing: 0, deleting: 0, compaction: 0, closing: 0 },
    acknowledged: 0,
    made: 0,
    faults: [],
  };
  await using product = await startProduct({ pages: false });
  const run = new KillRun(product, await product.facilitator(), random, result);
  await run.prepare();
  for (let i = 0; i < options.kills; i++) {
    const point = POINTS[i % POINTS.length] ?? 'editing';
    const before = result.faults.length;
    await (point === 'closing' ? run.killWhileClosing(i) : run.killWhile(point));
    result.kills[point] += 1;
    say(`kill ${i + 1} while ${point}: ${result.faults.length === before ? 'nothing lost' : 'FAULT'}`);
  }
  await run.end();
  await product.stop();
  result.faults.push(...checkFiles(product.dataDir));
  return result;
}

class KillRun {
  readonly #product: Product;
  readonly #api: Api;
  readonly #random: Random;
  readonly #result: R1Result;
  #meeting = '';
  #hands: Hand[] = [];

  constructor(product: Product, api: Api, random: Random, result: R1Result) {
    this.#product = product;
    this.#api = api;
    this.#random = random;
    this.#result = result;
  }

  async prepare(): Promise<void> {
    this.#meeting = await this.#api.newMeeting('torture R1');
    this.#hands = await this.#gather(this.#meeting, HANDS, 'h');
  }

  async killWhile(point: Exclude<Point, 'closing'>): Promise<void> {
    const hands = this.#hands;
    const edits = this.#edit(hands, point === 'deleting', () => this.#product.pid() !== undefined);
    if (point === 'compaction') await this.#nearCompaction();
    else await delay(30 + this.#random.below(400));
    await this.#product.kill();
    await edits;
    // Without a server too, people go on for a moment.
    for (const hand of hands) for (let n = this.#random.below(5); n > 0; n--) hand.act(false);
    await this.#product.start();

    const stranger = await this.#stranger(this.#meeting);
    this.#judge(hands, stranger, `after a kill while ${point}`);
    await this.#reunite(hands, stranger, point);
    await stranger.disconnect();
  }

  async killWhileClosing(round: number): Promise<void> {
    const meeting = await this.#api.newMeeting(`torture closing ${round}`);
    const hands = await this.#gather(meeting, 2, `c${round}h`);
    await this.#edit(hands, false, () => hands.every((hand) => hand.client.made < 20));
    const edits = this.#edit(hands, false, () => this.#product.pid() !== undefined);
    const path = `/api/meetings/${meeting}`;
    const answer = this.#api.send('POST', `${path}/close`, { acceptGaps: true }).then(
      (response) => response.status,
      () => 'cut off' as const,
    );
    await delay(this.#random.below(25));
    await this.#product.kill();
    await edits;
    const answered = await answer;
    await this.#product.start();

    const { state } = await this.#api.get<{ state: string }>(path);
    const stranger = await this.#stranger(meeting);
    this.#judge(hands, stranger, `after a kill while closing (${state})`);
    if (answered === 200 && state !== 'closed') this.#fault('a meeting was called closed and is open again');
    if (typeof answered === 'number' && answered !== 200) this.#fault(`closing answered ${answered}`);
    if (state === 'closed') {
      const minutes = await this.#api.get<{ state: string; revision: number }>(`${path}/minutes`);
      if (minutes.state !== 'closed' || minutes.revision < 1) this.#fault('a closed meeting has no recorded minutes');
    } else {
      await this.#reunite(hands, stranger, 'closing');
      await this.#api.post(`${path}/close`, { acceptGaps: true });
    }
    await stranger.disconnect();
    for (const hand of hands) await hand.client.disconnect();
    this.#count(hands);
  }

  async end(): Promise<void> {
    for (const hand of this.#hands) await hand.client.disconnect();
    this.#count(this.#hands);
  }

  #count(hands: readonly Hand[]): void {
    for (const { client } of hands) {
      this.#result.acknowledged += client.acknowledged;
      this.#result.made += client.made;
    }
  }

  #fault(text: string): void {
    this.#result.faults.push(text);
  }

  #client(meeting: string): SyncClient {
    const url = `${this.#product.url.replace('http', 'ws')}/sync/${meeting}?ack=1`;
    return new SyncClient({ url, headers: { cookie: this.#api.cookie, origin: this.#product.url } });
  }

  async #stranger(meeting: string): Promise<SyncClient> {
    const client = this.#client(meeting);
    await client.connect();
    return client;
  }

  async #gather(meeting: string, size: number, name: string): Promise<Hand[]> {
    const clients = Array.from({ length: size }, () => this.#client(meeting));
    for (const client of clients) await client.connect();
    const [first] = clients;
    if (first !== undefined) {
      const board = openBoardDoc(first.doc);
      board.elements.add(Element.parse({ id: SHARED_NOTE, pos: { x: 0, y: 0 }, kind: 'note', text: '' }));
      // A meeting that agreed on nothing cannot be closed.
      board.decisions.add(Decision.parse({ id: 'dec_agreed', text: 'agreed' }));
      await first.saved();
      board.destroy();
    }
    for (const client of clients)
      await this.#until(() => client.doc.getMap('elements').has(SHARED_NOTE), 'the shared note');
    return clients.map((client, i) => new Hand(`${name}${i}`, client, seededRandom(this.#random.below(2 ** 31))));
  }

  /** Everybody edits, each at their own pace, while `going`. */
  async #edit(hands: readonly Hand[], deleting: boolean, going: () => boolean): Promise<void> {
    const one = async (hand: Hand, random: Random): Promise<void> => {
      while (going()) {
        hand.act(deleting);
        await delay(random.below(12));
      }
    };
    await Promise.all(hands.map((hand) => one(hand, seededRandom(this.#random.below(2 ** 31)))));
  }

  /** Resolves a few milliseconds around the moment when the log is folded into a snapshot. */
  async #nearCompaction(): Promise<void> {
    const rows = this.#logRows();
    const client = this.#hands[0]?.client;
    if (client === undefined) return;
    const start = client.sequence;
    await this.#until(() => client.sequence >= start + COMPACT_AFTER - rows, 'the next compaction');
    await delay(this.#random.below(6));
  }

  #logRows(): number {
    const db = new DatabaseSync(join(this.#product.dataDir, 'tsunagu.sqlite'), { readOnly: true });
    try {
      const row = db.prepare('select count(*) as n from update_log where meeting_id = ?').get(this.#meeting);
      return Number(row?.['n']);
    } finally {
      db.close();
    }
  }

  #judge(hands: readonly Hand[], reader: SyncClient, when: string): void {
    const seen = see(reader);
    for (const hand of hands) for (const loss of hand.losses(seen)) this.#fault(`${when}: ${loss}`);
  }

  /** Everybody comes back, everything gets saved, and all come to the same content. */
  async #reunite(hands: readonly Hand[], stranger: SyncClient, point: Point): Promise<void> {
    for (const { client } of hands) {
      await client.connect();
      await client.saved();
      if (client.refused !== undefined) this.#fault(`after a kill while ${point}: refused with ${client.refused}`);
    }
    const all = [stranger, ...hands.map((hand) => hand.client)];
    await this.#until(() => new Set(all.map((client) => see(client).hash)).size === 1, 'equal content everywhere');
    this.#judge(hands, stranger, `after everybody came back (${point})`);
  }

  async #until(condition: () => boolean, what: string): Promise<void> {
    const until = performance.now() + 30_000;
    while (!condition()) {
      if (performance.now() > until) throw new Error(`${what} did not come within 30 s\n${this.#product.output()}`);
      await delay(5);
    }
  }
}

/** SQLite's own opinion of every database file. */
function checkFiles(dataDir: string): string[] {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.sqlite'));
  return files.flatMap((file) => {
    const db = new DatabaseSync(join(dataDir, file), { readOnly: true });
    try {
      const said = Object.values(db.prepare('pragma integrity_check').get() ?? {})[0];
      return said === 'ok' ? [] : [`${file}: ${String(said)}`];
    } finally {
      db.close();
    }
  });
}
