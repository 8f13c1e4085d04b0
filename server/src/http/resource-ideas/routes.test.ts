import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScene, signInMember } from '../../testing/meeting-scene.ts';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';
import type { ResourceView } from '../resources/shapes.ts';
import type { IdeaPage, IdeaView } from './shapes.ts';

let server: TestServer;
let one: Browser;
let two: Browser;
beforeAll(async () => {
  server = await startTestServer({}, { now: () => new Date('2026-11-26T03:00:00Z') });
  one = await server.administrator();
  two = await signInMember(server);
});
afterAll(() => server[Symbol.asyncDispose]());

const add = (more: object = {}) =>
  one.json<IdeaView>(201, 'POST', '/api/resource-ideas', {
    title: '買物バス',
    on: '2026-04-01',
    note: '遠くて行けない',
    ...more,
  });
const send = async (method: string, path: string, version: number, body?: unknown) => {
  const response = await one.request(method, `/api/resource-ideas/${path}`, body, { 'if-match': `"${version}"` });
  return { status: response.status, body: (await response.json()) as IdeaView & { type: string } };
};
const step = (stage: string, on: string, result: string | null = null) => ({ stage, on, note: '', result });

describe('an idea', () => {
  it('[RS17] [RS18] goes from a voice to a row of the directory, and back', async () => {
    const { id } = await add();
    expect((await send('POST', `${id}/steps`, 1, step('talk', '2026-05-01'))).status).toBe(200);
    expect((await send('POST', `${id}/steps`, 2, step('trial', '2026-04-30'))).body.type).toBe(
      '/problems/step-before-last',
    );
    const resource = { name: '買物バス', formality: 'informal', careArea: '東地区' };
    expect((await send('POST', `${id}/resource`, 2, { resource })).body.type).toBe('/problems/idea-needs-trial');
    const tried = await send('POST', `${id}/steps`, 2, step('trial', '2026-06-01', 'succeeded'));
    expect(tried.body.mayBecome).toBe(true);
    const made = await send('POST', `${id}/resource`, 3, { resource, note: '本格実施' });
    expect(made.body.steps.map(({ stage }) => stage)).toEqual(['voice', 'talk', 'trial', 'resource']);
    const row = await one.json<ResourceView>(200, 'GET', `/api/resources/${made.body.resourceId}`);
    expect(row).toMatchObject({ name: '買物バス', endedOn: null, ideas: [{ id, title: '買物バス' }] });
    const stage = (name: string) => one.json<IdeaPage>(200, 'GET', `/api/resource-ideas?stage=${name}`);
    expect((await stage('resource')).items).toMatchObject([{ id, last: { note: '本格実施' } }]);
    const back = await send('DELETE', `${id}/steps/last`, 4);
    expect([back.body.resourceId, back.body.mayBecome]).toEqual([null, true]);
    expect((await one.json<ResourceView>(200, 'GET', `/api/resources/${row.id}`)).endedOn).toBe('2026-11-26');
    expect((await stage('resource')).items).toEqual([]);
  });

  it('is never overwritten by somebody who has not seen the newest', async () => {
    const { id } = await add();
    expect((await send('PUT', id, 1, { title: '買物の足' })).body.title).toBe('買物の足');
    expect((await send('PUT', id, 1, { title: '別の名' })).status).toBe(412);
    expect((await one.request('PUT', `/api/resource-ideas/${id}`, { title: 'x' })).status).toBe(428);
    expect((await send('PUT', 'ide_none', 1, { title: 'x' })).status).toBe(404);
  });

  it('tells the meeting that it came from to those who may read it, and takes no link to what is not there', async () => {
    const scene = await openScene(server);
    const origin = { meetingId: scene.id, kind: 'issue', recordId: 'iss_a' };
    const { id, originTitle, areaIssues } = await add({ origin, areaIssues: ['ari_none'] });
    expect([originTitle, areaIssues]).toEqual(['Aさんの支援を考える会議', []]);
    const strange = await two.json<IdeaView>(200, 'GET', `/api/resource-ideas/${id}`);
    expect([strange.origin, strange.originTitle]).toEqual([null, null]);
    expect(
      (await two.request('POST', '/api/resource-ideas', { title: 'a', on: '2026-04-01', note: '', origin })).status,
    ).toBe(403);
  });

  it('is stale to whoever has it open while its links are moved with a 地域課題, there and back', async () => {
    const area = async (title: string) =>
      (await one.json<{ id: string }>(201, 'POST', '/api/area-issues', { text: { title } })).id;
    const [into, from] = [await area('残るもの'), await area('まとめられるもの')];
    const { id, version } = await add({ areaIssues: [from] });
    const now = () => one.json<IdeaView>(200, 'GET', `/api/resource-ideas/${id}`);
    const tag = { 'if-match': '"1"' };
    const merged = await one.request('POST', `/api/area-issues/${into}/merge`, { from, version: 1 }, tag);
    expect(merged.status).toBe(204);
    // Written back as it was, the link would point at what lives on elsewhere.
    expect((await send('PUT', id, version, { title: '買物バス', areaIssues: [from] })).status).toBe(412);
    const moved = await now();
    expect(moved.areaIssues).toEqual([into]);
    expect((await one.request('POST', `/api/area-issues/${into}/undo`, undefined, { 'if-match': '"2"' })).status).toBe(
      204,
    );
    expect((await send('PUT', id, moved.version, { title: '買物バス', areaIssues: [into] })).status).toBe(412);
    expect((await now()).areaIssues).toEqual([from]);
  });
});
