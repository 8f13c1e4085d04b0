import { describe, expect, it } from 'vitest';
import { startTestServer, ADMIN } from '../../testing/test-server.ts';
import { whoAmI } from '../../testing/meeting-scene.ts';

const logIn = (password: string, email = ADMIN.email) => ({ email, password });

describe('POST /api/session', () => {
  it('signs in by a cookie that scripts cannot read, and out again', async () => {
    await using server = await startTestServer();
    await server.administrator();
    const browser = server.browser();
    const response = await browser.request('POST', '/api/session', logIn(ADMIN.password));
    expect(response.status).toBe(200);
    const cookie = response.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^tsunagu=[\w-]{43};/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    expect((await whoAmI(browser)).account).toMatchObject({ email: ADMIN.email, isAdmin: true });
    const stolen = browser.cookie();

    expect((await browser.request('DELETE', '/api/session')).status).toBe(204);
    expect((await whoAmI(browser)).account).toBeNull();
    const replay = await fetch(`${server.url}/api/me`, { headers: { cookie: stolen } });
    expect(await replay.json()).toMatchObject({ account: null });
  });

  it('marks the cookie for https and this host alone when PUBLIC_URL is https', async () => {
    await using server = await startTestServer({ publicUrl: 'https://board.example.jp' });
    const token = server.setupLink?.split('#')[1];
    const response = await server
      .browser()
      .request('POST', '/api/setup', { token, ...ADMIN }, { origin: 'https://board.example.jp' });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-tsunagu=.*Path=\/.*Secure/);
  });

  it('answers an unknown account and a wrong password alike', async () => {
    await using server = await startTestServer();
    await server.administrator();
    const wrong = await server.browser().request('POST', '/api/session', logIn('wrong'));
    const unknown = await server.browser().request('POST', '/api/session', logIn('wrong', 'nobody@example.jp'));
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
  });

  it('[A2] takes at most ten tries for an account, whatever addresses are claimed, and leaves others alone', async () => {
    await using server = await startTestServer();
    await server.administrator();
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const forged = { 'x-forwarded-for': `203.0.113.${i}` };
      const response = await server.browser().request('POST', '/api/session', logIn('wrong'), forged);
      statuses.push(response.status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
    const right = await server.browser().request('POST', '/api/session', logIn(ADMIN.password));
    expect(right.status).toBe(429);
    const other = await server.browser().request('POST', '/api/session', logIn('wrong', 'other@example.jp'));
    expect(other.status).toBe(401);
  });

  it('ends a session that was idle for too long, and one that is too old', async () => {
    let now = new Date('2026-11-23T10:00:00Z');
    await using server = await startTestServer({ sessionIdleMinutes: 30, sessionMaxHours: 2 }, { now: () => now });
    const browser = await server.administrator();
    const later = async (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
      return (await whoAmI(browser)).account !== null;
    };
    expect(await later(29)).toBe(true);
    expect(await later(29)).toBe(true);
    expect(await later(31)).toBe(false);

    await browser.json(200, 'POST', '/api/session', logIn(ADMIN.password));
    for (let i = 0; i < 4; i += 1) expect(await later(29)).toBe(true);
    expect(await later(5)).toBe(false);
  });
});
