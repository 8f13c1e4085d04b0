import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Frame, readStructure, SERVER_STRUCTURE_LIMITS } from '@tsunagu/sync';
import { seededRandom, type Random } from '@tsunagu/testkit';
import * as Y from 'yjs';
import { openSqliteUpdateLog } from '../../storage/update-log-sqlite.ts';
import type { ChildAnswer } from './board-child.ts';
import { MeetingId } from '@tsunagu/domain';
import { RawClient } from './raw-client.ts';

const CHILD = fileURLToPath(new URL('./board-child.ts', import.meta.url));
const MEETING = MeetingId.parse('mtg_kill');
const COMPACT_AFTER = 20;

export type KillRunResult = {
  kills: number;
  /** Edits that were made, and of these that were acknowledged. */
  made: number;
  acknowledged: number;
  /** Empty when nothing acknowledged was lost and everybody converged. */
  faults: string[];
};

/**
 * Kills a server with SIGKILL at random moments while two writers add and delete, and reads the file each time before
 * a writer comes back. The record of what was acknowledged is kept here, by counting frames, apart from the product's
 * own ledger. Returns what it found; only its own failure throws.
 */
export async function killRun(options: { kills: number; seed: number }): Promise<KillRunResult> {
  const random = seededRandom(options.seed);
  const folder = mkdtempSync(join(tmpdir(), 'tsunagu-kill-'));
  const file = join(folder, 'board.sqlite');
  const writers = [new Writer('usr_one', random), new Writer('usr_two', random)];
  const faults: string[] = [];
  try {
    for (let kill = 1; kill <= options.kills; kill++) {
      const child = await start(file);
      await Promise.all(writers.map((writer) => writer.come(child.url)));
      const dead = once(child.process, 'exit');
      const writing = Promise.all(writers.map((writer) => writer.writeUntilCut()));
      await delay(20 + random.below(250));
      child.process.kill('SIGKILL');
      await Promise.all([dead, writing]);
      const stored = await readFile(file);
      for (const writer of writers) faults.push(...writer.missingFrom(stored).map((what) => `kill ${kill}: ${what}`));
    }
    faults.push(...(await convergence(file, writers)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const sum = (of: (writer: Writer) => number): number => writers.reduce((total, writer) => total + of(writer), 0);
  return { kills: options.kills, made: sum((w) => w.made), acknowledged: sum((w) => w.acknowledged), faults };
}

async function start(file: string): Promise<{ process: ChildProcess; url: string }> {
  const process = fork(CHILD, [file, '0', '1', String(COMPACT_AFTER)], { stdio: 'inherit' });
  const [ready] = (await once(process, 'message')) as [ChildAnswer];
  if (ready.said !== 'ready') throw new Error('the child did not start');
  return { process, url: ready.url };
}

/** What is in the file, read by somebody who took no part. */
async function readFile(file: string): Promise<Y.Map<unknown>> {
  const log = await openSqliteUpdateLog({ file });
  const stored = await log.load(MEETING);
  await log.close();
  const doc = new Y.Doc();
  if (stored.snapshot !== undefined) Y.applyUpdateV2(doc, stored.snapshot);
  for (const bytes of stored.updates) {
    const read = readStructure(bytes, SERVER_STRUCTURE_LIMITS);
    if (!read.ok) throw new Error(`the log holds a damaged update: ${read.problem}`);
    Y.applyUpdate(doc, bytes);
  }
  if (doc.store.pendingStructs !== null) throw new Error('the log has a gap');
  return doc.getMap('elements');
}

async function convergence(file: string, writers: readonly Writer[]): Promise<string[]> {
  const child = await start(file);
  await Promise.all(writers.map((writer) => writer.come(child.url)));
  await Promise.all(writers.map((writer) => writer.settle()));
  child.process.kill('SIGKILL');
  await once(child.process, 'exit');
  const stored = (await readFile(file)).toJSON();
  return writers.flatMap((writer) => {
    const missing = writer.missingFrom(new Map(Object.entries(stored)));
    return missing.map((what) => `at the end: ${what}`);
  });
}

/** One participant: its own keys, so that what must be there can be told without merging. */
class Writer {
  made = 0;
  acknowledged = 0;
  readonly #name: string;
  readonly #random: Random;
  readonly #doc = new Y.Doc();
  /** What each edit did: sets its key, or deletes an earlier one. */
  readonly #edits: { key: string; value: number | undefined }[] = [];
  #client: RawClient | undefined;
  /** For each update-carrying frame of this connection, the number of edits it carries. */
  #carried: number[] = [];

  constructor(name: string, random: Random) {
    this.#name = name;
    this.#random = random;
  }

  async come(url: string): Promise<void> {
    const client = await RawClient.open(url, MEETING, { as: this.#name });
    this.#client = client;
    this.#carried = [];
    client.onFrame = (frame) => this.#hear(frame);
    const asked = await client.hears((frame) => frame.kind === 'sync-step-1');
    const stateVector = asked.kind === 'sync-step-1' ? asked.stateVector : new Uint8Array();
    this.#send('sync-step-2', Y.encodeStateAsUpdate(this.#doc, stateVector));
  }

  /** Edits in bursts until the socket is gone. */
  async writeUntilCut(): Promise<void> {
    while (this.#client?.open === true) {
      const burst = 1 + this.#random.below(5);
      for (let i = 0; i < burst; i++) this.#edit();
      await delay(this.#random.below(8));
    }
  }

  /** Waits until everything made is acknowledged. */
  async settle(): Promise<void> {
    await this.#client?.hears(() => this.acknowledged === this.made);
  }

  /** Acknowledged edits that a reader of `stored` does not find as they were left. */
  missingFrom(stored: Pick<ReadonlyMap<string, unknown>, 'get'>): string[] {
    // A later edit may be on disk without its acknowledgement having arrived: any value from then on is right.
    const possible = new Map<string, Set<number | undefined>>();
    this.#edits.forEach(({ key, value }, i) => {
      if (i < this.acknowledged) possible.set(key, new Set([value]));
      else possible.get(key)?.add(value);
    });
    return [...possible].flatMap(([key, values]) => {
      const found = stored.get(key);
      return values.has(found as number | undefined) ? [] : [`${this.#name} lost ${key}: ${String(found)}`];
    });
  }

  #edit(): void {
    const elements = this.#doc.getMap<number>('elements');
    const before = Y.encodeStateVector(this.#doc);
    const earlier = this.#edits.at(-1 - this.#random.below(10));
    const number = this.made++;
    if (earlier !== undefined && elements.has(earlier.key) && this.#random.chance(0.2)) {
      this.#edits.push({ key: earlier.key, value: undefined });
      elements.delete(earlier.key);
    } else {
      const key = `${this.#name}:${this.#random.chance(0.3) && earlier !== undefined ? earlier.key.split(':')[1] : number}`;
      this.#edits.push({ key, value: number });
      elements.set(key, number);
    }
    this.#send('update', Y.encodeStateAsUpdate(this.#doc, before));
  }

  #send(kind: 'sync-step-2' | 'update', update: Uint8Array): void {
    this.#carried.push(this.made);
    this.#client?.send({ kind, update });
  }

  #hear(frame: Frame): void {
    if (frame.kind === 'durable') this.acknowledged = Math.max(this.acknowledged, this.#carried[frame.frames - 1] ?? 0);
    if (frame.kind === 'update' || frame.kind === 'sync-step-2') Y.applyUpdate(this.#doc, frame.update, this);
  }
}
