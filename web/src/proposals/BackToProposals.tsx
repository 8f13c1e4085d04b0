import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { LinkButton } from '../components/LinkButton.tsx';

/** From one proposal to all of them. */
export const BackToProposals = () => (
  <LinkButton to="/proposals" icon="previous" look="quiet">
    {text.back}
  </LinkButton>
);
