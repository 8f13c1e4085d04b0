import { DEFAULT_SETTINGS, loopKpi } from '@tsunagu/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile, openDatabase } from '../../storage/database.ts';
import { loopYears } from '../../storage/area-issues/counts.ts';
import { openScene, signInMember } from '../../testing/meeting-scene.ts';
import { raiseIssues } from '../../testing/raised-issues.ts';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';
import type { AreaIssuePage, AreaIssueView, ChainView, IssuePage, SimilarIssues, Suggestions } from '../shapes.ts';

type Out<S extends { _zod: { output: unknown } }> = S['_zod']['output'];
type Ref = { meetingId: string; issueId: string };

let server: TestServer;
let facilitator: Browser;
let member: Browser;
let meeting: string;
const ref = (name: string): Ref => ({ meetingId: meeting, issueId: `iss_${name}` });

beforeAll(async () => {
  server = await startTestServer();
  const scene = await openScene(server);
  facilitator = scene.facilitator;
  meeting = scene.id;
  member = await signInMember(server);
  await raiseIssues(server, meeting, {
    a: { title: '坂が急で買物に行けない', category: 'mobility', care_area: '東地区' },
    b: { title: '買い物の足がない', detail: '坂の上に住んでいる', category: 'mobility', care_area: '東地区' },
    c: { title: '介護している妻が休めない', category: 'carer-support', care_area: '北地区' },
    d: { title: '100%の_坂', category: '', raised_at: '2026-03-31T14:59:00.000Z', fiscal_year: 2025 },
    e: { title: 'ゴミ出しができない', category: 'daily-life', care_area: '北地区' },
    f: { title: '<script>alert(1)</script>', category: 'other' },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const exactly = (count: number) => ({ low: count, high: count });
const make = async (title: string, names: readonly string[] = [], by = facilitator): Promise<string> =>
  (await by.json<{ id: string }>(201, 'POST', '/api/area-issues', { text: { title }, issues: names.map(ref) })).id;
const view = (id: string, by = facilitator) => by.json<AreaIssueView>(200, 'GET', `/api/area-issues/${id}`);
const chain = (id: string, by = facilitator) => by.json<ChainView>(200, 'GET', `/api/area-issues/${id}/chain`);
/** A change by somebody who has just looked. */
async function change(id: string, method: string, path: string, body?: unknown, by = facilitator): Promise<Response> {
  const { version } = await view(id, by);
  return by.request(method, `/api/area-issues/${id}${path}`, body, { 'if-match': `"${version}"` });
}
const titles = async (id: string) => (await chain(id)).issues.map((issue) => issue.title).sort();
const release = async (id: string, names: readonly string[]) =>
  expect((await change(id, 'POST', '/members', { remove: names.map(ref) })).status).toBe(204);

describe('地域課題', () => {
  it('[AH1] is made from issues of meetings; an issue belongs to one at most', async () => {
    const id = await make('坂の上で買物に困る', ['a', 'b']);
    expect(await view(id)).toMatchObject({
      title: '坂の上で買物に困る',
      members: exactly(2),
      status: 'noticed',
      undoable: null,
    });
    const again = await facilitator.request('POST', '/api/area-issues', {
      text: { title: 'もう一つ' },
      issues: [ref('a')],
    });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ type: '/problems/issue-taken' });
    const page = await facilitator.json<Out<typeof IssuePage>>(200, 'GET', '/api/issues');
    expect(page.items.find((issue) => issue.id === 'iss_a')?.areaIssue).toEqual({ id, title: '坂の上で買物に困る' });
    await release(id, ['a', 'b']);
  });

  it('[AX6] [AX7] tells of issues whose meeting the asker may not read no more than that they are few', async () => {
    const id = await make('買物', ['a', 'b', 'c', 'e']);
    // Two in each of two 圏域: the sum would tell the parts, which a proposal shows as small.
    const several = { low: 3, high: null };
    expect(await view(id, member)).toMatchObject({ members: several });
    expect((await chain(id, member)).hiddenIssues).toEqual(several);
    expect(await view(id)).toMatchObject({ members: exactly(4) });
    expect((await change(id, 'POST', '/members', { remove: ['b', 'c', 'e'].map(ref) })).status).toBe(204);
    const few = { low: 1, high: 2 };
    expect(await view(id, member)).toMatchObject({ members: few });
    const listed = await member.json<Out<typeof AreaIssuePage>>(200, 'GET', '/api/area-issues');
    expect(listed.items.find((row) => row.id === id)?.members).toEqual(few);
    expect((await chain(id, member)).hiddenIssues).toEqual(few);
    expect((await chain(id)).hiddenIssues).toEqual(exactly(0));
    const moved = async (by: Browser) =>
      (await by.json<{ items: { moved: number | null }[] }>(200, 'GET', `/api/area-issues/${id}/history`)).items.map(
        (entry) => entry.moved,
      );
    // From what a step moved the rest could be computed.
    expect(await moved(member)).toEqual([null, null]);
    expect(await moved(facilitator)).toEqual([3, 4]);
    // Who reads all that is there now, and not all that was, is not told either.
    await release(id, ['a']);
    expect(await view(id, member)).toMatchObject({ members: exactly(0) });
    expect(await moved(member)).toEqual([null, null, null]);
  });

  it('shows of issues whose meeting the asker may not read nothing but how many there are', async () => {
    const id = await make('買物', ['a', 'b']);
    const seen = await chain(id, member);
    expect(seen).toMatchObject({ issues: [], hiddenIssues: { low: 1, high: 2 } });
    expect(JSON.stringify(seen)).not.toMatch(/坂が急|東地区|mtg_|iss_/);
    const history = await (await member.request('GET', `/api/area-issues/${id}/history`)).text();
    expect(history).not.toMatch(/坂が急|mtg_|iss_/);
    expect(await (await member.request('GET', '/api/area-issues/suggestions')).text()).not.toMatch(/iss_/);
    // Neither taking one away nor putting one in works without reading its meeting.
    expect((await change(id, 'POST', '/members', { remove: [ref('a')] }, member)).status).toBe(422);
    expect((await change(id, 'POST', '/members', { add: [ref('c')] }, member)).status).toBe(422);
    expect((await change(id, 'POST', '/split', { title: 'x', issues: [ref('a')] }, member)).status).toBe(422);
    // Nor by way of taking a step back.
    expect((await change(id, 'POST', '/members', { remove: [ref('a')] })).status).toBe(204);
    expect((await change(id, 'POST', '/undo', undefined, member)).status).toBe(422);
    expect(await view(id)).toMatchObject({ members: exactly(1) });
    expect((await change(id, 'POST', '/undo')).status).toBe(204);
    expect(await view(id)).toMatchObject({ members: exactly(2) });
    await release(id, ['a', 'b']);
  });

  it('[AH2][AH3] merge and split are taken back exactly, newest first; the history keeps all of it', async () => {
    const [one, other] = [await make('一つ目', ['a', 'b']), await make('二つ目', ['c', 'e'])];
    const { version } = await view(other);
    expect((await change(one, 'POST', '/merge', { from: other, version })).status).toBe(204);
    expect(await titles(one)).toHaveLength(4);
    expect(await view(other)).toMatchObject({ mergedInto: one, members: exactly(0) });
    const split = await change(one, 'POST', '/split', { title: '三つ目', issues: [ref('c')] });
    const { id: third } = (await split.json()) as { id: string };
    expect(await titles(third)).toEqual(['介護している妻が休めない']);
    // The other one's newest step is the merge, but what came later has to go first.
    expect((await change(other, 'POST', '/undo')).status).toBe(409);
    expect((await change(one, 'POST', '/undo')).status).toBe(204);
    expect((await change(one, 'POST', '/undo')).status).toBe(204);
    expect(await titles(one)).toEqual(['坂が急で買物に行けない', '買い物の足がない'].sort());
    expect(await titles(other)).toEqual(['ゴミ出しができない', '介護している妻が休めない'].sort());
    expect((await view(other)).mergedInto).toBe(null);
    expect((await view(third)).mergedInto).toBe(one);
    expect((await change(one, 'POST', '/undo')).status).toBe(409);
    const { items } = await facilitator.json<{ items: { kind: string; isUndone: boolean }[] }>(
      200,
      'GET',
      `/api/area-issues/${one}/history`,
    );
    expect(items.map(({ kind, isUndone }) => `${kind}${isUndone ? ' undone' : ''}`)).toEqual([
      'undone',
      'undone',
      'split undone',
      'merged undone',
      'made',
    ]);
    const db = await openDatabase(databaseFile(server.dataDir));
    await expect(db.deleteFrom('area_issue_event').execute()).rejects.toThrow(/only grows/);
    await db.destroy();
    await release(one, ['a', 'b']);
    await release(other, ['c', 'e']);
  });

  it('a change by somebody who saw an older state is refused and changes nothing', async () => {
    const id = await make('古い');
    const put = (title: string, version: string) =>
      facilitator.request('PUT', `/api/area-issues/${id}`, { title, status: 'examined' }, { 'if-match': version });
    expect((await put('新しい', '"1"')).status).toBe(204);
    const late = await put('もっと古い', '"1"');
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({ type: '/problems/area-issue-changed' });
    expect((await facilitator.request('PUT', `/api/area-issues/${id}`, { title: 'x' })).status).toBe(428);
    expect((await put('', '"2"')).status).toBe(422);
    expect(await view(id)).toMatchObject({ title: '新しい', version: 2, status: 'examined' });
    expect(
      (
        await facilitator.request(
          'POST',
          `/api/area-issues/${id}/merge`,
          { from: id, version: 2 },
          { 'if-match': '"2"' },
        )
      ).status,
    ).toBe(404);
    expect((await put('x', '"2"')).status).toBe(204);
    expect((await facilitator.request('GET', '/api/area-issues/ari_nobody')).status).toBe(404);
  });

  it('issues are found by 類型, 圏域, 年度 and words, whose signs mean nothing', async () => {
    const ask = async (body: unknown) =>
      (await facilitator.json<Out<typeof IssuePage>>(200, 'POST', '/api/issues/search', body)).items
        .map(({ id }) => id)
        .sort();
    expect(await ask({ category: 'mobility' })).toEqual(['iss_a', 'iss_b']);
    expect(await ask({ careArea: '北地区' })).toEqual(['iss_c', 'iss_e']);
    expect(await ask({ fiscalYear: 2025 })).toEqual(['iss_d']);
    expect(await ask({ words: '坂 住んで' })).toEqual(['iss_b']);
    expect(await ask({ words: '0%の_' })).toEqual(['iss_d']);
    expect(await ask({ words: "' or 1=1 --" })).toEqual([]);
    expect(await ask({ grouped: true })).toEqual([]);
    expect((await member.json<Out<typeof IssuePage>>(200, 'POST', '/api/issues/search', {})).items).toEqual([]);
  });

  it('the category of an issue is mended by those who read its meeting', async () => {
    const path = `/api/meetings/${meeting}/issues/iss_f`;
    expect((await facilitator.request('PATCH', path, { category: 'rights' })).status).toBe(204);
    expect((await facilitator.request('PATCH', path, { category: 'no-such-thing' })).status).toBe(422);
    expect((await member.request('PATCH', path, { category: 'rights' })).status).toBe(403);
    expect((await facilitator.request('PATCH', `${path}x`, { category: '' })).status).toBe(404);
  });

  it('suggests what reads alike, of what belongs to nothing yet', async () => {
    const found = await facilitator.json<Out<typeof Suggestions>>(
      200,
      'GET',
      '/api/area-issues/suggestions?category=mobility',
    );
    expect(found.clusters).toHaveLength(1);
    expect(found.clusters[0]?.issues.map(({ id }) => id).sort()).toEqual(['iss_a', 'iss_b']);
    expect(found.clusters[0]?.words.length).toBeGreaterThan(0);
    const id = await make('買物', ['a']);
    const like = await facilitator.json<{ items: { id: string }[] }>(200, 'GET', `/api/area-issues/${id}/suggestions`);
    expect(like.items[0]?.id).toBe('iss_b');
    await release(id, ['a']);
  });

  it('[AZ6] says when older issues were not looked at', async () => {
    await using own = await startTestServer();
    const { facilitator: asker, id } = await openScene(own);
    const names = Array.from({ length: 302 }, (_, n) => `n${n}`);
    const titled = names.map((name) => [name, { title: '買物に行けない', category: 'mobility' }]);
    await raiseIssues(own, id, Object.fromEntries(titled));
    const issues = names.map((name) => ({ meetingId: id, issueId: `iss_${name}` }));
    const group = async (from: number, to: number): Promise<string> => {
      const group = { text: { title: '買物' }, issues: issues.slice(from, to) };
      return (await asker.json<{ id: string }>(201, 'POST', '/api/area-issues', group)).id;
    };
    const grouped = await group(0, 1);
    const looked = async () => {
      const path = '/api/area-issues/suggestions?category=mobility';
      const { compared, categories } = await asker.json<Out<typeof Suggestions>>(200, 'GET', path);
      const like = `/api/area-issues/${grouped}/suggestions`;
      const similar = await asker.json<Out<typeof SimilarIssues>>(200, 'GET', like);
      return { compared, all: categories[0]?.count, similar: similar.compared, older: similar.areOlderLeft };
    };
    expect(await looked()).toEqual({ compared: 300, all: 301, similar: 300, older: true });
    await group(1, 2);
    expect(await looked()).toEqual({ compared: 300, all: 300, similar: 300, older: false });
  });

  it('[AX1] counts hide small numbers, in the file too', async () => {
    const text = await (await member.request('GET', '/api/area-issues/counts')).text();
    expect(text).toContain('"least":3');
    const csv = await (await member.request('GET', '/api/area-issues/counts.csv')).text();
    expect(csv).toContain('移動・買物');
    expect(csv).toContain('3未満');
    expect(csv.split('\r\n').filter((line) => /^"[=+@-]/.test(line))).toEqual([]);
  });

  it('[E9] a category that issues may bear cannot be deleted from the settings', async () => {
    const settings = { ...DEFAULT_SETTINGS, issueCategories: DEFAULT_SETTINGS.issueCategories.slice(1) };
    const refused = await facilitator.request('PUT', '/api/settings', settings, { 'if-match': '"0"' });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ fields: { issueCategories: expect.stringMatching(/消せません/) } });
  });

  it('[AH4] the chain has every hop, and the counting of the loop agrees with its definition', async () => {
    const [first, second] = [await make('資源と計画まで', ['a']), await make('提案の下書きだけ', ['c'])];
    await make('何もない');
    const db = await openDatabase(databaseFile(server.dataDir));
    const { id: user } = await db.selectFrom('account').select('id').executeTakeFirstOrThrow();
    const made = {
      version: 1,
      created_by: user,
      created_at: '2026-06-02T00:00:00.000Z',
      changed_at: '2026-06-02T00:00:00.000Z',
    };
    const put = (table: 'resource' | 'resource_idea' | 'proposal' | 'plan_entry', row: Record<string, unknown>) =>
      db
        .insertInto(table)
        .values({ ...row, ...made } as never)
        .execute();
    await put('resource', {
      id: 'rsc_1',
      name: '買物バス',
      formality: 'informal',
      kind: 'volunteer',
      care_area: '',
      target: '',
      content: '',
      contact: '',
      carrier: '',
      conditions: '',
      confirmed_on: null,
      ended_on: null,
    });
    await put('resource_idea', {
      id: 'ide_1',
      title: 'バスを出す',
      detail: '',
      care_area: '',
      carriers: '',
      stage: 'resource',
      resource_id: 'rsc_1',
    });
    await put('proposal', {
      id: 'prp_1',
      title: '移動の予算',
      body: '',
      addressee: '市',
      submitted_on: '2026-07-01',
      answer: '',
      answered_on: null,
      outcome: null,
    });
    await put('proposal', {
      id: 'prp_2',
      title: '下書き',
      body: '',
      addressee: '',
      submitted_on: null,
      answer: '',
      answered_on: null,
      outcome: null,
    });
    await put('plan_entry', {
      id: 'pln_1',
      proposal_id: 'prp_1',
      plan: '地域福祉計画',
      fiscal_year: 2027,
      section: '',
      measure: '',
      budget_yen: 100,
    });
    for (const link of [
      `insert into area_issue_idea values ('${first}', 'ide_1')`,
      `insert into proposal_idea values ('prp_1', 'ide_1')`,
      `insert into proposal_area_issue values ('prp_2', '${second}')`,
    ])
      await sql.raw(link).execute(db);
    const { hops, proposals, plans, resources } = await chain(first);
    expect(hops).toEqual([
      { from: `${meeting} iss_a`, to: first },
      { from: first, to: 'ide_1' },
      { from: 'ide_1', to: 'rsc_1' },
      { from: 'ide_1', to: 'prp_1' },
      { from: 'prp_1', to: 'pln_1' },
    ]);
    expect([proposals.length, plans.length, resources[0]]).toMatchObject([1, 1, { isLinked: false }]);
    // A link that is there already joins when the two are put together, and comes apart again.
    const { version } = await view(second);
    expect((await change(first, 'POST', '/merge', { from: second, version })).status).toBe(204);
    expect((await chain(first)).proposals).toHaveLength(2);
    expect((await change(first, 'POST', '/undo')).status).toBe(204);
    expect((await chain(first)).proposals).toHaveLength(1);
    expect((await change(first, 'PUT', '/resources', { resources: ['rsc_1'] })).status).toBe(204);
    expect((await chain(first)).resources[0]).toMatchObject({ isLinked: true });
    expect((await change(first, 'PUT', '/resources', { resources: ['rsc_9'] })).status).toBe(422);

    const living = await db.selectFrom('area_issue').selectAll().where('merged_into', 'is', null).execute();
    const members = await db.selectFrom('area_issue_member').selectAll().execute();
    const rows = living.map(({ id }) => ({
      // The scene runs on one day.
      fiscalYear: 0,
      members: members.filter((one) => one.area_issue_id === id).length,
      resource: id === first,
      submitted: id === first,
      draft: id === second,
      plan: id === first,
    }));
    const [counted] = await loopYears(db);
    expect(await loopYears(db)).toHaveLength(1);
    expect({ ...counted, fiscalYear: 0 }).toEqual(loopKpi(rows)[0]);
    await db.destroy();
  });
});
