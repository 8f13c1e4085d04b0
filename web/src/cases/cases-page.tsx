import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { candidatesText as text } from '@tsunagu/domain/catalogue/preparation';
import { candidatesQuery, caseStandingsQuery } from '../api/preparation.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { CandidateList } from './CandidateList.tsx';
import { CaseRow } from './CaseRow.tsx';

/** `/cases`: the cases that one works with, and which of them to talk about next. */
export default function CasesPage() {
  const me = useMe();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.title} />;
  return <Cases />;
}

function Cases() {
  const candidates = useQuery(candidatesQuery);
  const cases = useInfiniteQuery(caseStandingsQuery);
  if (candidates.isPending || cases.isPending) return <Spinner />;
  const failed = candidates.error ?? cases.error;
  if (candidates.isError || cases.isError)
    return (
      <Page title={text.title}>
        <ProblemNotice
          problem={problemOf(failed)}
          onRetry={() => {
            void candidates.refetch();
            void cases.refetch();
          }}
        />
      </Page>
    );
  const all = cases.data.pages.flatMap((page) => page.items);
  return (
    <Page title={text.title}>
      <p>{text.lead}</p>
      <CandidateList candidates={candidates.data} />
      <section aria-labelledby="all-cases" className="space-y-3">
        <h2 id="all-cases">{text.cases}</h2>
        {all.length === 0 ? <p>{text.noCases}</p> : null}
        <ul className="divide-y divide-line rounded-12 border border-line empty:hidden">
          {all.map((file) => (
            <CaseRow key={file.id} file={file} />
          ))}
        </ul>
        {cases.hasNextPage ? (
          <Button isPending={cases.isFetchingNextPage} onPress={() => void cases.fetchNextPage()}>
            {text.more}
          </Button>
        ) : null}
      </section>
    </Page>
  );
}
