import { MeetingId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { decisionOf } from '../../testing/board-records.ts';
import { openScene } from '../../testing/meeting-scene.ts';
import { jpegOf, pngOf } from '../../testing/pictures.ts';
import { type Browser, startTestServer } from '../../testing/test-server.ts';

const PNG = { 'content-type': 'image/png' };
const put = (browser: Browser, meeting: string, bytes: Uint8Array, headers: Record<string, string> = PNG) =>
  browser.request('POST', `${meeting}/assets`, bytes, headers);
const titleOf = async (response: Response) => ((await response.json()) as { title: string }).title;

describe('pictures on a map', () => {
  it('are kept and shown to those inside, as nothing but pictures', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator, admit } = await openScene(server);
    const guest = await admit('鈴木 一郎');
    const response = await put(guest.browser, meeting, pngOf(30, 20));
    expect(response.status).toBe(201);
    const asset = (await response.json()) as { id: string; width: number; height: number };
    expect(asset).toMatchObject({ id: expect.stringMatching(/^ast_/), width: 30, height: 20 });

    const shown = await facilitator.request('GET', `${meeting}/assets/${asset.id}`);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('cache-control')).toBe('private, no-cache');
    const again = await facilitator.request('GET', `${meeting}/assets/${asset.id}`, undefined, {
      'if-none-match': shown.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
  });

  it('are not found by way of another meeting, nor by a guest once the meeting is closed', async () => {
    await using server = await startTestServer();
    const { id: meetingId, meeting, facilitator, admit } = await openScene(server);
    await server.rooms.write(MeetingId.parse(meetingId), (board) => board.decisions.add(decisionOf('a')));
    const guest = await admit('鈴木 一郎');
    const { id } = (await (await put(facilitator, meeting, pngOf(3, 3))).json()) as { id: string };
    const other = await openScene(server);
    expect((await other.facilitator.request('GET', `${other.meeting}/assets/${id}`)).status).toBe(404);
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });
    expect((await guest.browser.request('GET', `${meeting}/assets/${id}`)).status).toBe(403);
    expect(
      (await guest.browser.request('GET', `${meeting}/assets/${id}`, undefined, { 'if-none-match': `"${id}"` })).status,
    ).toBe(403);
    expect((await facilitator.request('GET', `${meeting}/assets/${id}`)).status).toBe(200);
    expect((await put(facilitator, meeting, pngOf(3, 3))).status).toBe(403);
  });

  it('need the own origin', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await openScene(server);
    const response = await put(facilitator, meeting, pngOf(3, 3), { ...PNG, origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect(await titleOf(response)).toBe('このアドレスからは操作できません');
  });

  it('are refused with the reason in words', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await openScene(server);
    const refusal = async (bytes: Uint8Array) => {
      const response = await put(facilitator, meeting, bytes);
      return [response.status, await titleOf(response)];
    };
    expect(await refusal(Buffer.from('<svg onload="alert(1)"/>'))).toEqual([415, 'SVG の絵は使えません']);
    expect(await refusal(Buffer.from('GIF89a'))).toEqual([415, 'この種類の絵は使えません']);
    expect(await refusal(pngOf(40, 40).subarray(0, 50))).toEqual([422, 'この絵は読めませんでした']);
    expect(await refusal(new Uint8Array(5 * 1_048_576 + 1))).toEqual([413, '絵のファイルが大きすぎます']);
  });

  it('hold nothing of the camera, whatever type was claimed', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator } = await openScene(server);
    const kept = await put(facilitator, meeting, jpegOf(16, 8, 'GPS 35.6812N'));
    const asset = (await kept.json()) as { id: string };
    const shown = await facilitator.request('GET', `/api/meetings/${MeetingId.parse(id)}/assets/${asset.id}`);
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await shown.arrayBuffer()).includes('35.6812N')).toBe(false);
  });
});
