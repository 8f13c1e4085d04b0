import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDay, ProposalState } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { proposalListQuery, type ProposalSummary } from '../api/proposals.ts';
import { useMe } from '../api/use-me.ts';
import { useSettings } from '../api/use-settings.ts';
import { Button } from '../components/Button.tsx';
import { Form } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { Select } from '../components/Select.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { TextField } from '../components/TextField.tsx';
import { PagedList } from '../issues/PagedList.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { NewProposal } from './NewProposal.tsx';
import { ProposalTabs } from './ProposalTabs.tsx';
import { StateBadge } from './StateBadge.tsx';

/** `/proposals`: what was asked of whom, how far each has come. */
export default function ProposalsPage() {
  const me = useMe();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.title} />;
  return (
    <Page title={text.title}>
      <ProposalTabs here="/proposals" />
      <ProposalList />
    </Page>
  );
}

const ANY = '*';
const STATES = [
  { value: ANY, label: text.all },
  ...ProposalState.options.map((value) => ({ value, label: text.state[value] })),
] as const;
const START = { state: ANY as ProposalState | typeof ANY, words: '' };

function ProposalList() {
  const [asked, setAsked] = useState(START);
  const [typed, setTyped] = useState('');
  const [isMaking, setIsMaking] = useState(false);
  const query = useInfiniteQuery(
    proposalListQuery({
      state: asked.state === ANY ? undefined : asked.state,
      words: asked.words === '' ? undefined : asked.words,
    }),
  );
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = asked.state !== ANY || asked.words !== '';
  const find = () => {
    setAsked({ ...asked, words: typed.trim() });
    return true;
  };
  const clear = () => {
    setTyped('');
    setAsked(START);
  };
  return (
    <>
      <p>{text.lead}</p>
      <Form label={text.find} onSubmit={find}>
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <Select
            label={text.stateLabel}
            value={asked.state}
            options={STATES}
            onChange={(state) => setAsked({ ...asked, state })}
          />
          <TextField label={text.words} value={typed} maxLength={100} autoComplete="off" onChange={setTyped} />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" icon="search">
              {text.find}
            </Button>
            {isNarrowed ? (
              <Button look="quiet" icon="close" onPress={clear}>
                {text.clear}
              </Button>
            ) : null}
          </div>
        </div>
      </Form>
      <PagedList query={query} count={rows.length} empty={isNarrowed ? text.none : text.empty}>
        <ul className="m-0 list-none divide-y divide-line border-y border-line p-0 empty:hidden">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      </PagedList>
      <Button icon="plus" onPress={() => setIsMaking(true)}>
        {text.make}
      </Button>
      {isMaking ? <NewProposal onClose={() => setIsMaking(false)} /> : null}
    </>
  );
}

function Row({ row }: { row: ProposalSummary }) {
  const { era } = useSettings();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <Link
        to="/proposals/$proposalId"
        params={{ proposalId: row.id }}
        className="inline-flex min-h-target min-w-0 flex-1 basis-72 items-center font-bold text-accent underline underline-offset-4"
      >
        {row.title}
      </Link>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StateBadge state={row.state} outcome={row.outcome} />
        {row.addressee === '' ? null : <span>{text.to(row.addressee)}</span>}
        {row.submittedOn === null ? null : <span>{text.submittedOn(formatDay(row.submittedOn, era))}</span>}
        {row.plans === 0 ? null : <span>{text.plansCount(row.plans)}</span>}
      </span>
    </li>
  );
}
