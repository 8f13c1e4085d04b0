import { MeetingId } from '@tsunagu/domain';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { decisionOf } from '../../testing/board-records.ts';
import { openScene, signInMember } from '../../testing/meeting-scene.ts';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';

const dial = (server: TestServer, id: string, browser: Browser, origin = server.url) =>
  new WebSocket(`${server.url.replace('http', 'ws')}/sync/${id}?ack=1`, {
    origin,
    headers: browser.cookie() ? { cookie: browser.cookie() } : {},
  });
const closeCode = async (socket: WebSocket): Promise<number> => ((await once(socket, 'close')) as [number])[0];

/** Open for good: the room has sent something. */
async function connected(server: TestServer, id: string, browser: Browser): Promise<WebSocket> {
  const socket = dial(server, id, browser);
  const first = await Promise.race([once(socket, 'message'), once(socket, 'close')]);
  if (typeof first[0] === 'number') throw new Error(`closed with ${first[0]}`);
  return socket;
}

describe('/sync/:meetingId', () => {
  it('[A1] answers a foreign or absent Origin with 403, before any upgrade', async () => {
    await using server = await startTestServer();
    const { id, facilitator } = await openScene(server);
    for (const origin of ['https://evil.example', 'null', '']) {
      const [error] = (await once(dial(server, id, facilitator, origin), 'error')) as [Error];
      expect(error.message).toContain('403');
    }
  });

  it('[S8] closes with a code who has no place in the meeting', async () => {
    await using server = await startTestServer();
    const { id, facilitator, knock } = await openScene(server);
    const waiting = await knock('鈴木 一郎');
    const member = await signInMember(server);
    const codes = await Promise.all([
      closeCode(dial(server, id, server.browser())),
      closeCode(dial(server, id, waiting.browser)),
      closeCode(dial(server, id, member)),
      closeCode(dial(server, 'mtg_none', facilitator)),
      closeCode(dial(server, 'x', facilitator)),
    ]);
    expect(codes).toEqual([4401, 4403, 4403, 4404, 4404]);
  });

  it('[A5] closes the socket of somebody who is removed, and takes nobody else with them', async () => {
    await using server = await startTestServer();
    const { id, facilitator, admit, decide } = await openScene(server);
    const guest = await admit('鈴木 一郎');
    const theirs = await connected(server, id, guest.browser);
    const ours = await connected(server, id, facilitator);
    const code = closeCode(theirs);
    await decide(guest.attendanceId, 'removed');
    expect(await code).toBe(4403);
    expect(ours.readyState).toBe(WebSocket.OPEN);
    expect(await closeCode(dial(server, id, guest.browser))).toBe(4401);
    ours.close();
  });

  it('takes the board from guests when the meeting closes, and from nobody else', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator, admit } = await openScene(server);
    const guest = await admit('鈴木 一郎');
    await server.rooms.write(MeetingId.parse(id), (board) => board.decisions.add(decisionOf('a')));
    const code = closeCode(await connected(server, id, guest.browser));
    const ours = await connected(server, id, facilitator);
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });
    expect(await code).toBe(4403);
    expect(await closeCode(dial(server, id, guest.browser))).toBe(4403);
    (await connected(server, id, facilitator)).close();
    ours.close();
  });

  it('says good-bye when the server stops', async () => {
    const server = await startTestServer();
    const { id, facilitator } = await openScene(server);
    const code = closeCode(await connected(server, id, facilitator));
    await server[Symbol.asyncDispose]();
    expect(await code).toBe(1001);
  });
});
