import { Element, MeetingId } from '@tsunagu/domain';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../../storage/database.ts';
import { decisionOf, issueOf, roleOf } from '../../testing/board-records.ts';
import { openScene, signInMember } from '../../testing/meeting-scene.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import type { AnonymousReview } from './shapes.ts';

/** Fictional, and each of them somewhere in the meeting. */
const PLANTED = [
  '髙﨑 花子',
  'たかさき はなこ',
  '𠮷田 一郎',
  'つばき苑の森',
  '046-876-5432',
  '令和8年4月3日',
  '鈴木 一郎',
  '3丁目5番',
];

async function closedScene(server: TestServer) {
  const scene = await openScene(server);
  const guest = await scene.admit('鈴木 一郎');
  await server.rooms.write(MeetingId.parse(scene.id), (board) => {
    board.elements.add(
      sign({
        kind: 'person',
        id: 'el_x',
        label: PLANTED[0],
        reading: PLANTED[1],
        age: 83,
        note: `電話は${PLANTED[4]}。${PLANTED[5]}に転倒。${PLANTED[7]}に住む。`,
      }),
    );
    board.elements.add(
      sign({ kind: 'resource', id: 'el_y', formality: 'formal', label: PLANTED[3], contact: PLANTED[2] }),
    );
    board.roles.add(roleOf('a', guest.attendanceId, { what: `${PLANTED[0]}さんを${PLANTED[2]}さんとたずねる` }));
    board.decisions.add(decisionOf('a'));
    board.issues.add(issueOf('a'));
  });
  await scene.facilitator.json(200, 'POST', `${scene.meeting}/close`, { acceptGaps: true });
  return scene;
}

const sign = (value: object) => Element.parse({ pos: { x: 0, y: 0 }, ...value });

type Line = AnonymousReview['lines'][number];
const accept = ({ key, original, proposed }: Line) => ({ key, original, text: proposed });

describe('the way of a case up to the area', () => {
  it('[Z6] publishes nothing while a line is unreviewed, then a copy that bears none of what was planted', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await closedScene(server);
    const review = await facilitator.json<AnonymousReview>(200, 'GET', `${meeting}/anonymous-review`);
    expect(review).toMatchObject({ version: 0, published: null });
    const put = (lines: readonly Line[], version: number) =>
      facilitator.request(
        'PUT',
        `${meeting}/anonymous-review`,
        { title: '買物に困る一人暮らし', keepCareArea: false, decisions: lines.map(accept) },
        { 'if-match': `"${version}"` },
      );

    expect((await put(review.lines.slice(1), 0)).status).toBe(200);
    expect(await facilitator.json(409, 'POST', `${meeting}/anonymous-copy`)).toMatchObject({
      type: '/problems/copy-unreviewed',
      gaps: [review.lines[0]?.key],
    });
    expect((await put(review.lines, 0)).status).toBe(412);
    expect((await put(review.lines, 1)).status).toBe(200);
    const { id } = await facilitator.json<{ id: string }>(201, 'POST', `${meeting}/anonymous-copy`);

    // Everybody with an account reads it; what it came from stays with those who were there.
    const colleague = await signInMember(server);
    const list = await (await colleague.request('GET', '/api/anonymous-copies')).text();
    const copy = await (await colleague.request('GET', `/api/anonymous-copies/${id}`)).text();
    expect(JSON.parse(list)).toMatchObject({ items: [{ id, title: '買物に困る一人暮らし' }] });
    expect(JSON.parse(copy)).toMatchObject({
      mayRemove: false,
      document: { issues: [{ title: '夕方にひとりになる' }] },
    });
    expect((await colleague.request('GET', `${meeting}/anonymous-review`)).status).toBe(403);
    const ids = ['"el_x"', '"el_y"', '"role_a"', '"iss_a"', meeting.slice('/api/meetings/'.length)];
    expect([...PLANTED, '髙﨑', '𠮷田', ...ids].filter((word) => (list + copy).includes(word))).toEqual([]);

    // Neither in the stored row, and the review is gone.
    const database = new DatabaseSync(databaseFile(server.dataDir), { readOnly: true });
    const row = JSON.stringify(database.prepare('select * from anonymous_copy').all());
    expect(PLANTED.filter((word) => row.includes(word))).toEqual([]);
    expect(database.prepare('select count(*) as n from anonymous_review').get()).toMatchObject({ n: 0 });
    expect(() => new DatabaseSync(databaseFile(server.dataDir)).exec('update anonymous_copy set title = 1')).toThrow(
      'never changed',
    );
    database.close();

    expect(await facilitator.json(409, 'POST', `${meeting}/anonymous-copy`)).toMatchObject({
      type: '/problems/copy-published',
    });
    expect((await colleague.request('DELETE', `/api/anonymous-copies/${id}`)).status).toBe(403);
    expect((await facilitator.request('DELETE', `/api/anonymous-copies/${id}`)).status).toBe(204);
    expect((await colleague.request('GET', `/api/anonymous-copies/${id}`)).status).toBe(404);
  });

  it('[Z7] refuses a confirmed line that still says who it is, and keeps what was said', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await closedScene(server);
    const review = await facilitator.json<AnonymousReview>(200, 'GET', `${meeting}/anonymous-review`);
    const decisions = review.lines.map((line) =>
      line.place === 'issue' ? { ...accept(line), text: '髙﨑花子さんの夕方' } : accept(line),
    );
    const change = { title: '夕方のひとりの時間', keepCareArea: false, decisions };
    await facilitator.request('PUT', `${meeting}/anonymous-review`, change, { 'if-match': '"0"' });
    const refused = await facilitator.json<{ gaps: string[] }>(409, 'POST', `${meeting}/anonymous-copy`);
    expect(refused).toMatchObject({ type: '/problems/copy-identifier-left', gaps: ['iss_a.title'] });
    const after = await facilitator.json<AnonymousReview>(200, 'GET', `${meeting}/anonymous-review`);
    expect(after.lines.find(({ key }) => key === 'iss_a.title')?.decision).toEqual({ text: '髙﨑花子さんの夕方' });
    expect((await facilitator.json<{ items: unknown[] }>(200, 'GET', '/api/anonymous-copies')).items).toEqual([]);
  });

  it('an issue’s category is one of the organisation’s, whatever somebody wrote into the map', async () => {
    await using server = await startTestServer();
    const scene = await openScene(server);
    await server.rooms.write(MeetingId.parse(scene.id), (board) => {
      board.decisions.add(decisionOf('a'));
      board.issues.add({ ...issueOf('a'), category: PLANTED[0] ?? '' });
      board.issues.add({ ...issueOf('b'), category: 'mobility' });
    });
    await scene.facilitator.json(200, 'POST', `${scene.meeting}/close`, { acceptGaps: true });
    const colleague = await signInMember(server);
    expect(await colleague.json(200, 'GET', '/api/area-issues/counts')).toMatchObject({ categories: ['mobility', ''] });
    const review = await scene.facilitator.json<AnonymousReview>(200, 'GET', `${scene.meeting}/anonymous-review`);
    const body = { title: '買物', keepCareArea: false, decisions: review.lines.map(accept) };
    const put = await scene.facilitator.request('PUT', `${scene.meeting}/anonymous-review`, body, {
      'if-match': '"0"',
    });
    expect(put.status).toBe(200);
    const { id } = await scene.facilitator.json<{ id: string }>(201, 'POST', `${scene.meeting}/anonymous-copy`);
    const copy = await (await colleague.request('GET', `/api/anonymous-copies/${id}`)).text();
    expect(copy).not.toContain(PLANTED[0]);
  });

  it('waits for the end of the meeting', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await openScene(server);
    expect(await facilitator.json(409, 'GET', `${meeting}/anonymous-review`)).toMatchObject({
      type: '/problems/copy-not-closed',
    });
  });
});
