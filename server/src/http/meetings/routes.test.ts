import { AssetId, Element, MeetingId, TEMPLATES } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { NEW_MEETING, signInMember } from '../../testing/meeting-scene.ts';
import { pngOf } from '../../testing/pictures.ts';
import { startTestServer } from '../../testing/test-server.ts';

describe('POST /api/meetings', () => {
  it.each([1, 2, 3, 4, 5])(
    'opens a meeting of function %d with its agenda and a board that is not empty',
    async (fn) => {
      await using server = await startTestServer();
      const admin = await server.administrator();
      const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', { ...NEW_MEETING, function: fn });
      const { board } = await server.rooms.read(MeetingId.parse(id));
      const template = TEMPLATES.find((candidate) => candidate.function === fn);
      expect(board.agenda).toHaveLength(template?.agenda.length ?? 0);
      expect(board.elements.length).toBeGreaterThan(0);
      expect(await admin.json(200, 'GET', `/api/meetings/${id}`)).toMatchObject({
        state: 'planned',
        function: fn,
        epoch: 1,
        template: `${template?.id}@${template?.version}`,
        me: { attendanceId: expect.stringMatching(/^att_/), mayEdit: true, mayFacilitate: true },
      });
    },
  );

  it('opens the sample C6 in one call', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const samples = await admin.json<{ id: string; title: string }[]>(200, 'GET', '/api/samples');
    expect(samples).toContainEqual(expect.objectContaining({ id: 'C6', functions: [1, 2, 3] }));
    const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', { sample: 'C6' });
    const board = await admin.json<{ elements: { label: string }[]; ties: unknown[] }>(
      200,
      'GET',
      `/api/meetings/${id}/board.json`,
    );
    expect(board.elements.some((element) => element.label.includes('Aさん'))).toBe(true);
    expect(board.ties.length).toBeGreaterThan(5);
  });

  it('puts the case’s alias in the middle of the map', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const file = await admin.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Kさん', careArea: '北地区' });
    const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', { ...NEW_MEETING, caseId: file.id });
    const { board } = await server.rooms.read(MeetingId.parse(id));
    expect(board.elements).toContainEqual(expect.objectContaining({ isSubject: true, label: 'Kさん' }));
    expect(await admin.json(200, 'GET', '/api/cases')).toMatchObject({
      items: [{ alias: 'Kさん', careArea: '北地区' }],
    });

    const member = await signInMember(server);
    expect((await member.request('POST', '/api/meetings', { ...NEW_MEETING, caseId: file.id })).status).toBe(403);
    expect(await member.json(200, 'GET', '/api/cases')).toEqual({ items: [], nextCursor: null });
  });
});

describe('the next meeting on a case', () => {
  it('[N6] begins with the map of the earlier one, under the same ids, and is listed with it', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const file = await admin.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Kさん' });
    const open = (more: object) =>
      admin.json<{ id: string }>(201, 'POST', '/api/meetings', { ...NEW_MEETING, caseId: file.id, ...more });
    const first = await open({});
    const earlier = await server.rooms.read(MeetingId.parse(first.id));
    const second = await open({ continues: first.id });
    const { board } = await server.rooms.read(MeetingId.parse(second.id));
    const ids = (elements: readonly { id: string }[]) => elements.map(({ id }) => id).toSorted();
    expect(ids(board.elements)).toEqual(ids(earlier.board.elements));
    expect(ids(board.agenda)).not.toEqual(ids(earlier.board.agenda));
    const { items } = await admin.json<{ items: { id: string }[] }>(200, 'GET', `/api/cases/${file.id}/meetings`);
    expect(items.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted());
    const member = await signInMember(server);
    expect(await member.json(200, 'GET', `/api/cases/${file.id}/meetings`)).toEqual({ items: [] });
  });

  it('[N6] has the pictures of the earlier map as its own', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const { id: caseId } = await admin.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Kさん' });
    const open = async (more: object) => {
      const wanted = { ...NEW_MEETING, caseId, ...more };
      return MeetingId.parse((await admin.json<{ id: string }>(201, 'POST', '/api/meetings', wanted)).id);
    };
    const first = await open({});
    const put = await admin.request('POST', `/api/meetings/${first}/assets`, pngOf(30, 20), {
      'content-type': 'image/png',
    });
    const asset = AssetId.parse(((await put.json()) as { id: string }).id);
    const size = { w: 30, h: 20 };
    await server.rooms.write(first, (board) => {
      for (const id of ['el_picture', 'el_same'])
        board.elements.add(Element.parse({ id, kind: 'image', label: '坂道', asset, size, pos: { x: 0, y: 0 } }));
    });
    const second = await open({ continues: first });
    const { board } = await server.rooms.read(second);
    const shown = board.elements.flatMap((element) => (element.kind === 'image' ? [element.asset] : []));
    expect(shown).toHaveLength(2);
    expect(new Set(shown).size).toBe(1);
    const picture = await admin.request('GET', `/api/meetings/${second}/assets/${shown[0]}`);
    expect(picture.status).toBe(200);
    const earlier = await admin.request('GET', `/api/meetings/${first}/assets/${asset}`);
    expect(await picture.arrayBuffer()).toEqual(await earlier.arrayBuffer());
  });

  it('takes over no map of another case, of no case, or of a meeting that one may not see', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const file = await admin.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Kさん' });
    const other = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', NEW_MEETING);
    const wanted = { ...NEW_MEETING, caseId: file.id, continues: other.id };
    expect(await admin.json(422, 'POST', '/api/meetings', wanted)).toMatchObject({ type: '/problems/other-case' });
    const member = await signInMember(server);
    const own = await member.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Mさん' });
    const refused = await member.request('POST', '/api/meetings', { ...wanted, caseId: own.id });
    expect(refused.status).toBe(403);
  });
});

it('lists one’s own meetings, newest first, page by page, and nobody else’s', async () => {
  let now = Date.parse('2026-11-23T00:00:00Z');
  await using server = await startTestServer({}, { now: () => new Date(now) });
  const admin = await server.administrator();
  for (let i = 0; i < 52; i += 1) {
    // Some are made in the same millisecond: the id decides.
    now += i % 3;
    await admin.json(201, 'POST', '/api/meetings', { ...NEW_MEETING, title: `会議 ${i}` });
  }
  type Page = { items: { id: string; title: string }[]; nextCursor: string | null };
  const first = await admin.json<Page>(200, 'GET', '/api/meetings');
  const second = await admin.json<Page>(200, 'GET', `/api/meetings?cursor=${first.nextCursor}`);
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([50, 2, null]);
  expect(new Set([...first.items, ...second.items].map((meeting) => meeting.id)).size).toBe(52);
  expect(first.items[0]?.title).toMatch(/会議 5[01]/);

  const member = await signInMember(server);
  expect(await member.json(200, 'GET', '/api/meetings')).toEqual({ items: [], nextCursor: null });
});

it('changes title, place and date, keeps the offset, and starts once', async () => {
  await using server = await startTestServer();
  const admin = await server.administrator();
  const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', NEW_MEETING);
  const change = { title: '新しい題', place: '公民館', startsAt: '2026-11-30T10:00:00+09:00' };
  expect(await admin.json(200, 'PATCH', `/api/meetings/${id}`, change)).toMatchObject(change);
  expect(await admin.json(200, 'PATCH', `/api/meetings/${id}`, { startsAt: null })).toMatchObject({
    title: '新しい題',
    startsAt: null,
  });
  const started = await admin.json<{ openedAt: string }>(200, 'POST', `/api/meetings/${id}/start`);
  expect(started).toMatchObject({ state: 'running', openedAt: expect.any(String) });
  expect(await admin.json(200, 'POST', `/api/meetings/${id}/start`)).toMatchObject({ openedAt: started.openedAt });
});
