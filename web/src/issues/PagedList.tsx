import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import type { ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';

type Paged = {
  isPending: boolean;
  isError: boolean;
  isSuccess: boolean;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => Promise<unknown>;
  fetchNextPage: () => Promise<unknown>;
};

/** Around a list that comes page by page: waiting, what went wrong, how many, and the way to more. `empty`: words for nothing at all. */
export function PagedList({
  query,
  count,
  empty,
  children,
}: {
  query: Paged;
  count: number;
  empty: string;
  children: ReactNode;
}) {
  return (
    <div className="space-y-4">
      {query.isPending ? <Spinner /> : null}
      {query.isError ? <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} /> : null}
      <p role="status">{query.isSuccess ? (count === 0 ? empty : text.found(count, query.hasNextPage)) : ''}</p>
      {children}
      {query.hasNextPage ? (
        <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {text.more}
        </Button>
      ) : null}
    </div>
  );
}
