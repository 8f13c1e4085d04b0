import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildWeb } from '../build-web.ts';
import { ROOT } from '../child.ts';
import { Api } from './api.ts';

/** The account that every run starts with; fictional. */
export const FACILITATOR = { email: 'facilitator@example.jp', password: 'correct-horse-battery-staple' } as const;

/** The real server, on a free port and a data folder of its own. */
export interface Product {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** `kill -9`: nothing is flushed, no socket is closed politely. */
  kill(): Promise<void>;
  /** Starts again on the same port and the same data, and waits until it serves. */
  start(): Promise<void>;
  /** SIGTERM and its exit code: a graceful stop is 0. */
  stop(): Promise<number | null>;
  /** Everything the server has printed so far, over all its starts. */
  output(): string;
  /** Process id while it runs. */
  pid(): number | undefined;
  /** An HTTP client that is logged in as `FACILITATOR`. */
  facilitator(): Promise<Api>;
  /** Ends the server and deletes its data. */
  [Symbol.asyncDispose](): Promise<void>;
}

export interface ProductOptions {
  /** Settings of the server in addition to, or instead of, the usual ones. */
  env?: NodeJS.ProcessEnv;
  /** False when only HTTP and sockets are needed, no pages. */
  pages?: boolean;
}

/** Builds the pages when needed, starts the server and waits until it takes writes. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  if (options.pages !== false && (await buildWeb()) !== 0) throw new Error('the pages could not be built');
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'tsunagu-'));
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let output = '';

  const start = async (): Promise<void> => {
    if (child !== undefined) throw new Error('it is running already');
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      SETUP_EMAIL: FACILITATOR.email,
      SETUP_PASSWORD: FACILITATOR.password,
      ...options.env,
    };
    const started = spawn(process.execPath, ['server/src/main.ts'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    started.once('exit', () => {
      if (child === started) child = undefined;
    });
    const until = performance.now() + 30_000;
    while (!(await serves(`${url}/readyz`))) {
      if (child === undefined) throw new Error(`the server ended while starting:\n${output}`);
      if (performance.now() > until) throw new Error(`the server does not become ready:\n${output}`);
      await delay(25);
    }
  };

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child === undefined) return null;
    const exited = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await exited)[0];
  };

  await start();
  return {
    url,
    port,
    dataDir,
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    output: () => output,
    pid: () => child?.pid,
    facilitator: () => Api.logIn(url, FACILITATOR),
    [Symbol.asyncDispose]: async () => {
      await end('SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function serves(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
