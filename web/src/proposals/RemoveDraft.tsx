import { useQueryClient } from '@tanstack/react-query';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useEffect } from 'react';
import { askProposalsAnew, proposals, type ProposalView } from '../api/proposals.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { BackToProposals } from './BackToProposals.tsx';

type Named = Pick<ProposalView, 'id' | 'title'>;

/** Takes a draft away that nobody has been handed. */
export function RemoveDraft({ view, onRemoved }: { view: ProposalView; onRemoved: (draft: Named) => void }) {
  const client = useQueryClient();
  const { problem, busy, send } = useFormReply<void>();
  const remove = async () => {
    const reply = await send(() => proposals.remove(view.id, view.version));
    if (reply?.ok === true) onRemoved({ id: view.id, title: view.title });
    else await askProposalsAnew(client);
  };
  return (
    <div className="space-y-2">
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <Button look="danger" icon="trash" isPending={busy} onPress={() => void remove()}>
        {text.removeDraft}
      </Button>
      <p className="text-small text-ink-soft">{text.removeDraftHint}</p>
    </div>
  );
}

/** What is left of the page of a draft that was just removed: that it was, and the way back. */
export function RemovedDraft({ draft, onRestored }: { draft: Named; onRestored: () => void }) {
  const client = useQueryClient();
  const { problem, busy, send } = useFormReply<void>();
  // Only now: while the draft's own page stood here, it would have been asked for as well, and not found.
  useEffect(() => void askProposalsAnew(client), [client]);
  const restore = async () => {
    const reply = await send(() => proposals.restore(draft.id));
    if (reply?.ok !== true) return;
    onRestored();
    await askProposalsAnew(client);
  };
  return (
    <Page title={text.title}>
      <Banner role="status" tone="good" title={text.draftRemoved(draft.title)}>
        <p>{text.draftRemovedHint}</p>
        <Button icon="undo" isPending={busy} onPress={() => void restore()}>
          {text.undo}
        </Button>
      </Banner>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <BackToProposals />
    </Page>
  );
}
