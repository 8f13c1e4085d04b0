import { describe, expect, it } from 'vitest';
import { proposalState, ProposalText } from '../chain/proposal.ts';

const written = (change: object) => ProposalText.safeParse({ title: '移動販売', ...change });

describe('a proposal', () => {
  it.each([
    ['draft', {}, 0],
    ['draft', {}, 1],
    ['submitted', { submittedOn: '2026-06-01' }, 0],
    ['answered', { submittedOn: '2026-06-01', outcome: 'partly' }, 0],
    ['answered', { submittedOn: '2026-06-01', answeredOn: '2026-07-01' }, 0],
    ['reflected', { submittedOn: '2026-06-01' }, 1],
  ])('[PP1] is %s', (state, change, plans) => {
    expect(proposalState(ProposalText.parse({ title: '移動販売', ...change }), plans)).toBe(state);
  });

  it('[PP2] is answered after it was handed in, not before', () => {
    expect(written({ outcome: 'accepted' }).success).toBe(false);
    expect(written({ submittedOn: '2026-06-02', answeredOn: '2026-06-01' }).success).toBe(false);
    expect(written({ submittedOn: '2026-06-02', answeredOn: '2026-06-02' }).success).toBe(true);
  });
});
