import { findSample, SAMPLES } from '@tsunagu/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';

describe('samples over HTTP', () => {
  let server: TestServer;
  let facilitator: Browser;
  beforeAll(async () => {
    server = await startTestServer();
    facilitator = await server.administrator();
  });
  afterAll(async () => server[Symbol.asyncDispose]());
  const get = (path: string, headers: Record<string, string> = {}) =>
    server.browser().request('GET', path, undefined, headers);

  it('lists every sample with what the gallery says of it', async () => {
    const list = (await (await get('/api/samples')).json()) as { id: string }[];
    expect(list.map(({ id }) => id)).toEqual(SAMPLES.map(({ id }) => id));
    const [c6] = list.filter(({ id }) => id === 'C6');
    expect(c6).toMatchObject({ title: 'Aさんの困りごと', functions: [1, 2, 3], elements: 15, ties: 8 });
    expect(c6).toHaveProperty('description', expect.stringContaining('架空'));
  });

  it.each(SAMPLES.map(({ id }) => id))('draws %s as a picture whose letters need no font', async (id) => {
    const response = await get(`/api/samples/${id}/thumbnail.svg`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    const svg = await response.text();
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('<path ');
    expect(svg).not.toContain('<text');
  });

  it('is not sent again to a browser that has it', async () => {
    const etag = (await get('/api/samples/C6/thumbnail.svg')).headers.get('etag') ?? '';
    const again = await get('/api/samples/C6/thumbnail.svg', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await get('/api/samples/C12/thumbnail.svg')).headers.get('etag')).not.toBe(etag);
  });

  it.each(SAMPLES.map(({ id }) => id))('opens %s as a meeting', async (sample) => {
    const { id } = await facilitator.json<{ id: string }>(201, 'POST', '/api/meetings', { sample });
    const board = await facilitator.json<Record<'elements' | 'areas' | 'notes', unknown[]>>(
      200,
      'GET',
      `/api/meetings/${id}/board.json`,
    );
    const things = board.elements.length + board.areas.length + board.notes.length;
    expect(things).toBe(findSample(sample)?.elements.length);
  });

  it('knows no other sample', async () => {
    expect((await get('/api/samples/C99/thumbnail.svg')).status).toBe(404);
    expect((await get('/api/samples/C99/board.json')).status).toBe(404);
  });
});
