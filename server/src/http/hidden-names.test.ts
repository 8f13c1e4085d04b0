import { AreaIssueText, Element, Issue, MeetingId, NO_FACTS } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { closedMeeting, type EarlierView, type Mine } from '../testing/follow-up-scene.ts';
import { decisionOf } from '../testing/board-records.ts';
import { openScene, signInMember } from '../testing/meeting-scene.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const NAME = '鈴木 見本';

/** A closed meeting whose board hid names; everything in it names its guest. */
async function hidingMeeting(server: TestServer) {
  const facilitator = await server.administrator();
  const { id: caseId } = await facilitator.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Aさん' });
  const scene = await closedMeeting(server, facilitator, {
    caseId,
    guest: NAME,
    title: `${NAME}さんの会議`,
    roles: [{ what: `${NAME}さんに電話する`, goal: `${NAME}さんが休める`, method: `${NAME}さん宅で` }],
    prepare: (board) => {
      board.meta.update({ hideNames: true });
      board.issues.add(Issue.parse({ id: 'iss_named', title: `${NAME}さんが疲れている`, detail: `夕方の${NAME}さん` }));
    },
  });
  return { ...scene, facilitator, caseId };
}

describe('names that a meeting hid when it closed', () => {
  it('[M6] stay hidden in everything that it leaves behind', async () => {
    await using server = await startTestServer();
    const { facilitator, meeting, id, phone, roles, say, care, caseId } = await hidingMeeting(server);
    const [role] = roles;
    if (!role) throw new Error('no role');
    await say(role, 'report', `${NAME}さんに会った`);
    await care(role, { kind: 'answered', text: `${NAME}さんによろしく` });
    const next = await facilitator.json<{ id: string }>(201, 'POST', '/api/meetings', {
      title: '次の会議',
      function: 1,
      level: 'individual',
      caseId,
      continues: id,
    });
    const { id: areaIssue } = await facilitator.json<{ id: string }>(201, 'POST', '/api/area-issues', {
      text: AreaIssueText.parse({ title: 'ひとりで介護している人がいる', category: '' }),
      issues: [{ meetingId: id, issueId: 'iss_named' }],
    });

    const origin = { meetingId: id, recordId: null };
    const idea = await facilitator.json<{ id: string }>(201, 'POST', '/api/resource-ideas', {
      title: '交代できるしくみ',
      on: '2026-11-26',
      note: '',
      origin: { ...origin, kind: 'issue', recordId: 'iss_named' },
    });
    const proposal = await facilitator.json<{ id: string }>(201, 'POST', '/api/proposals', {
      text: { title: '会議から' },
      origin,
    });

    const mine = await phone.json<Mine>(200, 'GET', '/api/me/roles');
    expect(mine.items[0]).toMatchObject({
      what: '自治会 民生委員さんに電話する',
      ownerName: '自治会 民生委員',
      history: [{ kind: 'report', text: '自治会 民生委員さんに会った' }, { kind: 'answered' }],
    });
    // Who one is oneself is no secret to oneself.
    expect(mine.name).toBe(NAME);
    const earlier = await facilitator.json<EarlierView>(200, 'GET', `/api/meetings/${next.id}/earlier`);
    expect(earlier.roles).toMatchObject([{ what: '自治会 民生委員さんに電話する' }]);
    const texts = [
      JSON.stringify({ ...mine, name: '' }),
      JSON.stringify(earlier),
      ...(await Promise.all(
        [
          '/api/roles',
          '/api/roles.csv',
          `/api/cases/${caseId}`,
          `/api/cases/${caseId}/meetings`,
          '/api/meetings',
          meeting,
          `${meeting}/answers`,
          `${meeting}/roles/${role.id}/history`,
          '/api/issues',
          `/api/area-issues/${areaIssue}/chain`,
          `/api/resource-ideas/${idea.id}`,
          `/api/proposals/${proposal.id}`,
          '/api/candidates/cases',
        ].map(async (path) => {
          const answer = await facilitator.request('GET', path);
          expect(answer.status, path).toBe(200);
          return answer.text();
        }),
      )),
    ];
    for (const text of texts) expect(text).not.toMatch(/鈴木|見本/);
    // Asking whether a hidden name stands somewhere is answered like asking for any word that stands nowhere.
    const search = { words: '鈴木', cursor: null };
    expect(await facilitator.json(200, 'POST', '/api/issues/search', search)).toMatchObject({ items: [] });
    for (const text of ['鈴木', '会議']) {
      const found = await facilitator.json(200, 'POST', '/api/search', { text, kinds: [], after: null });
      expect(JSON.stringify(found)).not.toContain('鈴木');
    }
  });

  it('[M6] stay hidden when the words of an issue are corrected', async () => {
    await using server = await startTestServer();
    const { facilitator, meeting } = await hidingMeeting(server);
    const revision = {
      kind: 'correction',
      reason: '書きまちがい',
      words: { 'issue/iss_named/title': `${NAME}さんが眠れていない` },
    };
    const done = await facilitator.request('POST', `${meeting}/minutes/revisions`, revision, { 'if-match': '"1"' });
    expect(await done.text()).toContain('"revision":2');
    expect(await facilitator.json(200, 'GET', '/api/issues')).toMatchObject({
      items: [{ title: '自治会 民生委員さんが眠れていない' }],
    });
  });

  it('[M6] stay hidden in what the meeting stands on, in who attended and in the names of files', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator, admit, invite, decide } = await openScene(server);
    await admit(NAME);
    const member = await signInMember(server);
    const { attendanceId } = await member.json<{ attendanceId: string }>(200, 'POST', '/api/join', {
      code: invite.code,
      name: '会員 次郎',
      // An affiliation may name somebody on the map.
      affiliation: '佐藤 花子の長女',
      profession: '',
      pledge: true,
    });
    await decide(attendanceId, 'admitted');
    const facts = { ...NO_FACTS, openness: 'closed', opennessReason: `${NAME}さんの事情`, secretariat: `${NAME}課` };
    const version = { 'if-match': '"0"' };
    expect((await facilitator.request('PUT', `${meeting}/facts`, facts, version)).status).toBe(200);
    await facilitator.json(200, 'PATCH', meeting, { title: `${NAME}さんの会議`, place: `${NAME}さん宅` });
    await server.rooms.write(MeetingId.parse(id), (board) => {
      board.meta.update({ hideNames: true });
      board.elements.add(
        Element.parse({ id: 'el_sato', kind: 'person', label: '佐藤 花子', alias: 'Aさん', pos: { x: 0, y: 0 } }),
      );
      board.decisions.add(decisionOf('a'));
      board.issues.add(Issue.parse({ id: 'iss_named', title: '会員さんの負担' }));
    });
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });

    for (const path of [meeting, `${meeting}/attendance`, `${meeting}/board.json`, '/api/issues']) {
      const answer = await member.request('GET', path);
      expect(answer.status, path).toBe(200);
      expect(await answer.text(), path).not.toMatch(/鈴木|見本|佐藤|花子/);
    }
    const file = await member.request('GET', `${meeting}/meeting.ics`);
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).not.toContain('鈴木');
  });

  it('[M6] [A9] stay hidden on the map after the name was corrected, and in earlier revisions when somebody is added', async () => {
    await using server = await startTestServer();
    const { facilitator, meeting, attendanceId } = await hidingMeeting(server);
    const correct = async (revision: number, words: Record<string, string>) => {
      const body = { kind: 'correction', reason: '書きもれ', words };
      const done = await facilitator.request('POST', `${meeting}/minutes/revisions`, body, {
        'if-match': `"${revision}"`,
      });
      expect(done.status).toBe(200);
    };
    await correct(1, { [`attendee/${attendanceId}/name`]: '高橋 一郎' });
    expect(await (await facilitator.request('GET', `${meeting}/board.json`)).text()).not.toContain('鈴木');
    await correct(2, { 'decision/more': '田中さんに頼む' });
    await correct(3, { 'person/new1/name': '田中 次子', 'person/new1/affiliation': '歯科医院' });
    for (const revision of [3, 4])
      expect(
        await (await facilitator.request('GET', `${meeting}/minutes?revision=${revision}`)).text(),
        `${revision}`,
      ).not.toContain('田中');
  });
});
