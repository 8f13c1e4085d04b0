import { useQuery } from '@tanstack/react-query';
import { countWords, formatFiscalYear, issueCategoryName } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { issueCategoryText } from '@tsunagu/domain/catalogue/issue-categories';
import { useState } from 'react';
import { type Counts, COUNTS_CSV, countsQuery } from '../api/area-issues.ts';
import { useSettings } from '../api/use-settings.ts';
import { Button } from '../components/Button.tsx';
import { FileLink } from '../components/LinkButton.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { BarChart, YearChart } from './CountCharts.tsx';
import { CountMatrix } from './CountMatrix.tsx';

/** 数を見る: issues by 類型, by 年度, and 圏域 × 類型; small counts are hidden before they leave the server. */
export function CountsTab() {
  const query = useQuery(countsQuery);
  if (query.isPending) return <Spinner />;
  if (query.isError) return <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  return (
    <>
      <p>{text.countsLead}</p>
      <p>{text.countsRule(query.data.least)}</p>
      {query.data.years.length === 0 ? <p>{text.countsEmpty}</p> : <CountsShown counts={query.data} />}
    </>
  );
}

function CountsShown({ counts }: { counts: Counts }) {
  const settings = useSettings();
  const [year, setYear] = useState('');
  const matrix = counts.matrices.find(({ fiscalYear }) => String(fiscalYear ?? '') === year) ?? counts.matrices[0];
  const cells = matrix?.cells ?? [];
  const categoryName = (id: string) => issueCategoryName(settings, id) ?? (id || issueCategoryText.unset);
  const yearName = (fiscalYear: number) => formatFiscalYear(fiscalYear, settings.era);
  const totals = cells.at(-1) ?? [];
  return (
    <>
      <div className="screen-only flex flex-wrap items-end gap-4">
        <Select
          label={text.fiscalYear}
          value={year}
          options={[
            { value: '', label: text.allYears },
            ...counts.years.map((one) => ({ value: String(one), label: yearName(one) })),
          ]}
          onChange={setYear}
        />
        <FileLink href={COUNTS_CSV} icon="download">
          {text.csv}
        </FileLink>
        <Button icon="print" onPress={() => window.print()}>
          {text.print}
        </Button>
      </div>
      <p className="paper-only font-bold">{year === '' ? text.allYears : yearName(Number(year))}</p>
      <BarChart
        title={text.byCategory}
        header={text.categoryLabel}
        rows={counts.categories.map((id, at) => {
          const range = totals[at] ?? { low: 0, high: 0 };
          return { name: categoryName(id), ...range, words: countWords(range, counts.least) };
        })}
      />
      <CountMatrix
        title={text.matrix}
        rows={[...counts.careAreas.map((name) => name || text.noCareArea), text.total]}
        columns={[...counts.categories.map(categoryName), text.total]}
        cells={cells}
        least={counts.least}
      />
      <YearChart
        title={text.byYear}
        rows={counts.years.map((one) => {
          const range = counts.matrices
            .find(({ fiscalYear }) => fiscalYear === one)
            ?.cells.at(-1)
            ?.at(-1);
          const shown = range ?? { low: 0, high: 0 };
          return { name: yearName(one), ...shown, words: countWords(shown, counts.least) };
        })}
      />
    </>
  );
}
