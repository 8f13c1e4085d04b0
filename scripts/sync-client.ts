import { once } from 'node:events';
import { decodeFrame, encodeFrame, type RefusalReason } from '@tsunagu/sync';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

export interface SyncClientOptions {
  /** `ws://host/sync/<meetingId>`, or a room of any other server that speaks y-websocket's protocol. */
  url: string;
  /** Session cookie and `Origin`, as a browser would send them. */
  headers?: Record<string, string>;
  doc?: Y.Doc;
}

/**
 * A participant without a browser, for measurements and fault runs. It counts by itself what the server has said to be
 * on disk — on purpose not with the product's own ledger, which a fault run must be able to contradict.
 *
 * Local updates are numbered 1, 2, 3 …; `acknowledged` is the last number of which, and of everything before it, the
 * server has said that it is on disk.
 */
export class SyncClient {
  readonly doc: Y.Doc;
  made = 0;
  acknowledged = 0;
  /** Sequence number of the meeting's log in the last acknowledgement. */
  sequence = 0;
  refused: RefusalReason | undefined;
  closeCode: number | undefined;
  /** Called with the number of the last update that is on disk, whenever that has grown. */
  onAcknowledged: (upTo: number) => void = () => {};
  readonly #options: SyncClientOptions;
  #socket: WebSocket | undefined;
  /** For each update-carrying frame of the present connection: the last local update that it carries. */
  #carried: number[] = [];
  #answered = false;
  #waiting = new Set<() => void>();

  constructor(options: SyncClientOptions) {
    this.#options = options;
    this.doc = options.doc ?? new Y.Doc();
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.made += 1;
      // Until the server's question has been answered, what is made goes with that answer.
      if (this.#answered) this.#sendContent('update', update);
    });
  }

  get connected(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Connects and resolves when the server's whole document has been read. @throws Error when the socket ends before */
  async connect(): Promise<void> {
    const socket = new WebSocket(this.#options.url, { headers: this.#options.headers ?? {}, perMessageDeflate: false });
    this.#socket = socket;
    this.#carried = [];
    this.#answered = false;
    this.closeCode = undefined;
    socket.binaryType = 'arraybuffer';
    let read = false;
    await new Promise<void>((resolve, reject) => {
      socket.on('open', () => this.#send({ kind: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) }));
      socket.on('message', (data: ArrayBuffer) => {
        if (this.#receive(new Uint8Array(data)) === 'sync-step-2') {
          read = true;
          resolve();
        }
      });
      socket.on('error', (error) => (read ? undefined : reject(error)));
      socket.on('close', (code) => {
        this.closeCode = code;
        this.#answered = false;
        if (!read) reject(new Error(`the socket was closed with ${code} before the document was read`));
        this.#wake();
      });
    });
  }

  /** Resolves when everything made so far is on disk. @throws Error when the socket ends before */
  async saved(): Promise<void> {
    const wanted = this.made;
    while (this.acknowledged < wanted) {
      // Not as soon as the socket is closing: only its end tells why (`closeCode`).
      if (this.#socket === undefined || this.closeCode !== undefined)
        throw new Error(`not saved: ${this.acknowledged} of ${wanted}`);
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Ends the connection; the document stays. */
  async disconnect(): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined || socket.readyState === WebSocket.CLOSED) return;
    const closed = once(socket, 'close');
    socket.close();
    const late = setTimeout(() => socket.terminate(), 1_000);
    await closed;
    clearTimeout(late);
  }

  #receive(bytes: Uint8Array): string | undefined {
    const decoded = decodeFrame(bytes);
    if (!decoded.ok) return undefined;
    const { frame } = decoded;
    switch (frame.kind) {
      case 'sync-step-1':
        this.#sendContent('sync-step-2', Y.encodeStateAsUpdate(this.doc, frame.stateVector));
        this.#answered = true;
        break;
      case 'sync-step-2':
      case 'update':
        Y.applyUpdate(this.doc, frame.update, this);
        break;
      case 'durable': {
        this.sequence = frame.sequence;
        const upTo = this.#carried[frame.frames - 1] ?? 0;
        if (upTo > this.acknowledged) {
          this.acknowledged = upTo;
          this.onAcknowledged(upTo);
        }
        this.#wake();
        break;
      }
      case 'refused':
        this.refused = frame.reason;
        break;
      case 'awareness':
      case 'query-awareness':
      case 'auth-denied':
        break;
    }
    return frame.kind;
  }

  #sendContent(kind: 'sync-step-2' | 'update', update: Uint8Array): void {
    this.#carried.push(this.made);
    this.#send({ kind, update });
  }

  #send(frame: Parameters<typeof encodeFrame>[0]): void {
    if (this.connected) this.#socket?.send(encodeFrame(frame));
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
