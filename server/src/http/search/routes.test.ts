import { describe, expect, it } from 'vitest';
import { openScene } from '../../testing/meeting-scene.ts';
import { startTestServer } from '../../testing/test-server.ts';
import type { SearchAnswer } from './shapes.ts';

describe('POST /api/search', () => {
  it('[X10] names the proposal that an entry of a plan belongs to, and none for anything else', async () => {
    await using server = await startTestServer();
    const { facilitator } = await openScene(server);
    const made = { text: { title: '移動販売を', submittedOn: '2026-06-01' } };
    const { id } = await facilitator.json<{ id: string }>(201, 'POST', '/api/proposals', made);
    const entry = { plan: '第十期 介護保険事業計画', fiscalYear: 2027, measure: '移動販売の補助' };
    const added = await facilitator.request('POST', `/api/proposals/${id}/plans`, entry, { 'if-match': '"1"' });
    expect(added.status).toBe(201);
    const { items } = await facilitator.json<SearchAnswer>(200, 'POST', '/api/search', { text: '移動販売' });
    const found = Object.fromEntries(items.map(({ kind, proposalId }) => [kind, proposalId]));
    expect(found).toEqual({ 'plan-entry': id, proposal: null });
  });
});
