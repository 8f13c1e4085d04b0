import {
  CLOSE,
  type CloseReason,
  type ConnectionLimits,
  decodeFrame,
  encodeFrame,
  type Frame,
  type RefusalReason,
} from '@tsunagu/sync';
import type { Admitted, BoardSocket, PresenceUser, Writer } from './admission.ts';
import type { Clock } from './clock.ts';
import { TokenBucket } from './token-bucket.ts';

/** What a connection hands on to its room, in the order of arrival. */
export type Inbound =
  | { kind: 'sync-step-1'; stateVector: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'query-awareness' }
  /** `frame`: number of this update-carrying frame on its connection, from 0. */
  | { kind: 'update'; bytes: Uint8Array; frame: number; first: boolean };

/**
 * One socket: turns bytes into checked frames, counts what is durable, and lets nobody send too fast or read too
 * slowly. Knows nothing of documents. Closed means closed: later frames are not looked at.
 */
export class Connection {
  readonly admission: Admitted;
  readonly askedAt: number;
  /** Update frames that came before the first SyncStep2 and build on what it will bring (SPEC S6). */
  readonly held: Extract<Inbound, { kind: 'update' }>[] = [];
  synced = false;
  /** Whether it was sent the board; before that, news would reach it ahead of what they build on. */
  served = false;
  readonly #socket: BoardSocket;
  readonly #limits: ConnectionLimits;
  readonly #clock: Clock;
  readonly #ack: boolean;
  readonly #frames: TokenBucket;
  readonly #bytes: TokenBucket;
  readonly #settled = new Set<number>();
  #receiver: ((inbound: Inbound) => void) | undefined;
  #onEnd: (() => void) | undefined;
  #inbox: Inbound[] = [];
  #updateFrames = 0;
  #durable = 0;
  #told = 0;
  #step2Seen = false;
  #open = true;
  #alive = true;
  #allowance = 0;

  constructor(options: {
    socket: BoardSocket;
    admission: Admitted;
    /** Whether the client understands 100 and 101 (`?ack=1`). */
    ack: boolean;
    /** Time of the clock before the door was asked. */
    askedAt: number;
    limits: ConnectionLimits;
    clock: Clock;
  }) {
    const { limits, clock } = options;
    this.#socket = options.socket;
    this.admission = options.admission;
    this.askedAt = options.askedAt;
    this.#ack = options.ack;
    this.#limits = limits;
    this.#clock = clock;
    this.#frames = new TokenBucket(limits.framesPerSecond, limits.frameBurst, () => clock.now());
    this.#bytes = new TokenBucket(limits.bytesPerSecond, limits.byteBurst, () => clock.now());
  }

  get principal(): Writer {
    return this.admission.principal;
  }
  get user(): PresenceUser {
    return this.admission.user;
  }
  get open(): boolean {
    return this.#open;
  }

  /** Hands over what arrived while the room was loading, then everything as it comes; `onEnd` is called once. */
  attach(receiver: (inbound: Inbound) => void, onEnd: () => void): void {
    this.#receiver = receiver;
    this.#onEnd = onEnd;
    const waiting = this.#inbox;
    this.#inbox = [];
    for (const inbound of waiting) if (this.#open) receiver(inbound);
  }

  /** Bytes from the wire; `undefined` for a text frame, which no client of ours sends. */
  receive(bytes: Uint8Array | undefined): void {
    if (!this.#open) return;
    if (bytes === undefined) return this.refuse('malformed');
    if (bytes.length > this.#limits.frameBytes) return this.refuse('too-large', 'tooLarge');
    if (!this.#frames.take(1) || !this.#bytes.take(bytes.length)) return this.close('tooFast');
    if (!this.admission.mayRead()) return this.close('noRight');
    const decoded = decodeFrame(bytes);
    if (!decoded.ok) return this.refuse('malformed');
    const inbound = this.#inbound(decoded.frame);
    if (inbound === undefined) return;
    if (this.#receiver === undefined) this.#inbox.push(inbound);
    else this.#receiver(inbound);
  }

  #inbound(frame: Frame): Inbound | undefined {
    switch (frame.kind) {
      case 'sync-step-1':
      case 'query-awareness':
        return frame;
      case 'awareness':
        if (frame.update.length <= this.#limits.presenceBytes) return frame;
        this.refuse('malformed');
        return undefined;
      case 'sync-step-2':
      case 'update': {
        const first = frame.kind === 'sync-step-2' && !this.#step2Seen;
        if (first) this.#step2Seen = true;
        return { kind: 'update', bytes: frame.update, frame: this.#updateFrames++, first };
      }
      case 'auth-denied':
      case 'durable':
      case 'refused':
        // Only a server says these.
        this.refuse('malformed');
        return undefined;
    }
  }

  /** A frame's content is on disk; 100 counts up to the first frame that is not (SPEC S3). */
  settle(frame: number): void {
    this.#settled.add(frame);
    while (this.#settled.delete(this.#durable)) this.#durable++;
  }

  /** Tells the client how far it is safe, if that has grown. */
  acknowledge(sequence: number): void {
    if (!this.#ack || this.#durable === this.#told) return;
    this.#told = this.#durable;
    this.send(encodeFrame({ kind: 'durable', frames: this.#durable, sequence }));
  }

  /** Sends a frame, or ends the connection of a reader that does not keep up (SPEC S16). */
  send(bytes: Uint8Array): void {
    if (!this.#open) return;
    // A session that has ended must not go on listening, however quiet its owner is.
    if (!this.admission.mayRead()) return this.close('noRight');
    if (this.#socket.bufferedAmount > this.#limits.outboundBytes + this.#allowance) return this.close('tryLater');
    this.#socket.send(bytes);
  }

  /** The whole board may be larger than the limit on unread bytes; that one frame does not count against the reader. */
  sendBoard(bytes: Uint8Array): void {
    this.#allowance = Math.max(this.#allowance, bytes.length);
    this.send(bytes);
  }

  /** Says why content was not taken, then closes (SPEC S13). */
  refuse(reason: RefusalReason, close: CloseReason = 'refusedContent'): void {
    if (!this.#open) return;
    if (this.#ack) this.send(encodeFrame({ kind: 'refused', reason }));
    this.close(close);
  }

  close(reason: CloseReason): void {
    if (!this.#open) return;
    this.ended();
    this.#socket.close(CLOSE[reason].code, reason);
    // Somebody who does not read will not answer the closing handshake either.
    this.#clock.after(2_000, () => this.#socket.terminate());
  }

  /** The other end went away, or is no longer listened to. */
  ended(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#inbox = [];
    this.#onEnd?.();
  }

  pong(): void {
    this.#alive = true;
  }

  /** Called by the room's heartbeat: ends a line on which the last ping found no answer. */
  heartbeat(frame: Uint8Array): void {
    if (!this.#open) return;
    if (!this.#alive) {
      this.ended();
      return this.#socket.terminate();
    }
    this.#alive = false;
    this.#socket.ping();
    this.send(frame);
  }
}
