import { MeetingId } from '@tsunagu/domain';
import { expect, it, vi } from 'vitest';
import { decisionOf } from '../../testing/board-records.ts';
import { openScene } from '../../testing/meeting-scene.ts';
import { type Browser, startTestServer } from '../../testing/test-server.ts';

/** Reads an event stream: `next()` is the next topic, or `end` when the server has closed it. */
async function follow(browser: Browser, path: string) {
  const response = await browser.request('GET', path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const line = async (): Promise<string | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        return event;
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };
  expect(await line()).toBe(': open');
  return {
    next: async () => {
      const event = await line();
      return event === undefined ? 'end' : (JSON.parse(event.replace(/^data: /, '')) as { topic: string }).topic;
    },
    stop: () => reader.cancel(),
  };
}

it('tells a waiting guest of their admission, and the facilitator of the knock, by topic alone', async () => {
  await using server = await startTestServer();
  const { meeting, facilitator, knock, decide } = await openScene(server);
  const facilitators = await follow(facilitator, `${meeting}/events`);
  const { browser, attendanceId } = await knock('鈴木 一郎');
  expect(await facilitators.next()).toBe('attendance');
  const guests = await follow(browser, '/api/join/events');
  await decide(attendanceId, 'admitted');
  expect(await guests.next()).toBe('admission');
  expect(await facilitators.next()).toBe('attendance');
  await Promise.all([guests.stop(), facilitators.stop()]);
});

it('[A5] ends the stream of somebody who is removed', async () => {
  await using server = await startTestServer();
  const { meeting, admit, decide } = await openScene(server);
  const guest = await admit('鈴木 一郎');
  const events = await follow(guest.browser, `${meeting}/events`);
  await decide(guest.attendanceId, 'removed');
  expect(await events.next()).toBe('ended');
  expect(await events.next()).toBe('end');
});

it('ends the stream of a phone whose personal link is revoked, before its next heartbeat', async () => {
  await using server = await startTestServer();
  const { meeting, facilitator, admit } = await openScene(server);
  const { attendanceId } = await admit('鈴木 一郎');
  const pass = await facilitator.json<{ token: string }>(201, 'POST', `${meeting}/role-passes`, { attendanceId });
  const phone = server.browser();
  expect((await phone.request('POST', '/api/session/role-pass', { token: pass.token })).status).toBe(204);
  // Without heartbeats, which would ask for the right as well.
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const own = await follow(phone, '/api/me/events').finally(() => vi.useRealTimers());
  expect((await facilitator.request('DELETE', `${meeting}/role-passes/${attendanceId}`)).status).toBe(204);
  expect(await own.next()).toBe('ended');
  expect(await own.next()).toBe('end');
});

it('tells a guest of a meeting that is closed only that it is over, so that their page asks for nothing more', async () => {
  await using server = await startTestServer();
  const { id, meeting, facilitator, admit } = await openScene(server);
  await server.rooms.write(MeetingId.parse(id), (board) => board.decisions.add(decisionOf('a')));
  const guest = await admit('鈴木 一郎');
  const guests = await follow(guest.browser, `${meeting}/events`);
  const facilitators = await follow(facilitator, `${meeting}/events`);
  await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });
  expect(await guests.next()).toBe('ended');
  expect(await guests.next()).toBe('end');
  expect(await facilitators.next()).toBe('meeting');
  await facilitators.stop();
});

it('[S27] one person holds so many streams and no more; others go on, and an ended one makes room', async () => {
  await using server = await startTestServer();
  const { meeting, facilitator, admit } = await openScene(server);
  const guest = await admit('鈴木 一郎');
  const streams = [];
  for (let i = 0; i < 10; i++)
    streams.push(await follow(guest.browser, `${meeting}/events`), await follow(guest.browser, '/api/join/events'));
  const refused = await guest.browser.json<{ detail: string }>(429, 'GET', `${meeting}/events`);
  expect(refused).toMatchObject({ type: '/problems/too-many-screens', detail: expect.stringContaining('とじて') });
  streams.push(await follow(facilitator, `${meeting}/events`));
  await streams.shift()!.stop();
  await expect
    .poll(async () => {
      const response = await guest.browser.request('GET', `${meeting}/events`);
      await response.body?.cancel();
      return response.status;
    })
    .toBe(200);
  await Promise.all(streams.map((stream) => stream.stop()));
});

it('needs a session', async () => {
  await using server = await startTestServer();
  const { meeting } = await openScene(server);
  expect((await server.browser().request('GET', '/api/join/events')).status).toBe(401);
  expect((await server.browser().request('GET', `${meeting}/events`)).status).toBe(401);
});

it('[S27] an answer to HEAD holds no stream', async () => {
  await using server = await startTestServer();
  const { meeting, facilitator } = await openScene(server);
  for (let i = 0; i < 25; i++) expect((await facilitator.request('HEAD', `${meeting}/events`)).status).toBe(200);
  await (await follow(facilitator, `${meeting}/events`)).stop();
});

it('keeps nobody signed in by a page that lies open', async () => {
  let now = new Date('2026-11-26T10:00:00+09:00');
  await using server = await startTestServer({}, { now: () => now });
  const { meeting, facilitator, knock } = await openScene(server);
  const events = await follow(facilitator, `${meeting}/events`);
  for (let i = 0; i < 2; i++) {
    now = new Date(now.getTime() + 100 * 60_000);
    await knock(`客${i}`);
    expect(await events.next()).toBe(i === 0 ? 'attendance' : 'ended');
  }
  expect((await facilitator.request('GET', meeting)).status).toBe(401);
});
