import { useQuery, useQueryClient } from '@tanstack/react-query';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { useState } from 'react';
import { type AreaIssueView, areaIssueQuery, areaIssues, askAnew, chainQuery } from '../api/area-issues.ts';
import { issueMeetingsQuery } from '../api/taken-up.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { useMe } from '../api/use-me.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { ChainStrip } from '../chain/ChainStrip.tsx';
import { TakeUpBar } from '../taken-up/TakeUpBar.tsx';
import { TakingMeetings } from '../taken-up/TakingMeetings.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { EditAreaIssue } from './EditAreaIssue.tsx';
import { ExistingResources } from './ExistingResources.tsx';
import { Facts } from './Facts.tsx';
import { HistoryList } from './HistoryList.tsx';
import { IssuesInIt } from './IssuesInIt.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { SimilarIssues } from './SimilarIssues.tsx';

/** `/issues/:id`: one 地域課題 with its chain. */
export default function AreaIssuePage({ areaIssueId }: { areaIssueId: string }) {
  const me = useMe();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.title} />;
  return <AreaIssue key={areaIssueId} id={areaIssueId} />;
}

function AreaIssue({ id }: { id: string }) {
  const query = useQuery(areaIssueQuery(id));
  if (query.isPending) return <Spinner />;
  if (query.isError)
    return (
      <Page title={text.title}>
        <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />
        <Back />
      </Page>
    );
  return <Shown view={query.data} />;
}

const Back = () => (
  <LinkButton to="/issues" icon="previous" look="quiet">
    {text.back}
  </LinkButton>
);

function Shown({ view }: { view: AreaIssueView }) {
  const [open, setOpen] = useState<'edit' | 'merge' | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const chain = useQuery(chainQuery(view.id));
  const meetings = useQuery(issueMeetingsQuery(view.id));
  const isMerged = view.mergedInto !== null;
  return (
    <Page title={view.title}>
      <div className="screen-only">
        <Back />
      </div>
      {view.mergedInto === null ? null : (
        <Banner tone="caution" title={text.mergedTitle}>
          <LinkButton to="/issues/$areaIssueId" params={{ areaIssueId: view.mergedInto }} icon="next">
            {text.mergedGo}
          </LinkButton>
        </Banner>
      )}
      {isMerged ? <UndoOffer view={view} /> : null}
      {isMerged ? null : <TakeUpBar areaIssues={[view]} />}
      <ChainStrip query={chain} here={view.id} />
      <Facts view={view} onEdit={isMerged ? undefined : () => setOpen('edit')} />
      {isMerged ? null : (
        <>
          <ExistingResources view={view} />
          <IssuesInIt view={view} />
          <div className="screen-only flex flex-wrap gap-3">
            <Button icon={isAdding ? 'close' : 'plus'} aria-expanded={isAdding} onPress={() => setIsAdding(!isAdding)}>
              {isAdding ? text.suggestHide : text.similar}
            </Button>
            <Button icon="group" onPress={() => setOpen('merge')}>
              {text.merge}
            </Button>
          </div>
          {isAdding ? <SimilarIssues view={view} /> : null}
          <UndoOffer view={view} />
        </>
      )}
      <TakingMeetings query={meetings} />
      <HistoryList id={view.id} />
      {open === 'edit' ? <EditAreaIssue view={view} onClose={() => setOpen(null)} /> : null}
      {open === 'merge' ? <MergeDialog view={view} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}

/** 元に戻す stays for as long as there is something to take back, beside what moves issues: there is where one has just pressed. */
function UndoOffer({ view }: { view: AreaIssueView }) {
  const client = useQueryClient();
  const { busy, problem, send } = useFormReply<void>();
  const [spoken, setSpoken] = useState('');
  const undo = async () => {
    const reply = await send(() => areaIssues.undo(view.id, view.version));
    if (reply?.ok === true) setSpoken(text.undone);
    await askAnew(client);
  };
  return (
    <div className="screen-only space-y-2">
      {view.undoable === null ? null : (
        <p className="flex flex-wrap items-center gap-3">
          <span>{text.undoable[view.undoable]}</span>
          <Button icon="undo" isPending={busy} onPress={() => void undo()}>
            {text.undo}
          </Button>
        </p>
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <p role="status" className="empty:hidden">
        {spoken}
      </p>
    </div>
  );
}
