import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NEW_MEETING, openScene } from '../testing/meeting-scene.ts';
import { startTestServer } from '../testing/test-server.ts';
import { CONTENT_SECURITY_POLICY } from './security-headers.ts';

describe('every answer', () => {
  it('carries the content security policy, on errors too', async () => {
    await using server = await startTestServer();
    for (const path of ['/', '/healthz', '/api/me', '/api/nothing', '/assets/none.js']) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('content-security-policy'), path).toBe(CONTENT_SECURITY_POLICY);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(CONTENT_SECURITY_POLICY).toContain("script-src 'self';");
  });

  it('is a problem in Japanese without a stack when something is refused', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const refusals: [number, string, string, string, unknown?][] = [
      [404, 'not-found', 'GET', '/api/nothing'],
      [404, 'not-found', 'GET', '/api/meetings/mtg_nothing'],
      [422, 'invalid-input', 'GET', '/api/meetings/x'],
      [422, 'invalid-input', 'GET', '/api/meetings?cursor=x'],
      [400, 'bad-json', 'POST', '/api/meetings', '{"title":'],
      [422, 'invalid-input', 'POST', '/api/meetings', { ...NEW_MEETING, function: 9 }],
      [422, 'invalid-input', 'POST', '/api/meetings', { ...NEW_MEETING, startsAt: '明日' }],
      [422, 'unknown-template', 'POST', '/api/meetings', { ...NEW_MEETING, template: 'none' }],
      [422, 'unknown-sample', 'POST', '/api/meetings', { sample: 'C99' }],
      [404, 'not-found', 'POST', '/api/meetings', { ...NEW_MEETING, caseId: 'case_none' }],
      [413, 'too-large', 'POST', '/api/cases', { alias: 'あ'.repeat(300_000) }],
    ];
    for (const [status, slug, method, path, body] of refusals) {
      const response = await admin.request(method, path, body);
      const problem = (await response.json()) as { title: string };
      expect(response.headers.get('content-type'), `${method} ${path}`).toMatch(/^application\/problem\+json/);
      expect(problem, `${method} ${path}`).toMatchObject({ type: `/problems/${slug}`, status });
      expect(response.status).toBe(status);
      expect(problem.title).toMatch(/[ぁ-ん]/);
      expect(JSON.stringify(problem)).not.toMatch(/\.ts|at /);
    }
    const form = await admin.request('POST', '/api/cases', 'alias=x', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(form.status).toBe(415);
  });

  it('names wrong fields in words', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const refused = await admin.json<{ fields: Record<string, string> }>(422, 'POST', '/api/meetings', {
      ...NEW_MEETING,
      title: '',
      startsAt: '明日',
    });
    expect(refused.fields['title']).toBe('入れてください。');
    expect(refused.fields['startsAt']).toContain('2026-11-30T10:00:00+09:00');
    for (const [body, words] of [
      [{}, '入れてください。'],
      [{ alias: 5 }, '形がちがいます。'],
    ] as const)
      expect(await admin.json(422, 'POST', '/api/cases', body)).toMatchObject({ fields: { alias: words } });
  });
});

describe('[A1] Origin', () => {
  it('refuses foreign and absent ones on every mutation', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await openScene(server);
    const paths: [string, string][] = [
      ['POST', '/api/session'],
      ['POST', '/api/setup'],
      ['POST', '/api/meetings'],
      ['PATCH', meeting],
      ['POST', `${meeting}/close`],
      ['DELETE', `${meeting}/invites`],
      ['DELETE', '/api/session'],
      ['PUT', '/api/settings'],
    ];
    const host = new URL(server.url).host;
    for (const [method, path] of paths) {
      for (const origin of ['https://evil.example', `https://${host}`, 'null', 'http://localhost:1', '']) {
        const response = await facilitator.request(method, path, {}, { origin });
        expect(response.status, `${method} ${path} from ${origin}`).toBe(403);
      }
    }
    const absent = await fetch(`${server.url}/api/session`, { method: 'DELETE' });
    expect(absent.status).toBe(403);
  });

  it('is PUBLIC_URL when that is set, whatever Host says', async () => {
    await using server = await startTestServer({ publicUrl: 'https://board.example.jp' });
    const status = async (origin: string) =>
      (await server.browser().request('DELETE', '/api/session', undefined, { origin })).status;
    expect(await status('https://board.example.jp')).toBe(204);
    expect(await status(server.url)).toBe(403);
  });
});

describe('pages', () => {
  it('says plainly that the pages are not built, and still serves', async () => {
    await using server = await startTestServer({}, { webDir: '/nowhere' });
    const response = await fetch(server.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm start');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('are served with type, caching and packing, and every other address is the program', async () => {
    const webDir = await mkdtemp(join(tmpdir(), 'tsunagu-web-'));
    await mkdir(join(webDir, 'assets'));
    await writeFile(join(webDir, 'index.html'), '<!doctype html>pages');
    await writeFile(join(webDir, '.secret'), 'secret');
    await writeFile(join(webDir, 'assets/app-1234.js'), 'code');
    await writeFile(join(webDir, 'assets/app-1234.js.gz'), gzipSync('code'));
    await using server = await startTestServer({}, { webDir });
    const asset = await fetch(`${server.url}/assets/app-1234.js`);
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    expect(await asset.text()).toBe('code');
    const plain = await fetch(`${server.url}/assets/app-1234.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const etag = asset.headers.get('etag') ?? '';
    const again = await fetch(`${server.url}/assets/app-1234.js`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);

    for (const path of [
      '/',
      '/join',
      '/meetings/mtg_x/wall',
      '/j/123456',
      '/.secret',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/%zz',
    ]) {
      expect(await (await fetch(server.url + path)).text(), path).toContain('pages');
    }
    const page = await fetch(`${server.url}/join`);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(`${server.url}/assets/old.js`)).status).toBe(404);
    await rm(webDir, { recursive: true });
  });
});
