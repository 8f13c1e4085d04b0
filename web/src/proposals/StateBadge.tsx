import type { ProposalOutcome, ProposalState } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { Badge } from '../components/Card.tsx';

const TONES = { draft: 'plain', submitted: 'accent', answered: 'accent', reflected: 'good' } as const;

/** How far a proposal has come, with what was answered. */
export function StateBadge({ state, outcome }: { state: ProposalState; outcome: ProposalOutcome | null }) {
  return (
    <Badge tone={TONES[state]}>
      {text.state[state]}
      {outcome === null ? '' : `・${text.outcome[outcome]}`}
    </Badge>
  );
}
