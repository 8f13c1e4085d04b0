import { decodeFrame, encodeFrame, type Frame } from '@tsunagu/sync';
import { WebSocket } from 'ws';

/** A socket that says exactly what a test tells it to, and keeps every frame it hears. */
export class RawClient {
  readonly frames: Frame[] = [];
  readonly socket: WebSocket;
  /** Hears each frame as it comes. */
  onFrame: (frame: Frame) => void = () => {};
  #closed: { code: number } | undefined;
  #watchers: (() => void)[] = [];

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data: Buffer) => {
      const decoded = decodeFrame(new Uint8Array(data));
      if (!decoded.ok) throw new Error(`the server sent a frame that is ${decoded.problem}`);
      this.frames.push(decoded.frame);
      this.onFrame(decoded.frame);
      this.#look();
    });
    socket.on('close', (code) => {
      this.#closed = { code };
      this.#look();
    });
    // The close that follows tells the test what it needs.
    socket.on('error', () => {});
  }

  /** Connects and waits for the socket to open. */
  static async open(url: string, meetingId: string, params: Record<string, string> = {}): Promise<RawClient> {
    const query = new URLSearchParams({ ack: '1', ...params }).toString();
    const client = new RawClient(new WebSocket(`${url}/${meetingId}?${query}`, { perMessageDeflate: false }));
    await new Promise<void>((resolve, reject) => {
      client.socket.once('open', resolve);
      client.socket.once('error', reject);
    });
    return client;
  }

  send(frame: Frame): void {
    this.socket.send(encodeFrame(frame));
  }

  /** Waits until a frame satisfies `wanted`, among those heard already too. */
  async hears<T extends Frame>(wanted: (frame: Frame) => frame is T): Promise<T>;
  async hears(wanted: (frame: Frame) => boolean): Promise<Frame>;
  async hears(wanted: (frame: Frame) => boolean): Promise<Frame> {
    for (;;) {
      const frame = this.frames.find(wanted);
      if (frame !== undefined) return frame;
      if (this.#closed !== undefined) throw new Error(`closed with ${this.#closed.code} before the frame came`);
      await this.#change();
    }
  }

  /** Waits for the end; the close code. */
  async ended(): Promise<number> {
    while (this.#closed === undefined) await this.#change();
    return this.#closed.code;
  }

  get open(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  close(): void {
    this.socket.terminate();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#watchers.push(resolve));
  }
  #look(): void {
    for (const watcher of this.#watchers.splice(0)) watcher();
  }
}
