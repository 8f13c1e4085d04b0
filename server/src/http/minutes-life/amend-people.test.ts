import { MeetingId, type MinutesDocument, type MinutesLife } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { closedMeeting, type Mine } from '../../testing/follow-up-scene.ts';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';

type View = { document: MinutesDocument; life: MinutesLife };

async function scene(server: TestServer) {
  const facilitator = await server.administrator();
  const { id: caseId } = await facilitator.json<{ id: string }>(201, 'POST', '/api/cases', {
    alias: 'Aさん',
    careArea: '',
  });
  const closed = await closedMeeting(server, facilitator, {
    guest: '鈴木 見本',
    caseId,
    prepare: (board) => board.sheetText('sheet_presentation', 'reason')?.insert(0, '夜の火が心配'),
  });
  const amend = (revision: number, words: Record<string, string>, by: Browser = facilitator) =>
    by.request(
      'POST',
      `${closed.meeting}/minutes/revisions`,
      { kind: 'correction', reason: '書きもれ', words },
      { 'if-match': `"${revision}"` },
    );
  const minutes = () => facilitator.json<View>(200, 'GET', `${closed.meeting}/minutes`);
  return { ...closed, facilitator, caseId, amend, minutes };
}
const TANAKA = { 'person/new1/name': '田中 見本', 'person/new1/affiliation': '歯科医院' };

describe('who attended, corrected in the minutes', () => {
  it('[A13] who was forgotten has a place: is asked for review, gets a role and a personal link', async () => {
    await using server = await startTestServer();
    const it = await scene(server);
    expect((await it.amend(1, TANAKA)).status).toBe(200);
    const seat = (await it.minutes()).document.attendees.find(({ name }) => name === '田中 見本')?.id ?? '';
    const role = it.roles[0]?.id ?? '';
    expect((await it.amend(2, { [`role/${role}/owner`]: seat })).status).toBe(200);
    const pass = await it.facilitator.json<{ token: string }>(201, 'POST', `${it.meeting}/role-passes`, {
      attendanceId: seat,
    });
    const phone = server.browser();
    expect((await phone.request('POST', '/api/session/role-pass', { token: pass.token })).status).toBe(204);
    expect(await phone.json<Mine>(200, 'GET', '/api/me/roles')).toMatchObject({
      name: '田中 見本',
      items: [{ roleId: role, as: 'owner' }],
    });
    // A place in the record is no way into the meeting.
    expect((await phone.request('GET', `${it.meeting}/board.json`)).status).toBe(403);
    const approver = (await it.facilitator.json<{ account: { id: string } }>(200, 'GET', '/api/me')).account.id;
    const review = { approver };
    await it.facilitator.request('POST', `${it.meeting}/minutes/review`, review, { 'if-match': '"3"' });
    expect((await it.minutes()).life.review?.people.map(({ name }) => name)).toEqual(['鈴木 見本', '田中 見本']);
  });

  it('[A3] [A13] who was not there after all is not asked, and keeps a role from being left to nobody', async () => {
    await using server = await startTestServer();
    const it = await scene(server);
    const away = { [`attendee/${it.attendanceId}/presence`]: 'absent' };
    const refused = await it.amend(1, away);
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { fields: { [`attendee/${it.attendanceId}/presence`]: expect.stringContaining('役割') } },
    ]);
    const given = { [`role/${it.roles[0]?.id}/owner`]: it.facilitatorSeat };
    expect((await it.amend(1, { ...away, ...given })).status).toBe(200);
    const { document } = await it.minutes();
    expect(document.absentees).toMatchObject([{ name: '鈴木 見本' }]);
    const approver = (await it.facilitator.json<{ account: { id: string } }>(200, 'GET', '/api/me')).account.id;
    await it.facilitator.request('POST', `${it.meeting}/minutes/review`, { approver }, { 'if-match': '"2"' });
    expect((await it.minutes()).life.review?.people).toEqual([]);
  });

  it('[A9] a corrected name is the name at わたしの役割 and on the board of roles', async () => {
    await using server = await startTestServer();
    const it = await scene(server);
    expect((await it.amend(1, { [`attendee/${it.attendanceId}/name`]: '鈴木 次見本' })).status).toBe(200);
    expect(await it.facilitator.json(200, 'GET', '/api/roles')).toMatchObject({
      items: [{ ownerName: '鈴木 次見本' }],
    });
    expect(await it.phone.json<Mine>(200, 'GET', '/api/me/roles')).toMatchObject({
      items: [{ ownerName: '鈴木 次見本', history: [] }],
    });
  });

  it('[A13] is corrected by the facilitator alone, and not at all when something does not fit', async () => {
    await using server = await startTestServer();
    const it = await scene(server);
    expect((await it.amend(1, TANAKA, it.phone)).status).toBe(403);
    expect((await it.amend(1, { ...TANAKA, 'person/new2/affiliation': '薬局' })).status).toBe(422);
    const { items } = await it.facilitator.json<{ items: unknown[] }>(200, 'GET', `${it.meeting}/attendance`);
    expect(items).toHaveLength(2);
  });
});

describe('事例の情報, corrected in the minutes', () => {
  it('[A14] the next meeting on the case begins with what was corrected; the earlier revision stays', async () => {
    await using server = await startTestServer();
    const it = await scene(server);
    const words = { 'sheet/presentation/reason': '昼の火が心配' };
    expect((await it.amend(1, words, it.phone)).status).toBe(403);
    expect((await it.amend(1, words)).status).toBe(200);
    const first = await it.facilitator.json<View>(200, 'GET', `${it.meeting}/minutes?revision=1`);
    expect(first.document.sheets?.presentation?.reason).toBe('夜の火が心配');
    const about = { title: '第2回', function: 1, level: 'individual', caseId: it.caseId, continues: it.id };
    const next = await it.facilitator.json<{ id: string }>(201, 'POST', '/api/meetings', about);
    const { board } = await server.rooms.read(MeetingId.parse(next.id));
    expect(board.sheets.find(({ id }) => id === 'sheet_presentation')).toMatchObject({ reason: '昼の火が心配' });
  });
});
