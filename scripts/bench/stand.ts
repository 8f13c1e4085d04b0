import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT, run } from '../child.ts';
import { freePort, startProduct } from '../e2e/product.ts';
import { SyncClient } from '../sync-client.ts';

/** A server under measurement and a way into one fresh, empty room of it. */
export interface Stand {
  name: string;
  /** What it does with an update before passing it on. */
  keeps: string;
  /** Whether it says when an update is on disk. */
  acknowledges: boolean;
  /** A client in the room of this round; not yet connected. */
  client(round: string): Promise<SyncClient>;
  close(): Promise<void>;
}

/** The product itself, as an operator runs it: SQLite, `synchronous=FULL`, checks, log-in and all. */
export async function ourStand(): Promise<Stand> {
  const product = await startProduct({ pages: false });
  const api = await product.facilitator();
  const rooms = new Map<string, Promise<string>>();
  return {
    name: 'Tsunagu Board',
    keeps: 'SQLite, synchronous=FULL, on disk before it is passed on',
    acknowledges: true,
    client: async (round) => {
      const meeting = rooms.get(round) ?? api.newMeeting(`bench ${round}`);
      rooms.set(round, meeting);
      const url = `${product.url.replace('http', 'ws')}/sync/${await meeting}?ack=1`;
      return new SyncClient({ url, headers: { cookie: api.cookie, origin: product.url } });
    },
    close: () => product[Symbol.asyncDispose](),
  };
}

const PEER = join(ROOT, 'scripts', 'bench', 'peer');

/** `@y/websocket-server` as it comes: everything in memory, nothing kept. Installed here on first use. */
export async function peerStand(): Promise<Stand> {
  await installPeer();
  const port = await freePort();
  const server = createRequire(join(PEER, 'package.json')).resolve('@y/websocket-server/package.json');
  const { version } = JSON.parse(await readFile(server, 'utf8')) as { version: string };
  const child = spawn(process.execPath, [join(PEER, 'node_modules/@y/websocket-server/src/server.js')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), YPERSISTENCE: '' },
    stdio: 'ignore',
  });
  await answers(`http://127.0.0.1:${port}/`, child);
  return {
    name: `@y/websocket-server ${version}`,
    keeps: 'memory only, keeps nothing',
    acknowledges: false,
    client: (round) => Promise.resolve(new SyncClient({ url: `ws://127.0.0.1:${port}/${round}` })),
    close: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** The peer keeps its own lock file, because it brings a second, pre-release Yjs that must not come near the product. */
async function installPeer(): Promise<void> {
  const marker = join(PEER, 'node_modules', '.installed');
  const wanted = createHash('sha256')
    .update(await readFile(join(PEER, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && (await readFile(marker, 'utf8')) === wanted) return;
  console.error('installing @y/websocket-server beside the product…');
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PEER,
  });
  if (code !== 0) throw new Error('the peer could not be installed');
  await writeFile(marker, wanted);
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (child.exitCode !== null) throw new Error(`the peer ended with ${child.exitCode}`);
    const ok = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await delay(25);
  }
  throw new Error('the peer does not answer');
}
