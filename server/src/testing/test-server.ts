import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { type Parts, type RunningServer, startServer } from '../main.ts';

export const PASSWORD = 'a long enough password';
export const ADMIN = { email: 'admin@example.jp', name: '管理 花子', password: PASSWORD };

/** One browser: its own cookie, the server's own Origin unless told otherwise. */
export type Browser = {
  readonly cookie: () => string;
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** The JSON of an answer, after checking its status. */
  json<T = Record<string, unknown>>(status: number, method: string, path: string, body?: unknown): Promise<T>;
};

export type TestServer = RunningServer & {
  readonly dataDir: string;
  browser(): Browser;
  /** A browser that is signed in as the first administrator. */
  administrator(): Promise<Browser>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** A real server on a free port with a database of its own; stopped and removed at the end of the scope. */
export async function startTestServer(
  overrides: Partial<Config> & { env?: Record<string, string> } = {},
  parts: Parts = {},
): Promise<TestServer> {
  const { env, ...config } = overrides;
  const dataDir = config.dataDir ?? (await mkdtemp(join(tmpdir(), 'tsunagu-test-')));
  const read = readConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATA_DIR: dataDir, ...env });
  if (!read.ok) throw new Error('the test asks for a wrong setting');
  const server = await startServer({ ...read.config, ...config }, parts);
  const browser = () => openBrowser(server.url);
  return {
    ...server,
    dataDir,
    browser,
    async administrator() {
      const admin = browser();
      const token = server.setupLink?.split('#')[1];
      if (token) {
        const made = await admin.request('POST', '/api/setup', { token, ...ADMIN });
        if (made.ok) return admin;
      }
      await admin.json(200, 'POST', '/api/session', { email: ADMIN.email, password: PASSWORD });
      return admin;
    },
    async [Symbol.asyncDispose]() {
      await server.stop();
      if (config.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const bodyOf = (body: unknown): string | Blob => {
  if (body instanceof Uint8Array) return new Blob([new Uint8Array(body)]);
  return typeof body === 'string' ? body : JSON.stringify(body);
};

function openBrowser(url: string): Browser {
  let cookie = '';
  const request: Browser['request'] = async (method, path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(method === 'GET' ? {} : { origin: url }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: bodyOf(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookie = pair.endsWith('=') ? '' : pair;
    }
    return response;
  };
  return {
    cookie: () => cookie,
    request,
    async json<T>(status: number, method: string, path: string, body?: unknown): Promise<T> {
      const response = await request(method, path, body);
      const text = await response.text();
      if (response.status !== status)
        throw new Error(`${method} ${path}: ${response.status} instead of ${status}: ${text}`);
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
  };
}
