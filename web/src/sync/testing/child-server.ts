/// <reference types="node" />
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('../../../../server/src/sync/testing/board-child.ts', import.meta.url));

/** A board server in a process of its own that a test may kill, change and start again on the same file and port. */
export class ChildServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tsunagu-session-'));
  #child: ChildProcess | undefined;
  #port = 0;
  url = '';

  async start({ epoch = 1 } = {}): Promise<void> {
    const args = [join(this.#folder, 'board.sqlite'), String(this.#port), String(epoch)];
    const child = fork(CHILD, args, { stdio: 'inherit' });
    this.#child = child;
    const [ready] = (await once(child, 'message')) as [{ url: string; port: number }];
    this.#port = ready.port;
    this.url = ready.url;
  }

  /** Sends a request of `board-child.ts` and waits until it is done. */
  async ask(request: { do: string } & Record<string, unknown>): Promise<void> {
    const answered = once(this.#child as ChildProcess, 'message');
    this.#child?.send(request);
    await answered;
  }

  /** `kill -9`: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
