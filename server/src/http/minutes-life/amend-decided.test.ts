import { expect, it } from 'vitest';
import { closedMeeting, type EarlierView } from '../../testing/follow-up-scene.ts';
import { startTestServer } from '../../testing/test-server.ts';

it('[A15] holds that are still open read as the corrected minutes do; a decided one stays as it was decided', async () => {
  await using server = await startTestServer();
  const facilitator = await server.administrator();
  const { id: caseId } = await facilitator.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Aさん' });
  const first = await closedMeeting(server, facilitator, { caseId, guest: '鈴木 見本' });
  const next = await facilitator.json<{ id: string }>(201, 'POST', '/api/meetings', {
    title: '第2回',
    function: 1,
    level: 'individual',
    caseId,
    continues: first.id,
  });
  const path = `/api/meetings/${next.id}/earlier`;
  const holds = async () => (await facilitator.json<EarlierView>(200, 'GET', path)).holds;
  const [hold] = await holds();
  if (!hold) throw new Error('no hold');
  let revision = 0;
  const amend = async (words: Record<string, string>) => {
    revision += 1;
    const body = { kind: 'correction', reason: '書きまちがい', words };
    const done = await facilitator.request('POST', `${first.meeting}/minutes/revisions`, body, {
      'if-match': `"${revision}"`,
    });
    expect(done.status).toBe(200);
  };
  const key = (what: string) => `hold/${hold.holdId}/${what}`;

  await amend({ [key('text')]: '歯科の意見を聞く', [key('until')]: '2099-11-01' });
  expect(await holds()).toMatchObject([{ text: '歯科の意見を聞く', until: '2099-11-01' }]);

  const record = { kind: 'hold', id: hold.holdId };
  const decide = (as: string) =>
    facilitator.json(200, 'POST', path, { record, meetingId: first.id, as, text: as === 'open' ? '' : '済んだ' });
  await decide('closed');
  await amend({ [key('text')]: '内科の意見を聞く' });
  expect(await holds()).toMatchObject([{ text: '歯科の意見を聞く', settledAs: 'closed' }]);

  await decide('open');
  // What was corrected while the decision stood is read now.
  expect(await holds()).toMatchObject([{ text: '内科の意見を聞く', settledAs: null }]);
  await amend({ [key('text')]: '', 'hold/more': '見守り機器を入れるか' });
  expect(await holds()).toMatchObject([{ text: '見守り機器を入れるか', settledAs: null }]);
});

it('[FU14] a decision about a role that was corrected since leaves no line behind when it is taken back', async () => {
  await using server = await startTestServer();
  const facilitator = await server.administrator();
  const { id: caseId } = await facilitator.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Aさん' });
  const roles = [{ what: '電話する' }];
  const first = await closedMeeting(server, facilitator, { caseId, guest: '鈴木 見本', roles });
  const about = { title: '第2回', function: 1, level: 'individual', caseId, continues: first.id };
  const { id: next } = await facilitator.json<{ id: string }>(201, 'POST', '/api/meetings', about);
  const role = first.roles[0]?.id ?? '';
  const decide = (as: string, text = '') =>
    facilitator.json(200, 'POST', `/api/meetings/${next}/earlier`, {
      record: { kind: 'role', id: role },
      meetingId: first.id,
      as,
      text,
    });
  const minutes = async () => (await facilitator.request('GET', `/api/meetings/${next}/minutes`)).text();
  await decide('closed', '済んだ');
  expect(await minutes()).toContain('済んだ');
  const words = { [`role/${role}/what`]: '手紙を書く' };
  const revision = { kind: 'correction', reason: '書きまちがい', words };
  const done = await facilitator.request('POST', `${first.meeting}/minutes/revisions`, revision, { 'if-match': '"1"' });
  expect(done.status).toBe(200);
  await decide('open');
  expect(await minutes()).not.toContain('済んだ');
});
