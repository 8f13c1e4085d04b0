import { afterEach, describe, expect, it, vi } from 'vitest';
import { errorsText } from '@tsunagu/domain/catalogue/errors';
import { ApiError, callApi, readProblem, unwrap } from './http.ts';

const answer = (status: number, body: string) => vi.stubGlobal('fetch', async () => new Response(body, { status }));
afterEach(() => vi.unstubAllGlobals());

describe('callApi', () => {
  it('hands back what the server answered', async () => {
    answer(200, '{"id":"mtg_1"}');
    expect(await callApi('/api/x')).toEqual({ ok: true, value: { id: 'mtg_1' } });
  });

  it('sends a body as JSON and none where there is none', async () => {
    const sent: RequestInit[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      sent.push(init);
      return new Response('{}');
    });
    await callApi('/api/x', { method: 'POST', body: { a: 1 } });
    await callApi('/api/x');
    expect(sent[0]).toMatchObject({ method: 'POST', body: '{"a":1}' });
    expect(sent[0]?.headers).toHaveProperty('content-type', 'application/json');
    expect(sent[1]).not.toHaveProperty('body');
    expect(sent[1]?.headers).not.toHaveProperty('content-type');
  });

  it('says which state of a thing it wants to change', async () => {
    const sent: RequestInit[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      sent.push(init);
      return new Response('{}');
    });
    await callApi('/api/x', { method: 'PUT', body: {}, ifMatch: '"3"' });
    expect(sent[0]?.headers).toHaveProperty('if-match', '"3"');
  });

  it("says the server's own words about a refusal", async () => {
    answer(409, '{"type":"/problems/role-changed","title":"変わりました","detail":"読んでください","status":409}');
    const reply = await callApi('/api/x');
    expect(reply).toMatchObject({
      ok: false,
      problem: { type: '/problems/role-changed', status: 409, title: '変わりました', detail: '読んでください' },
    });
  });

  it('returns a lost connection as a problem with status 0', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await callApi('/api/x')).toMatchObject({
      ok: false,
      problem: { status: 0, title: errorsText.networkTitle },
    });
  });

  it('throws on an abort: nobody waits for the answer any more', async () => {
    const controller = new AbortController();
    vi.stubGlobal('fetch', async () => {
      controller.abort();
      throw new DOMException('aborted', 'AbortError');
    });
    await expect(callApi('/api/x', { signal: controller.signal })).rejects.toThrow('aborted');
  });

  it('does not take a page of a proxy for an answer', async () => {
    answer(200, '<html>login to the network</html>');
    expect(await callApi('/api/x')).toMatchObject({ ok: false, problem: { title: errorsText.unreadableTitle } });
  });

  it('answers an empty success (204) as a success', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
    expect(await callApi('/api/x', { method: 'DELETE' })).toEqual({ ok: true, value: undefined });
  });
});

describe('readProblem', () => {
  it('fills in plain words by status when the body says nothing', () => {
    expect(readProblem(404, undefined)).toMatchObject(errorsText.byStatus[404] ?? {});
    expect(readProblem(502, '<html>').title).toBe(errorsText.failedTitle);
  });

  it("gives no advice of its own to the server's title", () => {
    expect(readProblem(409, { title: '会議は終わっています' }).detail).toBe('');
  });

  it('keeps field messages that are text, and drops the rest', () => {
    expect(readProblem(422, { fields: { name: '入れてください。', age: 3 } }).fields).toEqual({
      name: '入れてください。',
    });
  });
});

describe('unwrap', () => {
  it('throws the problem for TanStack Query', () => {
    const problem = readProblem(403, undefined);
    expect(() => unwrap({ ok: false, problem })).toThrow(ApiError);
    expect(unwrap({ ok: true, value: 7 })).toBe(7);
  });
});
