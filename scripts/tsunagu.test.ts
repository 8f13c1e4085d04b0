import { adminText } from '@tsunagu/domain/catalogue/admin';
import { readConfig, startServer } from '@tsunagu/server';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommand } from './tsunagu.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tsunagu-cli-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const run = (line: string, stdin = '') => runCommand(line.split(' '), { dataDir, readStdin: async () => stdin });
const ADD = 'user add --email hanako@example.jp --name 花子';

it.each(['--help', 'user add --help', 'sample load --help'])('explains itself: %s', async (line) => {
  const { code, text } = await run(line);
  expect(code).toBe(0);
  expect(text).toContain('npm run tsunagu');
});

it.each(['user', 'user delete', 'user add', 'user add --email a@b.jp', `${ADD} --colour red`, 'sample load'])(
  'refuses what it does not understand: %s',
  async (line) => {
    expect((await run(line)).code).toBe(2);
  },
);

it('adds an account whose made password signs in', async () => {
  const { code, text } = await run(`${ADD} --admin`);
  expect(code).toBe(0);
  const password = text.split('\n')[1]?.slice(adminText.password('').length);
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error('wrong settings');
  const server = await startServer(config.config);
  try {
    expect(server.setupLink).toBeNull();
    const response = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'HANAKO@example.jp', password }),
    });
    expect(response.status).toBe(200);
  } finally {
    await server.stop();
  }
});

it('reads a password from standard input, refuses a short one, an address twice, and what is no address', async () => {
  expect(await run(`${ADD} --password-stdin`, 'short\n')).toEqual({ code: 1, text: adminText.shortPassword });
  expect((await run(`${ADD} --password-stdin`, 'long enough, really\n')).text).toBe(
    adminText.userAdded('hanako@example.jp'),
  );
  expect(await run(ADD)).toEqual({ code: 1, text: adminText.taken });
  expect((await run('user add --email nobody --name x')).code).toBe(2);
});

it('opens a sample for its owner, while the server runs', async () => {
  expect((await run('sample load C6')).text).toBe(adminText.noAdministrator);
  await run(`${ADD} --admin --password-stdin`, 'long enough, really');
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error('wrong settings');
  const server = await startServer(config.config);
  try {
    const loaded = await run('sample load C6');
    expect(loaded.code).toBe(0);
    const id = /mtg_\w+/.exec(loaded.text)?.[0] ?? '';
    const signIn = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'hanako@example.jp', password: 'long enough, really' }),
    });
    const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const board = await fetch(`${server.url}/api/meetings/${id}/board.json`, { headers: { cookie } });
    expect(board.status).toBe(200);
    expect(((await board.json()) as { elements: unknown[] }).elements.length).toBeGreaterThan(5);
  } finally {
    await server.stop();
  }
  expect((await run('sample load C99')).code).toBe(1);
  expect(await run('sample load C6 --owner nobody@example.jp')).toEqual({ code: 1, text: adminText.unknownOwner });
});

it('loads the story once', async () => {
  expect((await run('sample load story')).text).toBe(adminText.noAdministrator);
  await run(`${ADD} --admin --password-stdin`, 'long enough, really');
  expect((await run('sample load C6 --practice')).code).toBe(2);
  const loaded = await run('sample load story --practice');
  expect(loaded).toMatchObject({ code: 0, text: expect.stringMatching(/\/meetings\/mtg_/) as string });
  expect(await run('sample load story')).toEqual({ code: 1, text: adminText.storyThere });
});
