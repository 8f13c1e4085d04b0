import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatFiscalYear } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { type PlanPage, planListQuery } from '../api/proposals.ts';
import { useMe } from '../api/use-me.ts';
import { useSettings } from '../api/use-settings.ts';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { Select } from '../components/Select.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { type Column, Table } from '../components/Table.tsx';
import { PagedList } from '../issues/PagedList.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { ProposalTabs } from './ProposalTabs.tsx';

/** `/proposals/plans`: what plans and budgets took up, by 年度, and the way down to the cases. */
export default function PlansPage() {
  const me = useMe();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.tabs.plans} />;
  return (
    <Page title={text.tabs.plans}>
      <ProposalTabs here="/proposals/plans" />
      <Plans />
    </Page>
  );
}

const ANY = '*';
type Entry = PlanPage['items'][number];
const yen = (amount: number) => amount.toLocaleString('ja-JP');

function Plans() {
  const { era } = useSettings();
  const [year, setYear] = useState(ANY);
  const query = useInfiniteQuery(planListQuery(year === ANY ? undefined : Number(year)));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const years = query.data?.pages[0]?.years ?? [];
  const shown = years.filter(({ fiscalYear }) => rows.some((row) => row.fiscalYear === fiscalYear));
  return (
    <>
      <p>{text.plansPageLead}</p>
      <div className="screen-only max-w-80">
        <Select
          label={text.yearLabel}
          value={year}
          options={[
            { value: ANY, label: text.allYears },
            ...years.map(({ fiscalYear, entries }) => ({
              value: String(fiscalYear),
              label: text.yearOption(formatFiscalYear(fiscalYear, era), entries),
            })),
          ]}
          onChange={setYear}
        />
      </div>
      <PagedList query={query} count={rows.length} empty={text.plansEmpty}>
        {shown.map(({ fiscalYear, entries, budgetYen }) => (
          <section key={fiscalYear} className="space-y-2">
            <h2>{formatFiscalYear(fiscalYear, era)}</h2>
            <p>{text.yearSum(formatFiscalYear(fiscalYear, era), entries, yen(budgetYen))}</p>
            <Table
              caption={formatFiscalYear(fiscalYear, era)}
              columns={COLUMNS}
              rows={rows.filter((row) => row.fiscalYear === fiscalYear)}
              rowKey={(row) => row.id}
              cards
            />
          </section>
        ))}
      </PagedList>
    </>
  );
}

const COLUMNS: readonly Column<Entry>[] = [
  {
    key: 'plan',
    header: text.plan,
    isHeader: true,
    width: 'min-w-48',
    cell: ({ plan, section }) => (
      <>
        {plan}
        {section === '' ? null : <span className="block text-small font-normal">{section}</span>}
      </>
    ),
  },
  { key: 'measure', header: text.measure, width: 'min-w-48', cell: ({ measure }) => measure },
  {
    key: 'budget',
    header: text.budget,
    width: 'min-w-44',
    cell: ({ budgetYen }) => (
      <span className="whitespace-nowrap">{budgetYen === null ? text.noBudget : text.yen(yen(budgetYen))}</span>
    ),
  },
  {
    key: 'proposal',
    header: text.fromProposal,
    width: 'min-w-56',
    cell: ({ plan, proposal }) => (
      <div className="space-y-1">
        <Link
          to="/proposals/$proposalId"
          params={{ proposalId: proposal.id }}
          className="inline-flex min-h-target items-center text-accent underline underline-offset-4"
        >
          {proposal.title}
        </Link>
        <span className="screen-only block">
          <LinkButton
            to="/proposals/$proposalId"
            params={{ proposalId: proposal.id }}
            hash="chain"
            icon="next"
            aria-label={text.followOf(plan)}
          >
            {text.follow}
          </LinkButton>
        </span>
      </div>
    ),
  },
];
