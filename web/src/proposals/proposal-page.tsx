import { useQuery } from '@tanstack/react-query';
import { dayOf, formatDay } from '@tsunagu/domain';
import { minutesPageText } from '@tsunagu/domain/catalogue/minutes-page';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { proposalChainQuery, proposalQuery, proposals, type ProposalView } from '../api/proposals.ts';
import { usePlaceOnPage } from '../app/use-place-on-page.ts';
import { useMe } from '../api/use-me.ts';
import { useSettings } from '../api/use-settings.ts';
import { ChainStrip } from '../chain/ChainStrip.tsx';
import { Button } from '../components/Button.tsx';
import { FileLink, LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { BackToProposals } from './BackToProposals.tsx';
import { EditProposal } from './EditProposal.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { PlansSection } from './PlansSection.tsx';
import { ProposalHistoryList } from './ProposalHistoryList.tsx';
import { RemoveDraft, RemovedDraft } from './RemoveDraft.tsx';
import { StateBadge } from './StateBadge.tsx';

/** `/proposals/:id`: one proposal with its evidence, its answer and what became of it; printed, it is the 提案書. */
export default function ProposalPage({ proposalId }: { proposalId: string }) {
  const me = useMe();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.title} />;
  return <Proposal key={proposalId} id={proposalId} />;
}

type Named = Pick<ProposalView, 'id' | 'title'>;

function Proposal({ id }: { id: string }) {
  const [removed, setRemoved] = useState<Named | null>(null);
  // Once removed it is not there to be asked for: nothing that asks for it is on the page then.
  return removed === null ? (
    <Loaded id={id} onRemoved={setRemoved} />
  ) : (
    <RemovedDraft draft={removed} onRestored={() => setRemoved(null)} />
  );
}

function Loaded({ id, onRemoved }: { id: string; onRemoved: (draft: Named) => void }) {
  const query = useQuery(proposalQuery(id));
  if (query.isPending) return <Spinner />;
  if (query.isError)
    return (
      <Page title={text.title}>
        <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />
        <BackToProposals />
      </Page>
    );
  return <Shown view={query.data} onRemoved={onRemoved} />;
}

function Shown({ view, onRemoved }: { view: ProposalView; onRemoved: (draft: Named) => void }) {
  const chain = useQuery(proposalChainQuery(view.id));
  const [open, setOpen] = useState<'text' | 'answer' | null>(null);
  const { era } = useSettings();
  const place = usePlaceOnPage(!chain.isPending);
  return (
    <Page title={view.title}>
      <div className="screen-only">
        <BackToProposals />
      </div>
      <p className="flex flex-wrap items-center gap-3">
        <StateBadge state={view.state} outcome={view.outcome} />
        {view.addressee === '' ? null : <span>{text.to(view.addressee)}</span>}
      </p>
      <PaperBar id={view.id} />
      <div className="screen-only">
        <ChainStrip query={chain} here={view.id} />
      </div>
      <Facts view={view} onEdit={() => setOpen('text')} onAnswer={() => setOpen('answer')} />
      <EvidenceSection view={view} />
      <PlansSection view={view} marked={place} />
      <div className="screen-only space-y-6">
        <p className="text-small">{text.madeBy(view.createdBy, formatDay(dayOf(view.createdAt), era))}</p>
        <Origin origin={view.origin} />
        <ProposalHistoryList id={view.id} />
        {view.mayRemove ? <RemoveDraft view={view} onRemoved={onRemoved} /> : null}
      </div>
      {open === null ? null : <EditProposal view={view} part={open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

/** Printing and files, with the years as one wants them. */
function PaperBar({ id }: { id: string }) {
  const [calendar, setCalendar] = useCalendarStyle();
  return (
    <div className="screen-only flex flex-wrap items-end gap-3">
      <div className="w-40">
        <Select
          label={minutesPageText.calendar}
          value={calendar}
          options={[
            { value: 'japanese', label: minutesPageText.japanese },
            { value: 'gregorian', label: minutesPageText.gregorian },
          ]}
          onChange={setCalendar}
        />
      </div>
      <FileLink href={proposals.file(id, 'docx', calendar)} icon="download" download>
        {text.word}
      </FileLink>
      <FileLink href={proposals.file(id, 'pdf', calendar)} icon="download" download>
        {text.pdf}
      </FileLink>
      <Button icon="print" onPress={() => window.print()}>
        {text.print}
      </Button>
    </div>
  );
}

function Facts({ view, onEdit, onAnswer }: { view: ProposalView; onEdit: () => void; onAnswer: () => void }) {
  const [calendar] = useCalendarStyle();
  const { text: own } = view;
  const day = (value: string | null) => (value === null ? '' : formatDay(value, calendar));
  return (
    <>
      <section aria-labelledby="facts" className="space-y-3">
        <Heading id="facts" title={text.facts} action={text.edit} onPress={onEdit} />
        <FactList
          facts={[
            [text.addressee, own.addressee],
            [text.body, own.body],
          ]}
        />
      </section>
      <section aria-labelledby="answer" className="space-y-3">
        <Heading id="answer" title={text.answerHeading} action={text.editAnswer} onPress={onAnswer} />
        <FactList
          facts={[
            [text.submitted, day(own.submittedOn)],
            [text.outcomeLabel, own.outcome === null ? text.noOutcome : text.outcome[own.outcome]],
            [text.answered, day(own.answeredOn)],
            [text.answer, own.answer],
          ]}
        />
      </section>
    </>
  );
}

function Heading({ id, title, action, onPress }: { id: string; title: string; action: string; onPress: () => void }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h2 id={id}>{title}</h2>
      <span className="screen-only">
        <Button icon="pencil" onPress={onPress}>
          {action}
        </Button>
      </span>
    </div>
  );
}

function FactList({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="m-0 grid gap-x-6 border-t border-line sm:grid-cols-[10rem_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="pt-2 font-bold sm:border-b sm:border-line sm:pb-2">{name}</dt>
          <dd className="m-0 border-b border-line py-2 whitespace-pre-line">
            {value === '' ? <span className="text-ink-soft">{text.unset}</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Origin({ origin }: Pick<ProposalView, 'origin'>) {
  if (origin === null) return null;
  return (
    <p className="flex flex-wrap items-center gap-3">
      <span>{text.origin}:</span>
      {origin.meeting === null ? (
        <span>{text.originHidden}</span>
      ) : (
        <LinkButton to="/meetings/$meetingId/minutes" params={{ meetingId: origin.meeting.id }} icon="next">
          {origin.meeting.title}
        </LinkButton>
      )}
    </p>
  );
}
