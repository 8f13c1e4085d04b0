import { MeetingId, type MinutesDocument, type MinutesLife } from '@tsunagu/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile, openDatabase } from '../../storage/database.ts';
import { decisionOf, issueOf, roleOf } from '../../testing/board-records.ts';
import { openScene, signInMember } from '../../testing/meeting-scene.ts';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';

type View = { revision: number; document: MinutesDocument; life: MinutesLife };
const seen = (revision: number) => ({ 'if-match': `"${revision}"` });

/** A closed meeting with a role of a guest, a decision, an issue, somebody without a device, and a second account. */
async function closedScene(server: TestServer) {
  const scene = await openScene(server);
  const guest = await scene.admit('鈴木 一郎');
  const member = await signInMember(server);
  await member.json(200, 'POST', '/api/join', {
    code: scene.invite.code,
    name: '会員 次郎',
    affiliation: '市役所',
    profession: '課長',
    pledge: true,
  });
  const { items } = await scene.facilitator.json<{ items: { id: string; userId: string | null; kind: string }[] }>(
    200,
    'GET',
    `${scene.meeting}/attendance`,
  );
  const boss = items.find((row) => row.kind === 'account' && row.id !== scene.facilitatorAttendance);
  await scene.decide(boss?.id ?? '', 'admitted');
  const still = await scene.facilitator.json<{ id: string }>(201, 'POST', `${scene.meeting}/attendance`, {
    name: '山田 見本',
    affiliation: '自治会',
    profession: '',
  });
  const role = roleOf('a', guest.attendanceId);
  await server.rooms.write(MeetingId.parse(scene.id), (board) => {
    board.roles.add(role);
    board.decisions.add(decisionOf('a'));
    board.issues.add(issueOf('a'));
  });
  await scene.facilitator.json(200, 'POST', `${scene.meeting}/close`, { acceptGaps: true });
  const minutes = `${scene.meeting}/minutes`;
  const view = (query = '') => scene.facilitator.json<View>(200, 'GET', `${minutes}${query}`);
  const send = async (browser: Browser, path: string, revision: number, body?: unknown) => {
    const response = await browser.request('POST', `${minutes}/${path}`, body, seen(revision));
    const text = await response.text();
    return { status: response.status, ...(text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)) };
  };
  return { ...scene, guest, member, boss: boss?.userId ?? '', still: still.id, role, minutes, view, send };
}

describe('the life of minutes', () => {
  let server: TestServer;
  let scene: Awaited<ReturnType<typeof closedScene>>;
  beforeAll(async () => {
    server = await startTestServer();
    scene = await closedScene(server);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  it('[A1] begins unapproved, and nobody reads or answers what was not asked', async () => {
    expect(await scene.view()).toMatchObject({
      revision: 1,
      life: { revisions: [{ revision: 1, kind: 'closing', author: '管理 花子', approval: null }], review: null },
    });
    expect((await scene.guest.browser.request('GET', `${scene.minutes}/review`)).status).toBe(409);
    expect(await scene.send(scene.guest.browser, 'answers', 1, { answer: 'confirmed' })).toMatchObject({
      status: 409,
      type: '/problems/minutes-not-asked',
    });
    expect(await scene.send(scene.facilitator, 'approval', 1)).toMatchObject({ type: '/problems/minutes-not-asked' });
  });

  it('[A3] asks who attended, names the approver among the accounts, and wants to know the revision', async () => {
    expect(await scene.send(scene.facilitator, 'review', 1, { approver: 'usr_nobody' })).toMatchObject({ status: 422 });
    expect((await scene.facilitator.request('POST', `${scene.minutes}/review`, { approver: scene.boss })).status).toBe(
      428,
    );
    expect(await scene.send(scene.facilitator, 'review', 7, { approver: scene.boss })).toMatchObject({ status: 412 });
    expect((await scene.send(scene.member, 'review', 1, { approver: scene.boss })).status).toBe(403);
    expect(await scene.send(scene.facilitator, 'review', 1, { approver: scene.boss })).toMatchObject({
      status: 200,
      life: {
        review: {
          approver: { name: '会員 次郎' },
          people: [{ name: '鈴木 一郎', answer: null }, { name: '会員 次郎' }, { name: '山田 見本', hasDevice: false }],
        },
      },
    });
  });

  it('[A4] is read and answered by role pass, and spoken answers are written down', async () => {
    const phone = scene.guest.browser;
    expect(await phone.json(200, 'GET', '/api/me/minutes')).toMatchObject({
      items: [{ meetingTitle: 'Aさんの支援を考える会議', revision: 1, answer: null }],
    });
    expect(await phone.json(200, 'GET', `${scene.minutes}/review`)).toMatchObject({
      revision: 1,
      document: { decisions: [{ text: '見守りを始める' }] },
    });
    // Asked about the minutes is not let into the meeting.
    expect((await phone.request('GET', scene.minutes)).status).toBe(403);
    expect(await scene.send(phone, 'answers', 1, { answer: 'correct' })).toMatchObject({ status: 422 });
    expect(await scene.send(phone, 'answers', 1, { answer: 'correct', text: '所属は「南包括」です。' })).toEqual({
      status: 204,
    });
    expect((await scene.send(phone, 'answers', 1, { answer: 'confirmed', attendanceId: scene.still })).status).toBe(
      403,
    );
    expect(
      (await scene.send(scene.facilitator, 'answers', 1, { answer: 'confirmed', attendanceId: scene.still })).status,
    ).toBe(204);
    const { life } = await scene.view();
    expect(life.review?.people.map(({ answer, text }) => [answer, text])).toEqual([
      ['correct', '所属は「南包括」です。'],
      [null, ''],
      ['confirmed', ''],
    ]);
  });

  it('[A7] is corrected as a new revision with author and reason; the earlier one stays', async () => {
    const words = {
      [`attendee/${scene.guest.attendanceId}/affiliation`]: '南包括',
      [`role/${scene.role.id}/what`]: '月に一度たずねる',
      [`issue/iss_a/title`]: '夕方に一人になる',
    };
    const correction = { kind: 'correction', reason: '所属がちがっていた', words };
    expect(await scene.send(scene.facilitator, 'revisions', 1, { ...correction, words: { nope: 'x' } })).toMatchObject({
      status: 422,
      fields: { nope: expect.any(String) },
    });
    expect(await scene.send(scene.facilitator, 'revisions', 1, { ...correction, words: {} })).toMatchObject({
      status: 409,
    });
    expect(await scene.send(scene.facilitator, 'revisions', 1, { ...correction, kind: 'amendment' })).toMatchObject({
      type: '/problems/minutes-not-approved',
    });
    expect((await scene.send(scene.member, 'revisions', 1, correction)).status).toBe(403);
    expect(await scene.send(scene.facilitator, 'revisions', 1, correction)).toMatchObject({
      status: 200,
      life: {
        revisions: [{}, { kind: 'correction', author: '管理 花子', reason: '所属がちがっていた' }],
        review: null,
      },
    });
    expect(await scene.send(scene.facilitator, 'revisions', 1, correction)).toMatchObject({
      type: '/problems/minutes-changed',
    });
    const now = await scene.view();
    expect(now.document.attendees.map(({ affiliation }) => affiliation)).toContain('南包括');
    expect((await scene.view('?revision=1')).document.attendees.map(({ affiliation }) => affiliation)).toContain(
      '北包括',
    );
    expect((await scene.facilitator.request('GET', `${scene.minutes}?revision=9`)).status).toBe(404);
    expect(await scene.guest.browser.json(200, 'GET', '/api/me/roles')).toMatchObject({
      items: [{ what: '月に一度たずねる' }],
    });
    expect(await scene.facilitator.json(200, 'GET', '/api/issues')).toMatchObject({
      items: [{ title: '夕方に一人になる' }],
    });
    expect(await scene.guest.browser.json(200, 'GET', '/api/me/minutes')).toEqual({ items: [] });
  });

  it('[A5] is approved by the named account and nobody else', async () => {
    await scene.send(scene.facilitator, 'review', 2, { approver: scene.boss });
    expect(await scene.send(scene.facilitator, 'approval', 2)).toMatchObject({
      status: 403,
      type: '/problems/minutes-not-approver',
    });
    expect((await scene.send(scene.guest.browser, 'approval', 2)).status).toBe(403);
    expect(await scene.send(scene.member, 'approval', 2)).toMatchObject({
      status: 200,
      life: { revisions: [{}, { approval: { by: '会員 次郎' } }] },
    });
    expect(await scene.send(scene.member, 'approval', 2)).toMatchObject({ status: 409 });
  });

  it('[A6] refuses corrections once approved, in words, and at the table too', async () => {
    const change = { reason: '直したい', words: { place: '公民館' } };
    expect(await scene.send(scene.facilitator, 'revisions', 2, { kind: 'correction', ...change })).toMatchObject({
      status: 409,
      type: '/problems/minutes-approved',
      title: '承認された会議録は、直せません',
    });
    expect((await scene.send(scene.facilitator, 'review', 2, { approver: scene.boss })).status).toBe(409);
    expect((await scene.send(scene.guest.browser, 'answers', 2, { answer: 'confirmed' })).status).toBe(409);
    expect((await scene.view()).revision).toBe(2);
    const db = await openDatabase(databaseFile(server.dataDir));
    const row = await db.selectFrom('minutes_revision').selectAll().where('revision', '=', 2).executeTakeFirstOrThrow();
    await expect(
      db
        .insertInto('minutes_revision')
        .values({ ...row, revision: 3, kind: 'correction' })
        .execute(),
    ).rejects.toThrow(/amended, not corrected/);
    await expect(db.updateTable('minutes_approval').set({ name: 'x' }).execute()).rejects.toThrow(/never changed/);
    await db.destroy();
  });

  it('[A6] is amended with a reason, and approval is due again', async () => {
    const change = { kind: 'amendment', words: { place: '公民館' } };
    expect((await scene.send(scene.facilitator, 'revisions', 2, { ...change, reason: ' ' })).status).toBe(422);
    expect(
      await scene.send(scene.facilitator, 'revisions', 2, { ...change, reason: '場所の書きまちがい' }),
    ).toMatchObject({
      status: 200,
      life: {
        revisions: [
          {},
          { approval: { by: '会員 次郎' } },
          { kind: 'amendment', reason: '場所の書きまちがい', approval: null },
        ],
      },
    });
  });

  it('of two corrections at once takes one', async () => {
    const correction = (place: string) =>
      scene.send(scene.facilitator, 'revisions', 3, { kind: 'correction', reason: 'r', words: { place } });
    const both = await Promise.all([correction('東'), correction('西'), correction('南')]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412]);
  });

  it('takes hostile words as words and too many or too long ones not at all', async () => {
    const { revision } = await scene.view();
    const send = (words: unknown) =>
      scene.send(scene.facilitator, 'revisions', revision, { kind: 'correction', reason: 'r', words });
    expect((await send({ title: 'x'.repeat(5000) })).status).toBe(422);
    expect((await send({ ['k'.repeat(500)]: 'x' })).status).toBe(422);
    expect((await send({ __proto__: null, constructor: 'x' })).status).toBe(422);
    expect((await send({ 'decision/more': 'x'.repeat(4000) })).status).toBe(200);
    expect((await scene.view()).document.decisions.at(-1)?.text).toHaveLength(4000);
  });
});
