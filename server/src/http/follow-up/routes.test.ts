import { roleContentHash } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { closedMeeting, type Mine, type Page } from '../../testing/follow-up-scene.ts';
import { startTestServer } from '../../testing/test-server.ts';

const kinds = (mine: Mine) => mine.items[0]?.history.map(({ kind, takenBack }) => (takenBack ? `(${kind})` : kind));

describe('a role after the meeting', () => {
  it('[FU1] keeps everything that was said, by whom, and never overwrites it', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const scene = await closedMeeting(server, facilitator, { guest: '鈴木 見本' });
    const [role] = scene.roles;
    if (!role) throw new Error('no role');
    await scene.say(role, 'confirmed');
    await scene.say(role, 'report', '一度たずねました');
    await scene.say(role, 'report', '二度たずねました');
    await scene.say(role, 'consult', '留守が続きます');
    await scene.care(role, { kind: 'answered', text: '曜日を変えましょう' });
    await scene.say(role, 'done');
    const path = `${scene.meeting}/roles/${role.id}/answers`;
    expect((await scene.phone.request('DELETE', `${path}/done`)).status).toBe(204);

    const mine = await scene.phone.json<Mine>(200, 'GET', '/api/me/roles');
    expect(kinds(mine)).toEqual(['confirmed', 'report', 'report', 'consult', 'answered', '(done)', 'taken-back']);
    expect(mine.items[0]).toMatchObject({ stage: 'working', states: ['working'], as: 'owner' });
    expect(mine.items[0]?.history.map(({ by }) => by)).toContain('管理 花子');
    expect(mine.until).toMatch(/^\d{4}-/);
    expect(await facilitator.json(200, 'GET', `${scene.meeting}/roles/${role.id}/history`)).toMatchObject({
      items: { length: 7 },
    });
  });

  it('[FU1] is not told twice what a phone sends twice', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const { roles, say, phone } = await closedMeeting(server, facilitator, { guest: '鈴木 見本' });
    const [role] = roles;
    if (!role) throw new Error('no role');
    for (const _ of [1, 2]) await say(role, 'confirmed');
    for (const _ of [1, 2]) await say(role, 'report', '行きました');
    expect(kinds(await phone.json<Mine>(200, 'GET', '/api/me/roles'))).toEqual(['confirmed', 'report']);
  });

  it('[FU5] gets a monitoring result from its monitor or the facilitator, shown to the owner', async () => {
    const now = new Date('2026-12-21T10:00:00+09:00');
    await using server = await startTestServer({}, { now: () => now });
    const facilitator = await server.administrator();
    const { meeting, roles, phone, care } = await closedMeeting(server, facilitator, {
      guest: '鈴木 見本',
      roles: [{ monitoringDay: '2026-12-20' }],
    });
    const [role] = roles;
    if (!role) throw new Error('no role');
    const waiting = await facilitator.json<Page>(200, 'GET', '/api/roles?state=monitoring');
    expect(waiting.items.map(({ roleId }) => roleId)).toEqual([role.id]);
    const result = { kind: 'monitored', result: 'better', text: '笑顔がふえた', nextDay: '2027-03-01' };
    // The owner is not the monitor.
    expect((await phone.request('POST', `${meeting}/roles/${role.id}/follow-up`, result)).status).toBe(403);
    await care(role, result);
    expect(await phone.json<Mine>(200, 'GET', '/api/me/roles')).toMatchObject({
      items: [{ monitoringResult: 'better', nextMonitoringDay: '2027-03-01' }],
    });
    expect((await facilitator.json<Page>(200, 'GET', '/api/roles?state=monitoring')).items).toEqual([]);
  });

  it('is ended with a reason, and opened again', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const { meeting, roles, care } = await closedMeeting(server, facilitator, { guest: '鈴木 見本' });
    const [role] = roles;
    if (!role) throw new Error('no role');
    const path = `${meeting}/roles/${role.id}/follow-up`;
    const silent = await facilitator.json<{ fields: object }>(422, 'POST', path, { kind: 'settled', as: 'dropped' });
    expect(silent.fields).toEqual({ text: 'わけを書いてください。' });
    await care(role, { kind: 'settled', as: 'dropped', text: '入院したため' });
    expect((await facilitator.json<Page>(200, 'GET', '/api/roles')).items).toEqual([]);
    await care(role, { kind: 'reopened' });
    expect((await facilitator.json<Page>(200, 'GET', '/api/roles')).items).toHaveLength(1);
  });

  it('[A6] keeps script as words, and refuses what is huge', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const { meeting, roles, phone, say } = await closedMeeting(server, facilitator, {
      guest: '<img src=x onerror=alert(1)>',
    });
    const [role] = roles;
    if (!role) throw new Error('no role');
    await say(role, 'report', '=HYPERLINK("http://x")<script>alert(1)</script>');
    const huge = { kind: 'report', text: 'あ'.repeat(2001), contentHash: roleContentHash(role) };
    expect((await phone.request('POST', `${meeting}/roles/${role.id}/answers`, huge)).status).toBe(422);
    const csv = await (await facilitator.request('GET', '/api/roles.csv')).text();
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")<script>alert(1)</script>"`);
  });
});
