import { AreaIssueText, Issue } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { closedMeeting, type EarlierView, type Mine } from '../testing/follow-up-scene.ts';
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
});
