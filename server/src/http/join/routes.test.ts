import { describe, expect, it } from 'vitest';
import { openScene, signInMember, whoAmI } from '../../testing/meeting-scene.ts';
import { startTestServer } from '../../testing/test-server.ts';
import type { Invite } from '../shapes.ts';

const person = { name: '鈴木 一郎', affiliation: '民生委員', profession: '', pledge: true };

describe('the door', () => {
  it('tells somebody who waits nothing of the meeting, not even its id', async () => {
    await using server = await startTestServer();
    const { id, meeting, knock } = await openScene(server);
    const { browser } = await knock('鈴木 一郎');
    const told = JSON.stringify([await whoAmI(browser), await browser.json(200, 'GET', '/api/join')]);
    expect(told).toContain('waiting');
    expect(told).not.toContain(id);
    expect(told).not.toContain('Aさん');
    for (const path of ['', '/attendance', '/board.json', '/minutes', '/answers', '/events', '/invites']) {
      expect((await browser.request('GET', meeting + path)).status, path).toBe(403);
    }
    expect((await browser.request('GET', '/api/me/roles')).status).toBe(403);
  });

  it('opens by the link as by the six digits, and shows the facilitator who waits', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator, invite, decide } = await openScene(server);
    expect(invite.link).toBe(`${server.url}/join#${invite.token}`);
    expect(invite.reachable).toBe(false);
    expect(Buffer.from(invite.token, 'base64url').length).toBeGreaterThanOrEqual(16);

    const guest = server.browser();
    const { attendanceId } = await guest.json<{ attendanceId: string }>(200, 'POST', '/api/join', {
      ...person,
      token: invite.token,
    });
    expect(await facilitator.json(200, 'GET', `${meeting}/invites`)).toMatchObject({ open: true, waiting: 1 });
    expect(await facilitator.json(200, 'GET', `${meeting}/attendance`)).toMatchObject({
      items: [{ kind: 'account' }, { id: attendanceId, name: '鈴木 一郎', admission: 'waiting', kind: 'guest' }],
    });
    expect((await decide(attendanceId, 'admitted')).status).toBe(200);
    expect((await whoAmI(guest)).guest).toMatchObject({ admission: 'admitted', meetingId: meeting.split('/').at(-1) });
    expect(await guest.json(200, 'GET', meeting)).toMatchObject({
      me: { attendanceId, mayEdit: true, mayFacilitate: false },
    });
  });

  it('keeps the place of somebody who scans twice, and lets the refused knock again', async () => {
    await using server = await startTestServer();
    const { facilitator, meeting, invite, decide } = await openScene(server);
    const guest = server.browser();
    const knock = () =>
      guest.json<{ attendanceId: string; admission: string }>(200, 'POST', '/api/join', {
        ...person,
        code: invite.code,
      });
    const first = await knock();
    expect(await knock()).toEqual(first);
    await decide(first.attendanceId, 'refused');
    expect((await whoAmI(guest)).guest).toMatchObject({ admission: 'refused', meetingId: null });
    expect(await knock()).toEqual(first);
    const { items } = await facilitator.json<{ items: unknown[] }>(200, 'GET', `${meeting}/attendance`);
    expect(items).toHaveLength(2);
  });

  it('gives an account a row of its own without ending its session', async () => {
    await using server = await startTestServer();
    const { id, meeting, invite, decide } = await openScene(server);
    const member = await signInMember(server);
    const joined = await member.json<{ attendanceId: string }>(200, 'POST', '/api/join', {
      ...person,
      code: invite.code,
    });
    expect((await member.request('GET', meeting)).status).toBe(403);
    await decide(joined.attendanceId, 'admitted');
    expect(await member.json(200, 'GET', '/api/join')).toMatchObject({ admission: 'admitted', meetingId: id });
    expect((await whoAmI(member)).account).not.toBeNull();
    expect(await member.json(200, 'GET', '/api/meetings')).toMatchObject({ items: [{ id }] });
  });

  it('[A3] refuses an expired invite, an earlier one, and one of a shut door', async () => {
    let now = new Date();
    await using server = await startTestServer({}, { now: () => now });
    const { meeting, facilitator, invite } = await openScene(server);
    const knock = async (door: Pick<Invite, 'token'>) =>
      (await server.browser().request('POST', '/api/join', { ...person, token: door.token })).status;

    const second = await facilitator.json<Invite>(201, 'POST', `${meeting}/invites`);
    expect(await knock(invite)).toBe(404);
    expect(await knock(second)).toBe(200);
    await facilitator.request('DELETE', `${meeting}/invites`);
    expect(await knock(second)).toBe(404);

    const third = await facilitator.json<Invite>(201, 'POST', `${meeting}/invites`);
    now = new Date(Date.parse(third.expiresAt) - 1000);
    expect(await knock(third)).toBe(200);
    now = new Date(Date.parse(third.expiresAt));
    expect(await knock(third)).toBe(404);
    const refused = await server.browser().json(404, 'POST', '/api/join', { ...person, token: third.token });
    expect(refused).toMatchObject({ type: '/problems/invite-invalid', title: expect.stringMatching(/使えません/) });
  });

  it('[A3] stops guessing of codes from one address, and lets links through that budget', async () => {
    await using server = await startTestServer();
    const { invite } = await openScene(server);
    const wrong = invite.code === '000000' ? '000001' : '000000';
    const statuses = new Set<number>();
    for (let i = 0; i < 21; i += 1) {
      statuses.add((await server.browser().request('POST', '/api/join', { ...person, code: wrong })).status);
    }
    expect([...statuses]).toEqual([404, 429]);
  });

  it('holds at most 20 who wait', async () => {
    await using server = await startTestServer();
    const { knock, invite, decide } = await openScene(server);
    const { attendanceId } = await knock('一人目');
    for (let i = 0; i < 19; i += 1) await knock(`客 ${i}`);
    const full = await server.browser().json(409, 'POST', '/api/join', { ...person, code: invite.code });
    expect(full).toMatchObject({ type: '/problems/waiting-room-full' });
    await decide(attendanceId, 'admitted');
    await knock('次の人');
  });

  it.each([
    [{ ...person }, 'この入力'],
    [{ ...person, code: '123456', token: 'x'.repeat(43) }, 'この入力'],
    [{ ...person, code: '12345' }, 'code'],
    [{ ...person, code: '123456', name: ' ' }, 'name'],
    [{ ...person, code: '123456', pledge: false }, 'pledge'],
    [{ ...person, code: '123456', name: 'あ'.repeat(201) }, 'name'],
  ])('names the field that is wrong: %j', async (body, field) => {
    await using server = await startTestServer();
    const refused = await server.browser().json<{ fields: object }>(422, 'POST', '/api/join', body);
    expect(Object.keys(refused.fields)).toEqual([field]);
  });
});

describe('removal', () => {
  it('[A5] ends session, role pass and rights at once', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator, admit, decide } = await openScene(server);
    const guest = await admit('鈴木 一郎');
    const pass = await facilitator.json<{ token: string }>(201, 'POST', `${meeting}/role-passes`, {
      attendanceId: guest.attendanceId,
    });
    expect((await guest.browser.request('GET', meeting)).status).toBe(200);
    expect((await decide(guest.attendanceId, 'removed')).status).toBe(200);
    expect((await guest.browser.request('GET', meeting)).status).toBe(401);
    const phone = server.browser();
    expect((await phone.request('POST', '/api/session/role-pass', { token: pass.token })).status).toBe(404);
  });

  it('never removes the facilitator, and decides nothing twice', async () => {
    await using server = await startTestServer();
    const { facilitatorAttendance, admit, knock, decide } = await openScene(server);
    expect((await decide(facilitatorAttendance, 'removed')).status).toBe(409);
    const { attendanceId } = await admit('鈴木 一郎');
    expect((await decide(attendanceId, 'refused')).status).toBe(409);
    const waiting = await knock('田中 花');
    expect((await decide(waiting.attendanceId, 'removed')).status).toBe(409);
    expect((await decide('att_nobody', 'admitted')).status).toBe(404);
  });
});
