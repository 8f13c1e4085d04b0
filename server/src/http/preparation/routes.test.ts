import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { databaseFile, openDatabase } from '../../storage/database.ts';
import { pdfPages } from '../../testing/pdf-text.ts';
import { NEW_MEETING, openScene, signInMember } from '../../testing/meeting-scene.ts';
import { type Browser, startTestServer } from '../../testing/test-server.ts';

const PLAN = { startsAt: '2026-12-01T10:00:00+09:00', until: '11:30', place: '中央公民館' };
type View = { version: number; invitees: { id: string; name: string; invitedAt: string | null }[]; earlier: unknown[] };

/** Letters of all pages, without gaps. */
const pdfText = async (bytes: Uint8Array): Promise<string> =>
  (await pdfPages(bytes)).map(({ text }) => text.replaceAll(/\s/gu, '')).join('\f');

/** A planned meeting on a case of the administrator. */
async function plannedScene(server: Awaited<ReturnType<typeof startTestServer>>) {
  const admin = await server.administrator();
  const { id: caseId } = await admin.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Kさん' });
  const open = async (more: object = {}) =>
    `/api/meetings/${(await admin.json<{ id: string }>(201, 'POST', '/api/meetings', { ...NEW_MEETING, caseId, ...more })).id}`;
  return { admin, caseId, open, meeting: await open() };
}
const keep = (who: Browser, meeting: string, body: object, version: number) =>
  who.request('PUT', `${meeting}/preparation`, body, { 'if-match': `"${version}"` });

describe('the preparation of a meeting', () => {
  it('[PR7] keeps date, place and explanation together, and refuses what somebody has changed meanwhile', async () => {
    await using server = await startTestServer();
    const { admin, meeting } = await plannedScene(server);
    expect((await keep(admin, meeting, PLAN, 0)).status).toBe(200);
    expect(await admin.json(200, 'GET', meeting)).toMatchObject({ startsAt: PLAN.startsAt, place: PLAN.place });
    expect((await keep(admin, meeting, PLAN, 0)).status).toBe(412);
    // Moved on the meeting's own page: an open form is stale as well.
    await admin.json(200, 'PATCH', meeting, { place: '体育館' });
    expect((await keep(admin, meeting, PLAN, 1)).status).toBe(412);
    expect((await admin.request('PUT', `${meeting}/preparation`, PLAN)).status).toBe(428);
    expect((await keep(admin, meeting, { ...PLAN, until: '09:00' }, 2)).status).toBe(422);
    const explained = { day: '2026-11-20', by: '鈴木', to: '長女' };
    const kept = await keep(admin, meeting, { ...PLAN, explained, noMaterials: true }, 2);
    expect(await kept.json()).toMatchObject({
      version: 3,
      preparation: { explained },
      ready: expect.arrayContaining([
        { step: 'explained', done: true },
        { step: 'materials', done: true },
        { step: 'consent', done: false },
      ]),
    });
  });

  it('[PR4] [PR7] moves on the page of the meeting as a whole or not at all', async () => {
    await using server = await startTestServer();
    const { admin, meeting } = await plannedScene(server);
    await keep(admin, meeting, PLAN, 0);
    const db = await openDatabase(databaseFile(server.dataDir));
    await sql`create trigger full before update on meeting_preparation begin select raise(abort, 'no room'); end`.execute(
      db,
    );
    await admin.json(500, 'PATCH', meeting, { place: '体育館' });
    expect(await admin.json(200, 'GET', meeting)).toMatchObject({ place: PLAN.place });
    await sql`drop trigger full`.execute(db);
    await db.destroy();
    expect(await admin.json(200, 'PATCH', meeting, { place: '体育館' })).toMatchObject({ place: '体育館' });
    expect((await keep(admin, meeting, PLAN, 1)).status).toBe(412);
  });

  it('[PR4] gives a calendar the same entry, with a greater number each time the meeting moves', async () => {
    await using server = await startTestServer();
    const { admin, meeting } = await plannedScene(server);
    expect((await admin.request('GET', `${meeting}/meeting.ics`)).status).toBe(409);
    const entry = async () => {
      const file = await (await admin.request('GET', `${meeting}/meeting.ics`)).text();
      return { uid: /UID:(\S+)/.exec(file)?.[1], sequence: Number(/SEQUENCE:(\d+)/.exec(file)?.[1]) };
    };
    await keep(admin, meeting, PLAN, 0);
    const first = await entry();
    await keep(admin, meeting, { ...PLAN, noMaterials: true }, 1);
    expect(await entry()).toEqual(first);
    await keep(admin, meeting, { ...PLAN, until: '12:00' }, 2);
    expect(await entry()).toEqual({ uid: first.uid, sequence: first.sequence + 1 });
  });

  it('[PR3] invites, prints letters, and writes 欠席 into the minutes', async () => {
    await using server = await startTestServer();
    const { admin, meeting, open } = await plannedScene(server);
    const people = [
      {
        name: '田中 次郎',
        affiliation: '北包括',
        profession: '保健師',
        prepare: '服薬の一覧',
        email: 'tanaka@example.jp',
      },
      { name: '<script>alert(1)</script>', affiliation: '', profession: '', expected: 'absent', invited: true },
    ];
    expect((await admin.request('POST', `${meeting}/invitees`, { people })).status).toBe(201);
    const view = await admin.json<View>(200, 'GET', `${meeting}/preparation`);
    expect(view.invitees.map(({ invitedAt }) => invitedAt !== null)).toEqual([false, true]);
    const [tanaka] = view.invitees;
    const letters = await admin.request('GET', `${meeting}/invitation.pdf?calendar=japanese`);
    const text = await pdfText(new Uint8Array(await letters.arrayBuffer()));
    for (const words of ['会議のご案内', '田中次郎', '服薬の一覧', '<script>']) expect(text).toContain(words);
    expect(text).not.toContain('tanaka@example.jp');
    const one = await admin.request('GET', `${meeting}/invitation.pdf?invitee=${tanaka?.id}`);
    expect(await pdfText(new Uint8Array(await one.arrayBuffer()))).not.toContain('<script>');
    expect((await admin.request('POST', `${meeting}/invitees/${tanaka?.id}/mail`)).status).toBe(409);
    expect(await admin.json(200, 'GET', `${meeting}/minutes`)).toMatchObject({
      document: { absentees: [{ name: '<script>alert(1)</script>' }] },
    });
    const many = Array.from({ length: 60 }, () => people[0]);
    expect((await admin.request('POST', `${meeting}/invitees`, { people: many })).status).toBe(409);
    // The next meeting of the case offers who attended this one; its facilitator comes anyway.
    await admin.json(201, 'POST', `${meeting}/attendance`, { name: '林', affiliation: '民生委員', profession: '' });
    const next = await open();
    expect((await admin.json<View>(200, 'GET', `${next}/preparation`)).earlier).toMatchObject([{ name: '林' }]);
    // A person of another meeting is not found here.
    expect((await admin.request('DELETE', `${next}/invitees/${tanaka?.id}`)).status).toBe(404);
  });

  it('[PR8] is for who facilitates the meeting', async () => {
    await using server = await startTestServer();
    const { meeting, admit } = await openScene(server);
    const guest = await admit('鈴木');
    const member = await signInMember(server);
    for (const who of [guest.browser, member]) {
      expect((await who.request('GET', `${meeting}/preparation`)).status).toBe(403);
      expect((await keep(who, meeting, PLAN, 0)).status).toBe(403);
    }
    expect((await guest.browser.request('GET', `${meeting}/materials`)).status).toBe(200);
    expect((await member.request('GET', `${meeting}/materials`)).status).toBe(403);
    expect(await member.json(200, 'GET', '/api/preparations')).toEqual({ items: [] });
  });
});

describe('candidates', () => {
  it('[PR1] stand in the order that people set, and leave the list when their meeting is opened', async () => {
    await using server = await startTestServer();
    const { admin, caseId, open } = await plannedScene(server);
    const { id: other } = await admin.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Lさん' });
    const put = (id: string, reason: string) =>
      admin.request('PUT', `/api/candidates/${id}`, { reason, proposedDay: '2026-12-10' });
    expect((await put(caseId, '退院が近い')).status).toBe(204);
    expect((await put(other, '転倒がつづく')).status).toBe(204);
    const list = async () =>
      (await admin.json<{ items: { id: string; alias: string }[] }>(200, 'GET', '/api/candidates')).items;
    expect((await list()).map(({ alias }) => alias)).toEqual(['Kさん', 'Lさん']);
    await admin.json(200, 'PUT', '/api/candidates', { cases: [other, 'case_none'] });
    expect((await list()).map(({ alias }) => alias)).toEqual(['Lさん', 'Kさん']);
    // Changing the reason moves nothing.
    await put(caseId, '退院した');
    expect(await list()).toMatchObject([
      { alias: 'Lさん' },
      { alias: 'Kさん', openRoles: 0, consent: 'unasked', candidate: { reason: '退院した', by: '管理 花子' } },
    ]);
    await open();
    expect((await list()).map(({ alias }) => alias)).toEqual(['Lさん']);
    const page = await admin.json<{ items: unknown[] }>(200, 'GET', '/api/candidates/cases');
    expect(page.items).toHaveLength(2);
    const member = await signInMember(server);
    expect((await member.request('PUT', `/api/candidates/${other}`, {})).status).toBe(403);
    expect(await member.json(200, 'GET', '/api/candidates/cases')).toMatchObject({ items: [] });
  });
});
