import { EARLIER_ITEM, MeetingId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { closedMeeting, type EarlierView, type Page } from '../../testing/follow-up-scene.ts';
import { databaseFile, openDatabase } from '../../storage/database.ts';
import { signInMember } from '../../testing/meeting-scene.ts';
import { type Browser, startTestServer } from '../../testing/test-server.ts';

async function openNext(facilitator: Browser, caseId: string, continues: string): Promise<string> {
  const about = { title: '第2回', function: 1, level: 'individual', caseId, continues };
  return (await facilitator.json<{ id: string }>(201, 'POST', '/api/meetings', about)).id;
}
const newCase = async (facilitator: Browser) =>
  (await facilitator.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Aさん' })).id;

describe('the next meeting on a case', () => {
  it('[FU12] begins with what was left open, and decides about each', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const caseId = await newCase(facilitator);
    const first = await closedMeeting(server, facilitator, {
      caseId,
      guest: '鈴木 見本',
      roles: [{ what: '続けるもの' }, { what: '終わるもの' }, { what: 'やめるもの' }],
    });
    const id = await openNext(facilitator, caseId, first.id);
    const read = async () => (await server.rooms.read(MeetingId.parse(id))).board;
    const board = await read();
    const [item] = [...board.agenda].sort((a, b) => a.order - b.order);
    expect(item?.id).toBe(EARLIER_ITEM);
    for (const words of ['続けるもの', '主治医の意見を聞く'])
      expect(JSON.stringify(board.minutes.get(EARLIER_ITEM))).toContain(words);

    const path = `/api/meetings/${id}/earlier`;
    const view = await facilitator.json<EarlierView>(200, 'GET', path);
    expect(view).toMatchObject({ continues: { id: first.id }, roles: { length: 3 }, holds: [{ settledAs: null }] });
    const [keep, close, drop] = first.roles;
    const decide = (record: object, as: string, text = '') =>
      facilitator.json<EarlierView>(200, 'POST', path, { record, meetingId: first.id, as, text });
    if (!keep || !close || !drop) throw new Error('no roles');
    // Two taps make one role.
    for (const _ of [1, 2]) await decide({ kind: 'role', id: keep.id }, 'carried');
    await decide({ kind: 'role', id: close.id }, 'closed');
    await facilitator.json(422, 'POST', path, {
      record: { kind: 'role', id: drop.id },
      meetingId: first.id,
      as: 'dropped',
    });
    const after = await decide({ kind: 'role', id: drop.id }, 'dropped', '入院したため');
    expect(after.roles.map(({ what, settledAs }) => [what, settledAs])).toEqual(
      expect.arrayContaining([
        ['続けるもの', 'carried'],
        ['終わるもの', 'closed'],
        ['やめるもの', 'dropped'],
      ]),
    );
    const [hold] = view.holds;
    await decide({ kind: 'hold', id: hold?.holdId }, 'carried');
    const now = await read();
    expect(now.roles).toMatchObject([
      { what: '続けるもの', earlier: { meetingId: first.id, id: keep.id }, agendaItemId: EARLIER_ITEM },
    ]);
    expect(now.holds).toMatchObject([{ text: '主治医の意見を聞く' }]);
    expect(JSON.stringify(now.minutes.get(EARLIER_ITEM))).toContain('とりやめ：やめるもの（わけ：入院したため）');
    expect((await facilitator.json<Page>(200, 'GET', '/api/roles')).items).toEqual([]);

    // 元に戻す
    await decide({ kind: 'role', id: keep.id }, 'open');
    await decide({ kind: 'role', id: drop.id }, 'open');
    const back = await read();
    expect(back.roles).toEqual([]);
    expect(JSON.stringify(back.minutes.get(EARLIER_ITEM))).not.toContain('とりやめ');
    expect((await facilitator.json<Page>(200, 'GET', '/api/roles')).items).toHaveLength(2);
  });

  it('lets nobody decide twice, in another meeting, about a meeting of another case, or without the right', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const caseId = await newCase(facilitator);
    const first = await closedMeeting(server, facilitator, { caseId, guest: '鈴木 見本' });
    const other = await closedMeeting(server, facilitator, { caseId: await newCase(facilitator), guest: '田中 見本' });
    const [role] = first.roles;
    if (!role) throw new Error('no role');
    const body = { record: { kind: 'role', id: role.id }, meetingId: first.id, as: 'closed' };
    const [next, again] = [
      await openNext(facilitator, caseId, first.id),
      await openNext(facilitator, caseId, first.id),
    ];
    await facilitator.json(404, 'POST', `/api/meetings/${next}/earlier`, { ...body, meetingId: other.id });
    await facilitator.json(404, 'POST', `/api/meetings/${next}/earlier`, {
      ...body,
      record: { kind: 'role', id: 'role_none' },
    });
    await facilitator.json(200, 'POST', `/api/meetings/${next}/earlier`, body);
    await facilitator.json(409, 'POST', `/api/meetings/${again}/earlier`, body);
    const stranger = await signInMember(server);
    expect((await stranger.request('GET', `/api/meetings/${next}/earlier`)).status).toBe(403);
    expect((await stranger.request('GET', `/api/cases/${caseId}`)).status).toBe(403);
    expect((await first.phone.request('POST', `/api/meetings/${next}/earlier`, body)).status).toBe(403);
  });

  it('[FU14] of two next meetings that decide at once, one does; in the other nothing of it stands', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const caseId = await newCase(facilitator);
    const first = await closedMeeting(server, facilitator, { caseId, guest: '鈴木 見本' });
    const nexts = [await openNext(facilitator, caseId, first.id), await openNext(facilitator, caseId, first.id)];
    const { holds } = await facilitator.json<EarlierView>(200, 'GET', `/api/meetings/${nexts[0]}/earlier`);
    for (const record of [
      { kind: 'hold', id: holds[0]?.holdId },
      { kind: 'role', id: first.roles[0]?.id },
    ] as const) {
      const body = { record, meetingId: first.id, as: 'carried' };
      const answers = await Promise.all(
        nexts.map((next) => facilitator.request('POST', `/api/meetings/${next}/earlier`, body)),
      );
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
      const boards = await Promise.all(nexts.map(async (id) => (await server.rooms.read(MeetingId.parse(id))).board));
      const copies = boards.map((board) => board[`${record.kind}s`].length);
      expect(copies).toEqual(answers.map(({ status }) => (status === 200 ? 1 : 0)));
    }
  });

  it('[FU14] what was written goes again when the row says that another meeting has decided', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const caseId = await newCase(facilitator);
    const first = await closedMeeting(server, facilitator, { caseId, guest: '鈴木 見本' });
    const [next, other] = [
      MeetingId.parse(await openNext(facilitator, caseId, first.id)),
      await openNext(facilitator, caseId, first.id),
    ];
    const { holds } = await facilitator.json<EarlierView>(200, 'GET', `/api/meetings/${next}/earlier`);
    const write = server.rooms.write.bind(server.rooms);
    server.rooms.write = async (id, change) => {
      server.rooms.write = write;
      await write(id, change);
      // Another server on the same database.
      const db = await openDatabase(databaseFile(server.dataDir));
      await db
        .updateTable('agreed_hold')
        .set({
          settled_as: 'dropped',
          reason: '別の会議で',
          settled_at: '2026-11-26T00:00:00.000Z',
          in_meeting: MeetingId.parse(other),
        })
        .execute();
      await db.destroy();
    };
    const record = { kind: 'hold', id: holds[0]?.holdId };
    for (const [as, text] of [
      ['dropped', '入院のため'],
      ['carried', ''],
    ])
      expect(
        (
          await facilitator.request('POST', `/api/meetings/${next}/earlier`, {
            record,
            meetingId: first.id,
            as,
            text,
          })
        ).status,
      ).toBe(409);
    const { board } = await server.rooms.read(next);
    expect(board.holds).toEqual([]);
    expect(JSON.stringify(board.minutes.get(EARLIER_ITEM))).not.toContain('入院のため');
    expect(await facilitator.json(200, 'GET', `/api/meetings/${other}/earlier`)).toMatchObject({
      holds: [{ settledAs: 'dropped', reason: '別の会議で' }],
    });
  });

  it('stands on the page of its case, with what is open and what was held back', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const caseId = await newCase(facilitator);
    const first = await closedMeeting(server, facilitator, { caseId, guest: '鈴木 見本' });
    expect(await facilitator.json(200, 'GET', `/api/cases/${caseId}`)).toMatchObject({
      alias: 'Aさん',
      mayUse: true,
      meetings: [{ id: first.id }],
      roles: [{ ownerName: '鈴木 見本' }],
      holds: [{ text: '主治医の意見を聞く', until: '2099-12-01' }],
    });
  });
});
