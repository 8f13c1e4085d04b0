import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MeetingId } from '@tsunagu/domain';
import { openScene, signInMember } from '../../testing/meeting-scene.ts';
import { raiseIssues } from '../../testing/raised-issues.ts';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';
import type { IdeaView, TakenUpView, TakingMeetings } from '../shapes.ts';

let server: TestServer;
let facilitator: Browser;
let member: Browser;
let areaIssue: string;
let idea: string;

beforeAll(async () => {
  server = await startTestServer();
  const scene = await openScene(server);
  facilitator = scene.facilitator;
  member = await signInMember(server);
  await raiseIssues(server, scene.id, { a: { title: '坂が急で買物に行けない', care_area: '東地区' } });
  const text = { title: '坂の上で買物に困る', causes: '坂が急' };
  const issues = [{ meetingId: scene.id, issueId: 'iss_a' }];
  areaIssue = (await facilitator.json<{ id: string }>(201, 'POST', '/api/area-issues', { text, issues })).id;
  const voice = { title: '移動販売', on: '2026-04-01', note: '遠くて行けない', areaIssues: [areaIssue] };
  idea = (await facilitator.json<IdeaView>(201, 'POST', '/api/resource-ideas', voice)).id;
});
afterAll(() => server[Symbol.asyncDispose]());

const open = (more: object) =>
  facilitator.json<{ id: string }>(201, 'POST', '/api/meetings', {
    title: '推進会議',
    function: 5,
    level: 'municipal',
    ...more,
  });
const elements = async (id: string) => (await server.rooms.read(MeetingId.parse(id))).board.elements;

describe('推進会議', () => {
  it('[PP8] opens with 地域課題 as cards, and both sides show it by right', async () => {
    const { id } = await open({ areaIssues: [areaIssue, areaIssue], ideas: [idea] });
    const cards = (await elements(id)).flatMap((element) => (element.kind === 'card' ? [element] : []));
    expect(cards.map((card) => card.label).sort()).toEqual(['坂の上で買物に困る', '声'].sort());
    expect(cards.flatMap((card) => card.bullets)).toContain('会議で出た数: 3件未満');

    const taken = await facilitator.json<TakenUpView>(200, 'GET', `/api/meetings/${id}/taken-up`);
    expect(taken).toMatchObject({ areaIssues: [{ id: areaIssue }], ideas: [{ id: idea }], proposals: [] });
    const meetings = (by: Browser, path: string) => by.json<TakingMeetings>(200, 'GET', `/api/${path}/meetings`);
    for (const path of [`area-issues/${areaIssue}`, `resource-ideas/${idea}`]) {
      expect((await meetings(facilitator, path)).items.map((one) => one.id)).toContain(id);
      expect(await meetings(member, path)).toMatchObject({ items: [], hidden: 1 });
    }
    expect((await member.request('GET', `/api/meetings/${id}/taken-up`)).status).toBe(403);

    await facilitator.json(201, 'POST', '/api/proposals', {
      text: { title: '移動販売を' },
      evidence: { areaIssues: [areaIssue] },
      origin: { meetingId: id },
    });
    const after = await facilitator.json<TakenUpView>(200, 'GET', `/api/meetings/${id}/taken-up`);
    expect(after.proposals).toMatchObject([{ title: '移動販売を', state: 'draft' }]);
  });

  it('does not open with what is not there', async () => {
    const body = { title: '推進会議', function: 5, level: 'municipal', areaIssues: ['ari_nothing'] };
    expect(await facilitator.json(422, 'POST', '/api/meetings', body)).toMatchObject({
      type: '/problems/evidence-unknown',
    });
    const many = Array.from({ length: 13 }, () => areaIssue);
    expect((await facilitator.request('POST', '/api/meetings', { ...body, areaIssues: many })).status).toBe(422);
  });

  it('[PP9] takes an idea onto its map while it is open', async () => {
    const { id } = await open({ function: 4 });
    const before = (await elements(id)).length;
    const place = (by: Browser, body: object) => by.request('POST', `/api/meetings/${id}/ideas`, body);
    expect((await place(member, { ideaId: idea })).status).toBe(403);
    expect((await place(facilitator, { ideaId: 'ide_none' })).status).toBe(404);
    expect((await place(facilitator, { ideaId: idea })).status).toBe(204);
    expect((await elements(id)).length).toBe(before + 3);
    await facilitator.json(200, 'POST', `/api/meetings/${id}/start`);
    await facilitator.json(200, 'POST', `/api/meetings/${id}/close`, { acceptGaps: true });
    expect((await place(facilitator, { ideaId: idea })).status).toBe(409);
  });
});
