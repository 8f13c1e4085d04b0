import { describe, expect, it } from 'vitest';
import { openScene, signInMember } from '../../testing/meeting-scene.ts';
import { type Browser, startTestServer } from '../../testing/test-server.ts';
import type { ChainView, ProposalHistory, ProposalView } from '../shapes.ts';
import type { SearchAnswer } from '../search/shapes.ts';

const PLAN = { plan: '介護保険事業計画', fiscalYear: 2027 };
const TEXT = { title: '移動販売を坂の上へ', body: '週に二回' };
const seen = (version: number) => ({ 'if-match': `"${version}"` });
const view = (by: Browser, id: string) => by.json<ProposalView>(200, 'GET', `/api/proposals/${id}`);
const remove = (by: Browser, id: string, version: number) =>
  by.request('DELETE', `/api/proposals/${id}`, undefined, seen(version));

describe('a draft that is removed', () => {
  it('[PP10] is shown nowhere, and comes back with its evidence; the history says both', async () => {
    await using server = await startTestServer();
    const { facilitator, id: meetingId } = await openScene(server);
    const text = { title: '坂の上で買物に困る' };
    const issue = await facilitator.json<{ id: string }>(201, 'POST', '/api/area-issues', { text, issues: [] });
    const origin = { meetingId, recordId: null };
    const evidence = { areaIssues: [issue.id] };
    const made = await facilitator.json<{ id: string }>(201, 'POST', '/api/proposals', {
      text: TEXT,
      evidence,
      origin,
    });
    const everywhere = async () => {
      const list = await facilitator.json<{ items: { id: string }[] }>(200, 'GET', '/api/proposals');
      const chain = await facilitator.json<ChainView>(200, 'GET', `/api/area-issues/${issue.id}/chain`);
      const from = await facilitator.json<{ proposals: { id: string }[] }>(
        200,
        'GET',
        `/api/meetings/${meetingId}/taken-up`,
      );
      const found = await facilitator.json<SearchAnswer>(200, 'POST', '/api/search', { text: '移動販売' });
      const loop = await facilitator.json<{ years: { missing: { draftOnly: number } }[] }>(
        200,
        'GET',
        '/api/area-issues/kpi',
      );
      return {
        list: list.items.map(({ id }) => id),
        chain: chain.proposals.map(({ id }) => id),
        hops: chain.hops.filter(({ to }) => to === made.id).length,
        from: from.proposals.map(({ id }) => id),
        found: found.items.map(({ id }) => id),
        draftOnly: loop.years.map(({ missing }) => missing.draftOnly),
      };
    };
    const ids = [made.id];
    const there = { list: ids, chain: ids, hops: 1, from: ids, found: ids, draftOnly: [1] };
    expect(await everywhere()).toEqual(there);
    expect((await view(facilitator, made.id)).mayRemove).toBe(true);

    expect((await remove(facilitator, made.id, 1)).status).toBe(204);
    expect(await everywhere()).toEqual({ list: [], chain: [], hops: 0, from: [], found: [], draftOnly: [0] });
    for (const path of ['', '/chain', '/history', '/proposal.docx'])
      expect((await facilitator.request('GET', `/api/proposals/${made.id}${path}`)).status).toBe(404);
    const written = await facilitator.request('PUT', `/api/proposals/${made.id}`, { title: '別' }, seen(2));
    expect(written.status).toBe(404);
    expect((await remove(facilitator, made.id, 2)).status).toBe(404);

    expect((await facilitator.request('POST', `/api/proposals/${made.id}/restore`)).status).toBe(204);
    expect((await facilitator.request('POST', `/api/proposals/${made.id}/restore`)).status).toBe(404);
    expect(await everywhere()).toEqual(there);
    expect(await view(facilitator, made.id)).toMatchObject({ title: TEXT.title, areaIssues: [{ id: issue.id }] });
    const { items } = await facilitator.json<ProposalHistory>(200, 'GET', `/api/proposals/${made.id}/history`);
    expect(items.map(({ version, kind }) => [version, kind])).toEqual([
      [3, 'restored'],
      [2, 'removed'],
      [1, 'made'],
    ]);
  });

  it('[PP10] is nobody’s to remove but of who made it and of administrators, and only as it was seen', async () => {
    await using server = await startTestServer();
    const { facilitator: administrator } = await openScene(server);
    const maker = await signInMember(server);
    const other = await signInMember(server, 'other@example.jp', '会員 三郎');
    const { id } = await maker.json<{ id: string }>(201, 'POST', '/api/proposals', { text: TEXT });
    expect((await view(other, id)).mayRemove).toBe(false);
    expect((await remove(other, id, 1)).status).toBe(403);
    expect((await maker.request('DELETE', `/api/proposals/${id}`)).status).toBe(428);
    await other.request('PUT', `/api/proposals/${id}`, { ...TEXT, body: '直した' }, seen(1));
    expect((await remove(maker, id, 1)).status).toBe(412);
    expect((await remove(maker, id, 2)).status).toBe(204);
    expect((await other.request('POST', `/api/proposals/${id}/restore`)).status).toBe(403);
    expect((await administrator.request('POST', `/api/proposals/${id}/restore`)).status).toBe(204);
    expect((await remove(administrator, id, 4)).status).toBe(204);
  });

  it('[PP10] was never handed in and stands in no plan', async () => {
    await using server = await startTestServer();
    const { facilitator } = await openScene(server);
    const make = async (text: object) =>
      (await facilitator.json<{ id: string }>(201, 'POST', '/api/proposals', { text: { ...TEXT, ...text } })).id;
    const submitted = await make({ submittedOn: '2026-06-01' });
    const planned = await make({});
    await facilitator.request('POST', `/api/proposals/${planned}/plans`, PLAN, seen(1));
    for (const [id, version] of [
      [submitted, 1],
      [planned, 2],
    ] as const) {
      expect((await view(facilitator, id)).mayRemove).toBe(false);
      const refused = await remove(facilitator, id, version);
      expect([refused.status, await refused.json()]).toMatchObject([409, { title: 'この提案は消せません' }]);
      expect(await view(facilitator, id)).toMatchObject({ version });
    }
  });
});
