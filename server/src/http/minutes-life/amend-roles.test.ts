import { AttendanceId, type MinutesDocument, type Role } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { databaseFile, openDatabase } from '../../storage/database.ts';
import { closedMeeting, type Mine, type Page } from '../../testing/follow-up-scene.ts';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';

/** A closed meeting with two roles of one guest; the facilitator, who has an account, attended too. */
async function scene(server: TestServer) {
  const facilitator = await server.administrator();
  const due = { kind: 'day', day: '2026-11-30' } as const;
  const closed = await closedMeeting(server, facilitator, { guest: '鈴木 見本', roles: [{ due }, { due }] });
  const [role, other] = closed.roles;
  if (!role || !other) throw new Error('no role');
  const amend = async (revision: number, words: Record<string, string>, by: Browser = facilitator) => {
    const body = { kind: 'correction', reason: '日を聞きまちがえたため', words };
    const path = `${closed.meeting}/minutes/revisions`;
    return by.request('POST', path, body, { 'if-match': `"${revision}"` });
  };
  const mine = (who: Browser) => who.json<Mine>(200, 'GET', '/api/me/roles');
  const calendar = async (who: Browser) => (await who.request('GET', '/api/me/roles.ics')).text();
  return { ...closed, facilitator, role, other, amend, mine, calendar };
}
const owner = (role: Role) => `role/${role.id}/owner`;
const dueOf = (role: Role) => `role/${role.id}/due`;

describe('a role that the minutes correct', () => {
  it('[A12] [FU15] has its new day on the owner’s page, on the board of roles and in the calendar; its promise is asked anew', async () => {
    await using server = await startTestServer();
    const it = await scene(server);
    await it.say(it.role, 'confirmed');
    await it.say(it.role, 'done');
    await it.say(it.other, 'confirmed');
    const before = await it.calendar(it.phone);
    expect((await it.amend(1, { [dueOf(it.role)]: '2099-12-07' })).status).toBe(200);
    // What was said to the old words is no answer to the new ones.
    expect(await it.facilitator.json(200, 'GET', `${it.meeting}/answers`)).toMatchObject({
      items: [{ roleId: it.other.id, kind: 'confirmed' }],
    });

    const { items } = await it.mine(it.phone);
    const [changed, same] = [it.role, it.other].map((role) => items.find(({ roleId }) => roleId === role.id));
    expect(changed).toMatchObject({ due: { kind: 'day', day: '2099-12-07' }, stage: 'unconfirmed' });
    expect(changed?.history.map(({ kind, current }) => [kind, current])).toEqual([
      ['confirmed', false],
      ['done', false],
      ['amended', true],
    ]);
    expect(changed?.history.at(-1)).toMatchObject({
      by: '管理 花子',
      text: '日を聞きまちがえたため',
      changes: [{ label: 'いつまでに', from: '11月30日(月)', to: '12月7日(月)' }],
    });
    expect(same).toMatchObject({ stage: 'working' });
    const board = await it.facilitator.json<Page>(200, 'GET', '/api/roles');
    expect(board.items.map(({ roleId, stage, due }) => [roleId, stage, due])).toEqual([
      [it.other.id, 'working', { kind: 'day', day: '2026-11-30' }],
      [it.role.id, 'unconfirmed', { kind: 'day', day: '2099-12-07' }],
    ]);
    // What lists filter by follows too, not only what they show.
    const counted = await it.facilitator.json<Page>(200, 'GET', '/api/roles?state=unconfirmed');
    expect(counted.items.map(({ roleId }) => roleId)).toEqual([it.role.id]);
    expect(before).not.toContain('20991207');
    expect(await it.calendar(it.phone)).toContain('DTSTART;VALUE=DATE:20991207');
  });

  it('[FU15] what was seen of it and its end outlive a corrected word', async () => {
    await using server = await startTestServer();
    const it = await scene(server);
    await it.care(it.role, { kind: 'settled', as: 'closed', text: '終わりました' });
    expect((await it.amend(1, { [`role/${it.role.id}/what`]: '月に一度たずねる' })).status).toBe(200);
    const board = await it.facilitator.json<Page>(200, 'GET', '/api/roles');
    expect(board.items.map(({ roleId }) => roleId)).toEqual([it.other.id]);
    const { items } = await it.mine(it.phone);
    expect(items.find(({ roleId }) => roleId === it.role.id)).toMatchObject({
      what: '月に一度たずねる',
      stage: 'settled',
    });
  });

  it('[A12] [FU16] goes to another owner; the old personal link says so and answers nothing of it any more', async () => {
    await using server = await startTestServer();
    const it = await scene(server);
    await it.say(it.role, 'confirmed');
    expect((await it.amend(1, { [owner(it.role)]: it.facilitatorSeat })).status).toBe(200);

    const old = await it.mine(it.phone);
    expect(old.items.map(({ roleId }) => roleId)).toEqual([it.other.id]);
    expect(old.released).toMatchObject([
      { roleId: it.role.id, what: it.role.what, reason: '日を聞きまちがえたため', by: '管理 花子' },
    ]);
    expect(await it.calendar(it.phone)).toContain('STATUS:CANCELLED');
    const { contentHash } = (await it.mine(it.facilitator)).items[0] ?? {};
    const said = { kind: 'done', text: '', contentHash };
    const answer = `${it.meeting}/roles/${it.role.id}/answers`;
    expect((await it.phone.request('POST', answer, said)).status).toBe(403);

    const { items, released } = await it.mine(it.facilitator);
    expect(released).toEqual([]);
    expect(items).toMatchObject([{ roleId: it.role.id, as: 'owner', stage: 'unconfirmed', ownerName: '管理 花子' }]);
    expect(items[0]?.history.at(-1)?.changes).toEqual([{ label: '誰が', from: '鈴木 見本', to: '管理 花子' }]);
    const found = await it.facilitator.json<Page>(200, 'GET', `/api/roles?owner=${encodeURIComponent('花子')}`);
    expect(found.items.map(({ ownerName }) => ownerName)).toEqual(['管理 花子']);

    // Given back, it is among one's roles again and no longer among those that one lost.
    expect((await it.amend(2, { [owner(it.role)]: it.attendanceId })).status).toBe(200);
    const again = await it.mine(it.phone);
    expect([again.items.length, again.released]).toEqual([2, []]);
    expect((await it.mine(it.facilitator)).released).toHaveLength(1);
  });

  it('[A6] [A12] the minutes keep what was agreed at the time, and the table shows what holds now', async () => {
    await using server = await startTestServer();
    const it = await scene(server);
    const words = { [owner(it.role)]: it.facilitatorSeat, [dueOf(it.role)]: 'none' };
    expect((await it.amend(1, words)).status).toBe(200);
    const view = (query: string) =>
      it.facilitator.json<{ document: MinutesDocument }>(200, 'GET', `${it.meeting}/minutes${query}`);
    const roleIn = async (query: string) => (await view(query)).document.roles.find(({ id }) => id === it.role.id);
    expect(await roleIn('?revision=1')).toMatchObject({
      owner: { name: '鈴木 見本' },
      due: { kind: 'day', day: '2026-11-30' },
    });
    expect(await roleIn('')).toMatchObject({ owner: { name: '管理 花子' }, due: { kind: 'none' }, confirmedAt: null });
  });

  it('[A12] is corrected by the facilitator alone, whole or not at all', async () => {
    await using server = await startTestServer();
    const it = await scene(server);
    const untouched = async () => (await it.mine(it.phone)).items.map(({ due, history }) => [due, history]);
    const before = await untouched();
    expect((await it.amend(1, { [dueOf(it.role)]: '2099-12-07' }, it.phone)).status).toBe(403);
    const wrong = { [dueOf(it.other)]: '2099-12-07', [owner(it.role)]: 'att_nobody' };
    const refused = await it.amend(1, wrong);
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { fields: { [owner(it.role)]: '形がちがいます。' } },
    ]);
    expect((await it.amend(7, { [dueOf(it.role)]: '2099-12-07' })).status).toBe(412);
    expect(await untouched()).toEqual(before);
  });

  it('[FU1] an amendment in a role’s history is never changed', async () => {
    await using server = await startTestServer();
    const it = await scene(server);
    await it.amend(1, { [owner(it.role)]: it.facilitatorSeat });
    const db = await openDatabase(databaseFile(server.dataDir));
    await expect(db.updateTable('role_event').set({ amendment: null }).execute()).rejects.toThrow(/never changed/);
    await expect(
      db
        .updateTable('role_release')
        .set({ attendance_id: AttendanceId.parse(it.attendanceId) })
        .execute(),
    ).rejects.toThrow(/never changed/);
    await db.destroy();
  });
});
