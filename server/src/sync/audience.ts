import { type CloseReason, CONNECTIONS_PER_PERSON } from '@tsunagu/sync';
import type { Writer } from './admission.ts';
import type { Connection } from './connection.ts';
import { type Change, spread } from './spread.ts';

/** Changes that may wait for what sets them right. Beyond, they are told as they are: nobody may hold up the others. */
const MOST_HELD = 200;

/** Everybody at one board, and what they have not been told yet. */
export class Audience implements Iterable<Connection> {
  readonly #connections = new Set<Connection>();
  readonly #untold: Change[] = [];
  #holds = 0;

  get size(): number {
    return this.#connections.size;
  }
  [Symbol.iterator](): Iterator<Connection> {
    return this.#connections[Symbol.iterator]();
  }

  /** Lets somebody in, unless they are here too often already (SPEC S27). */
  add(connection: Connection): boolean {
    let here = 0;
    for (const { principal } of this.#connections) if (principal === connection.principal) here++;
    if (here >= CONNECTIONS_PER_PERSON) return false;
    this.#connections.add(connection);
    return true;
  }

  delete(connection: Connection): boolean {
    return this.#connections.delete(connection);
  }

  send(frame: Uint8Array): void {
    for (const connection of this.#connections) connection.send(frame);
  }

  heartbeat(frame: Uint8Array): void {
    for (const connection of this.#connections) connection.heartbeat(frame);
  }

  close(reason: CloseReason, whose?: Writer): void {
    for (const connection of this.#connections)
      if (whose === undefined || connection.principal === whose) connection.close(reason);
  }

  /** Tells of what is on disk; while held it waits, so that it is told together with what sets it right. */
  tell(changes: readonly Change[]): void {
    this.#untold.push(...changes);
    if (this.#holds === 0 || this.#untold.length > MOST_HELD) spread(this.#untold.splice(0), this.#connections);
  }

  /** Runs `work` while changes wait to be told. */
  async hold(work: () => Promise<void>): Promise<void> {
    this.#holds++;
    try {
      await work();
    } finally {
      this.#holds--;
      this.tell([]);
    }
  }
}
