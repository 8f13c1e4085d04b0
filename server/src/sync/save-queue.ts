import type { MeetingId } from '@tsunagu/domain';
import type { AcceptedUpdate } from '@tsunagu/sync';
import type { LoggedUpdate, UpdateLog } from '../storage/update-log.ts';
import { SERVER_WRITER } from './admission.ts';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { RoomEvent } from './room-event.ts';

/** One accepted frame on its way to the disk. */
export type Entry =
  | {
      kind: 'update';
      bytes: Uint8Array;
      update: AcceptedUpdate;
      /** undefined: the server itself. */
      connection: Connection | undefined;
      frame: number;
    }
  /** Brought nothing new; waits in line only so that its acknowledgement does not overtake others. */
  | { kind: 'nothing-new'; connection: Connection; frame: number };

/** The log did not take an update. It is kept and tried again; nothing was acknowledged. */
export class NotSavedError extends Error {}

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 3_000;
/** Bytes kept in memory while the disk fails; beyond, senders are asked to come back later. */
const MAX_BYTES = 64 * 1_048_576;

export type SaveQueueOptions = {
  meetingId: MeetingId;
  log: UpdateLog;
  clock: Clock;
  /** A group is on disk; `sequence` is that of its last update. */
  onSaved: (entries: readonly Entry[], sequence: number) => void;
  onEmpty: () => void;
  onEvent: (event: RoomEvent) => void;
};

/**
 * Accepted updates of one room, in order, on their way to the log. What arrives while a group is being written is the
 * next group. A failed group is kept and tried again until it is written (reliability R2).
 */
export class SaveQueue {
  readonly #options: SaveQueueOptions;
  #waiting: Entry[] = [];
  #bytes = 0;
  #running = false;
  #failing = false;
  #abandoned = false;
  #sequence = 0;
  #added = 0;
  #saved = 0;
  #flushed: { upTo: number; resolve: () => void; reject: (error: Error) => void }[] = [];
  #wake: (() => void) | undefined;

  constructor(options: SaveQueueOptions, sequence: number) {
    this.#options = options;
    this.#sequence = sequence;
  }

  get empty(): boolean {
    return !this.#running && this.#waiting.length === 0;
  }
  get full(): boolean {
    return this.#bytes > MAX_BYTES;
  }

  add(entry: Entry): void {
    this.#waiting.push(entry);
    this.#added++;
    this.#bytes += entry.kind === 'update' ? entry.bytes.length : 0;
    if (!this.#running) void this.#run();
  }

  /** Resolves when everything added so far is on disk; rejects with `NotSavedError` when an attempt fails first. */
  flushed(): Promise<void> {
    if (this.empty) return Promise.resolve();
    if (this.#failing) return Promise.reject(new NotSavedError(this.#options.meetingId));
    const upTo = this.#added;
    return new Promise((resolve, reject) => this.#flushed.push({ upTo, resolve, reject }));
  }

  abandon(): void {
    this.#abandoned = true;
    this.#waiting = [];
    this.#wake?.();
    this.#rejectFlushed();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      if (!(await this.#save(group))) break;
      for (const entry of group) this.#bytes -= entry.kind === 'update' ? entry.bytes.length : 0;
      this.#saved += group.length;
      this.#options.onSaved(group, this.#sequence);
      // Not only when all is empty: under steady editing that may never be.
      while ((this.#flushed[0]?.upTo ?? Infinity) <= this.#saved) this.#flushed.shift()?.resolve();
    }
    this.#running = false;
    if (!this.#abandoned) this.#options.onEmpty();
  }

  /** Writes a group, however often it takes; false when abandoned meanwhile. */
  async #save(group: readonly Entry[]): Promise<boolean> {
    const updates = group.flatMap((entry) => (entry.kind === 'update' ? [logged(entry)] : []));
    const { meetingId, log, onEvent } = this.#options;
    for (let delay = FIRST_RETRY_MS; !this.#abandoned; delay = Math.min(delay * 2, LAST_RETRY_MS)) {
      try {
        if (updates.length > 0) {
          const result = await log.append(meetingId, updates);
          if (!result.ok) throw new Error(`client id ${result.clientId} was taken elsewhere`);
          this.#sequence = result.sequence;
        }
        if (this.#failing) onEvent({ kind: 'save-healed', meetingId });
        this.#failing = false;
        return !this.#abandoned;
      } catch (problem) {
        if (!this.#failing) onEvent({ kind: 'save-failed', meetingId, problem });
        this.#failing = true;
        this.#rejectFlushed();
        await this.#pause(delay);
      }
    }
    return false;
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#options.clock.after(ms, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
  }

  #rejectFlushed(): void {
    for (const { reject } of this.#flushed.splice(0)) reject(new NotSavedError(this.#options.meetingId));
  }
}

function logged(entry: Extract<Entry, { kind: 'update' }>): LoggedUpdate {
  const principal = entry.connection?.principal ?? SERVER_WRITER;
  return { bytes: entry.bytes, clientClaims: entry.update.claims.map((clientId) => ({ clientId, principal })) };
}
