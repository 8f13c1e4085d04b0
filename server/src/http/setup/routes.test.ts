import { expect, it } from 'vitest';
import { whoAmI } from '../../testing/meeting-scene.ts';
import { ADMIN, PASSWORD, startTestServer } from '../../testing/test-server.ts';

it('makes the first administrator once, by the link that was printed', async () => {
  await using server = await startTestServer();
  expect(server.setupLink).toMatch(/\/setup#[\w-]{43}$/);
  const token = server.setupLink?.split('#')[1] ?? '';
  const browser = server.browser();
  expect((await whoAmI(browser)).setupNeeded).toBe(true);
  expect((await browser.request('POST', '/api/setup', { ...ADMIN, token: 'guessed' })).status).toBe(403);
  expect((await browser.request('POST', '/api/setup', { ...ADMIN, token, password: 'short' })).status).toBe(422);

  const both = await Promise.all(
    ['a@example.jp', 'b@example.jp'].map((email) =>
      server.browser().request('POST', '/api/setup', { ...ADMIN, token, email }),
    ),
  );
  expect(both.map((response) => response.status).sort((a, b) => a - b)).toEqual([200, 409]);
  expect((await browser.request('POST', '/api/setup', { ...ADMIN, token })).status).toBe(409);
  expect((await whoAmI(browser)).setupNeeded).toBe(false);
});

it('needs no link when the settings name the administrator, and leaves an existing one alone', async () => {
  const setup = { email: 'Chief@example.jp', password: PASSWORD };
  await using server = await startTestServer({ setup });
  expect(server.setupLink).toBeNull();
  const browser = server.browser();
  await browser.json(200, 'POST', '/api/session', { email: 'chief@example.jp', password: PASSWORD });

  // One server a data folder: the first must have let go of it.
  await server.stop();
  const again = await startTestServer({
    dataDir: server.dataDir,
    setup: { email: 'other@example.jp', password: PASSWORD },
  });
  const other = await again
    .browser()
    .request('POST', '/api/session', { email: 'other@example.jp', password: PASSWORD });
  await again.stop();
  expect(other.status).toBe(401);
});
