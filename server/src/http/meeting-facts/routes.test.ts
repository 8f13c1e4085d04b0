import { MeetingId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { decisionOf } from '../../testing/board-records.ts';
import { NEW_MEETING, openScene, signInMember } from '../../testing/meeting-scene.ts';
import { type Browser, startTestServer } from '../../testing/test-server.ts';

const FACTS = {
  kind: '自立支援型',
  basis: 'care-insurance',
  openness: 'closed',
  opennessReason: '個人の事情を話すため',
  secretariat: '高齢福祉課',
};
const GIVEN = { state: 'given', day: '2026-11-01', scope: '支援者の間で話す', withdrawnOn: null };

const put = (who: Browser, meeting: string, seen: number, facts: object) =>
  who.request('PUT', `${meeting}/facts`, facts, { 'if-match': `"${seen}"` });

describe('what is said of a meeting', () => {
  it('[H6] is kept only by who has seen the newest of it: of two at once one is told', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', NEW_MEETING);
    const meeting = `/api/meetings/${id}`;
    expect(await admin.json(200, 'GET', meeting)).toMatchObject({ factsVersion: 0 });
    const both = await Promise.all([
      put(admin, meeting, 0, { ...FACTS, secretariat: '北包括' }),
      put(admin, meeting, 0, { ...FACTS, secretariat: '南包括' }),
    ]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
    const kept = both.find(({ status }) => status === 200);
    expect(kept?.headers.get('etag')).toBe('"1"');
    const facts = (await kept?.json()) as object;
    expect(await admin.json(200, 'GET', meeting)).toMatchObject({ facts, factsVersion: 1 });
    expect((await admin.request('PUT', `${meeting}/facts`, FACTS)).status).toBe(428);
    expect((await put(admin, meeting, 1, FACTS)).status).toBe(200);
  });

  it('[H2] is kept with a new meeting, changed while it is open, and stands in the minutes', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', { ...NEW_MEETING, facts: FACTS });
    const meeting = `/api/meetings/${id}`;
    expect(await admin.json(200, 'GET', meeting)).toMatchObject({ facts: FACTS, consent: null });
    expect((await put(admin, meeting, 1, { ...FACTS, secretariat: '北包括' })).status).toBe(200);
    expect(await admin.json(200, 'GET', `${meeting}/minutes`)).toMatchObject({
      document: { facts: { kind: '自立支援型', secretariat: '北包括' }, levelName: '個別会議' },
    });
  });

  it('[H5] is fixed when the meeting closes', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator, admit } = await openScene(server);
    const guest = await admit('鈴木 一郎');
    const person = `${meeting}/attendance/${guest.attendanceId}`;
    expect(await facilitator.json(200, 'PATCH', person, { category: 'observer' })).toMatchObject({
      category: 'observer',
      affiliation: '北包括',
    });
    await facilitator.json(201, 'POST', `${meeting}/attendance`, {
      name: '山田',
      affiliation: '',
      profession: '',
      category: 'family',
    });

    await server.rooms.write(MeetingId.parse(meeting.split('/').at(-1)), (board) =>
      board.decisions.add(decisionOf('a')),
    );
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });
    const late = await put(facilitator, meeting, 0, FACTS);
    expect([late.status, await late.json()]).toMatchObject([409, { type: '/problems/meeting-closed' }]);
    expect((await facilitator.request('PATCH', person, { category: 'member' })).status).toBe(409);
    const minutes = await facilitator.json<{ document: { attendees: { name: string; category: string }[] } }>(
      200,
      'GET',
      `${meeting}/minutes`,
    );
    expect(minutes.document.attendees.map(({ category }) => category)).toEqual(['unset', 'observer', 'family']);
  });
});

describe('the consent of a case', () => {
  it('[H3] is recorded anew each time, by whoever works with the case, and shown in its meetings', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const { id: caseId } = await admin.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Kさん' });
    const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', { ...NEW_MEETING, caseId });
    expect(await admin.json(200, 'GET', `/api/meetings/${id}`)).toMatchObject({
      consent: { state: 'unasked' },
      me: { mayUseCase: true },
    });
    const consent = `/api/cases/${caseId}/consent`;
    await admin.json(200, 'POST', consent, GIVEN);
    await admin.json(200, 'POST', consent, { ...GIVEN, state: 'withdrawn', withdrawnOn: '2026-11-20' });
    expect(await admin.json(200, 'GET', consent)).toMatchObject({
      consent: { state: 'withdrawn', day: '2026-11-01', withdrawnOn: '2026-11-20' },
      history: [{ state: 'withdrawn', recordedBy: '管理 花子' }, { state: 'given' }],
    });
    expect(await admin.json(422, 'POST', consent, { ...GIVEN, day: null })).toMatchObject({
      fields: { day: '日にちを入れてください。' },
    });
    const member = await signInMember(server);
    expect((await member.request('GET', consent)).status).toBe(403);
    expect((await member.request('POST', consent, GIVEN)).status).toBe(403);
    expect((await admin.request('GET', '/api/cases/case_none/consent')).status).toBe(404);
    // [H4] Said at closing, never in the way.
    const closing = await admin.json<{ gaps: unknown[] }>(409, 'POST', `/api/meetings/${id}/close`, {});
    expect(closing.gaps).toContainEqual({ kind: 'consent', blocking: false, state: 'withdrawn' });
  });
});
