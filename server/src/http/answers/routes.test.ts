import { MeetingId, type Role, roleContentHash } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { roleOf } from '../../testing/board-records.ts';
import { openScene } from '../../testing/meeting-scene.ts';
import { startTestServer } from '../../testing/test-server.ts';

const answer = (role: Role, kind = 'confirmed') => ({ kind, contentHash: roleContentHash(role) });

describe('answers to a role', () => {
  it('are bound to what the role said, and to the person who promised', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator, admit } = await openScene(server);
    const owner = await admit('鈴木 一郎');
    const other = await admit('田中 花');
    const role = roleOf('a', owner.attendanceId);
    const path = `${meeting}/roles/${role.id}/answers`;
    await server.rooms.write(MeetingId.parse(id), (board) => board.roles.add(role));

    expect((await other.browser.request('POST', path, answer(role))).status).toBe(403);
    const forged = { ...answer(role), attendanceId: owner.attendanceId };
    expect((await other.browser.request('POST', path, forged)).status).toBe(403);
    expect((await facilitator.request('POST', path, forged)).status).toBe(403);

    expect(await owner.browser.json(200, 'POST', path, answer(role))).toMatchObject({
      kind: 'confirmed',
      recordedBy: null,
    });
    expect(await facilitator.json(200, 'GET', `${meeting}/answers`)).toMatchObject({
      items: [{ roleId: role.id, attendanceId: owner.attendanceId }],
    });

    await server.rooms.write(MeetingId.parse(id), (board) => board.roles.update(role.id, { what: '月に一度たずねる' }));
    expect(await owner.browser.json(409, 'POST', path, answer(role))).toMatchObject({ type: '/problems/role-changed' });

    expect((await owner.browser.request('DELETE', `${path}/confirmed`)).status).toBe(204);
    expect((await owner.browser.request('DELETE', `${path}/confirmed`)).status).toBe(404);
    expect((await owner.browser.request('POST', `${meeting}/roles/role_none/answers`, answer(role))).status).toBe(404);
  });

  it('end at a number that no promise needs, with words, and leave what was said', async () => {
    await using server = await startTestServer();
    const { id, meeting, admit } = await openScene(server);
    const owner = await admit('鈴木 一郎');
    const role = roleOf('a', owner.attendanceId);
    await server.rooms.write(MeetingId.parse(id), (board) => board.roles.add(role));
    const path = `${meeting}/roles/${role.id}/answers`;
    const say = async (n: number) =>
      (await owner.browser.request('POST', path, { ...answer(role, 'report'), text: `報告 ${n}` })).status;
    for (let n = 0; n < 299; n += 1) expect(await say(n)).toBe(200);
    // One place is left for those who speak at once.
    expect((await Promise.all([say(299), say(300), say(301)])).sort((a, b) => a - b)).toEqual([200, 409, 409]);
    expect((await owner.browser.request('DELETE', `${path}/report`)).status).toBe(409);
  });

  it('are recorded by the facilitator for somebody without a device', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator } = await openScene(server);
    const person = await facilitator.json<{ id: string }>(201, 'POST', `${meeting}/attendance`, {
      name: '佐藤 ハル',
      affiliation: '自治会',
      profession: '',
    });
    const role = roleOf('a', person.id);
    await server.rooms.write(MeetingId.parse(id), (board) => board.roles.add(role));
    const spoken = { ...answer(role), attendanceId: person.id };
    const recorded = await facilitator.json(200, 'POST', `${meeting}/roles/${role.id}/answers`, spoken);
    expect(recorded).toMatchObject({ attendanceId: person.id, recordedBy: expect.stringMatching(/^usr_/) });
  });
});

describe('a role pass', () => {
  it('shows own roles and takes own answers after the meeting, nothing else, until it is revoked', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator, admit } = await openScene(server);
    const owner = await admit('鈴木 一郎');
    const role = roleOf('a', owner.attendanceId);
    await server.rooms.write(MeetingId.parse(id), (board) => board.roles.add(role));
    const { attendanceId } = owner;
    const pass = await facilitator.json<{ token: string; link: string }>(201, 'POST', `${meeting}/role-passes`, {
      attendanceId,
    });
    expect(pass.link).toBe(`${server.url}/me/roles#${pass.token}`);
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });

    const phone = server.browser();
    expect((await phone.request('POST', '/api/session/role-pass', { token: pass.token })).status).toBe(204);
    expect(await phone.json(200, 'GET', '/api/me/roles')).toMatchObject({
      name: '鈴木 一郎',
      items: [{ roleId: role.id, draft: false, answers: [] }],
    });
    await phone.json(200, 'POST', `${meeting}/roles/${role.id}/answers`, {
      ...answer(role, 'consult'),
      text: '相談したい',
    });
    expect(await phone.json(200, 'GET', '/api/me/roles')).toMatchObject({
      items: [{ answers: [{ kind: 'consult' }] }],
    });
    expect((await phone.request('GET', meeting)).status).toBe(403);
    expect((await phone.request('GET', '/api/issues')).status).toBe(403);

    await facilitator.request('DELETE', `${meeting}/role-passes/${attendanceId}`);
    expect((await phone.request('GET', '/api/me/roles')).status).toBe(401);
    expect((await phone.request('POST', '/api/session/role-pass', { token: pass.token })).status).toBe(404);
  });

  it('works for 90 days', async () => {
    let now = new Date();
    await using server = await startTestServer({}, { now: () => now });
    const { meeting, facilitator, admit } = await openScene(server);
    const { attendanceId } = await admit('鈴木 一郎');
    const pass = await facilitator.json<{ token: string }>(201, 'POST', `${meeting}/role-passes`, { attendanceId });
    const use = async () =>
      (await server.browser().request('POST', '/api/session/role-pass', { token: pass.token })).status;
    now = new Date(now.getTime() + 89 * 86_400_000);
    expect(await use()).toBe(204);
    now = new Date(now.getTime() + 2 * 86_400_000);
    expect(await use()).toBe(404);
  });
});
