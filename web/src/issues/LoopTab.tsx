import { useQuery } from '@tanstack/react-query';
import { type CalendarStyle, formatFiscalYear } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { type Loop, loopQuery } from '../api/area-issues.ts';
import { useSettings } from '../api/use-settings.ts';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { type Column, Table } from '../components/Table.tsx';
import { BarChart } from './CountCharts.tsx';

type Year = Loop['years'][number];
const REACHED = ['resource', 'proposal', 'plan'] as const;

const columnsFor = (calendar: CalendarStyle): readonly Column<Year>[] => [
  { key: 'year', header: text.fiscalYear, isHeader: true, cell: (year) => formatFiscalYear(year.fiscalYear, calendar) },
  { key: 'raised', header: text.loop.raised, cell: (year) => text.pieces(year.raised) },
  ...REACHED.map((key) => ({
    key,
    header: text.loop[key],
    breaks: true,
    cell: (year: Year) => text.share(year[key], year.raised),
  })),
  { key: 'without', header: text.withoutIssues, breaks: true, cell: (year) => text.pieces(year.missing.withoutIssues) },
  { key: 'draft', header: text.draftOnly, breaks: true, cell: (year) => text.pieces(year.missing.draftOnly) },
];

/** 循環の確かめ: how many 地域課題 became a resource, a proposal, a plan, with how that is counted and what is not known. */
export function LoopTab() {
  const { era } = useSettings();
  const query = useQuery(loopQuery);
  if (query.isPending) return <Spinner />;
  if (query.isError) return <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  const { years } = query.data;
  const sum = (of: (year: Year) => number) => years.reduce((all, year) => all + of(year), 0);
  const raised = sum((year) => year.raised);
  return (
    <>
      <p>{text.loopLead}</p>
      {years.length === 0 ? (
        <p>{text.loopEmpty}</p>
      ) : (
        <>
          <BarChart
            title={text.allYears}
            header={text.loop.raised}
            rows={(['raised', ...REACHED] as const).map((key) => {
              const count = sum((year) => year[key]);
              const words = key === 'raised' ? text.pieces(count) : text.share(count, raised);
              return { name: text.loop[key], low: count, high: count, words };
            })}
          />
          <Table
            caption={text.tabs.loop}
            columns={columnsFor(era)}
            rows={years}
            rowKey={(year) => String(year.fiscalYear)}
            cards
          />
        </>
      )}
      <section aria-labelledby="loop-definition" className="space-y-2">
        <h2 id="loop-definition">{text.loopDefinition}</h2>
        <ul className="list-disc pl-6">
          {text.loopDefinitions.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
