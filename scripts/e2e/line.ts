import { carriesUpdate, encodeFrame, FRAME } from '@tsunagu/sync';
import type { Page, WebSocketRoute } from 'playwright-core';

/**
 * The line between one tab and the server, in the test's hands. The product knows nothing of it: it only sees a bad
 * network, or a frame that is not what it sent.
 */
export class Line {
  /** Every frame that passed, with its first number, in order. */
  readonly passed: { way: 'up' | 'down'; type: number }[] = [];
  #open = Promise.resolve();
  #restore: (() => void) | undefined;
  readonly #sockets = new Set<WebSocketRoute>();
  #heldAnswers: (() => void)[] | undefined;
  #swallowing = false;
  #forged: Uint8Array | undefined;

  /** Before the page is opened: sockets that are open already cannot be taken over. */
  static async of(page: Page): Promise<Line> {
    const line = new Line();
    await page.routeWebSocket(/\/sync\//, (socket) => line.#take(socket));
    return line;
  }

  /** Pulls the plug: what is open breaks, what is opened anew gets no answer until `restore`. */
  async cut(): Promise<void> {
    this.#open = new Promise((resolve) => (this.#restore = resolve));
    for (const socket of this.#sockets) await socket.close({ code: 1001 });
    this.#sockets.clear();
  }

  restore(): void {
    this.#restore?.();
  }

  /** The server's acknowledgements wait until `letAnswersThrough`. */
  holdAnswers(): void {
    this.#heldAnswers = [];
  }

  letAnswersThrough(): void {
    const held = this.#heldAnswers ?? [];
    this.#heldAnswers = undefined;
    for (const send of held) send();
  }

  /** Edits vanish on their way up; the line itself stays, until it breaks. */
  swallowEdits(on: boolean): void {
    this.#swallowing = on;
  }

  /** The tab's next edit arrives at the server as this one. */
  replaceNextEdit(update: Uint8Array): void {
    this.#forged = encodeFrame({ kind: 'update', update });
  }

  async #take(socket: WebSocketRoute): Promise<void> {
    await this.#open;
    const server = socket.connectToServer();
    this.#sockets.add(socket);
    socket.onMessage((message) => {
      const frame = bytesOf(message);
      this.passed.push({ way: 'up', type: frame[0] ?? -1 });
      if (carriesUpdate(frame) && frame[1] === 2) {
        if (this.#swallowing) return;
        if (this.#forged !== undefined) {
          server.send(Buffer.from(this.#forged));
          this.#forged = undefined;
          return;
        }
      }
      server.send(message);
    });
    server.onMessage((message) => {
      const type = bytesOf(message)[0] ?? -1;
      this.passed.push({ way: 'down', type });
      const send = (): void => socket.send(message);
      if (type === FRAME.durable && this.#heldAnswers !== undefined) this.#heldAnswers.push(send);
      else send();
    });
  }
}

const bytesOf = (message: string | Buffer): Uint8Array =>
  typeof message === 'string' ? new TextEncoder().encode(message) : new Uint8Array(message);
