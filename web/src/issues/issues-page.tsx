import { dayOf, formatDayShort } from '@tsunagu/domain';
import { issuesPageText } from '@tsunagu/domain/catalogue/issues-page';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { issuesQuery } from '../api/queries.ts';
import type { IssuePage } from '../api/shapes.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { type Column, Table } from '../components/Table.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';

type Issue = IssuePage['items'][number];

const COLUMNS: readonly Column<Issue>[] = [
  { key: 'title', header: issuesPageText.issue, isHeader: true, cell: (issue) => issue.title },
  {
    key: 'detail',
    header: issuesPageText.detail,
    width: 'w-2/5 min-w-52',
    cell: (issue) => <span className="whitespace-pre-line">{issue.detail}</span>,
  },
  {
    key: 'meeting',
    header: issuesPageText.meeting,
    cell: (issue) => (
      <Link
        to="/meetings/$meetingId/minutes"
        params={{ meetingId: issue.meetingId }}
        className="inline-flex min-h-target items-center text-accent underline underline-offset-4"
      >
        {issue.meetingTitle}
      </Link>
    ),
  },
  { key: 'day', header: issuesPageText.day, cell: (issue) => formatDayShort(dayOf(issue.raisedAt)) },
];

/** `/issues`: 地域課題台帳, as far as closed meetings of one's own have filled it. */
export default function IssuesPage() {
  const me = useMe();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={issuesPageText.title} />;
  return <Issues />;
}

function Issues() {
  const issues = useInfiniteQuery(issuesQuery);
  const rows = issues.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={issuesPageText.title}>
      <p>{issuesPageText.lead}</p>
      {issues.isPending ? <Spinner /> : null}
      {issues.isError ? (
        <ProblemNotice problem={problemOf(issues.error)} onRetry={() => void issues.refetch()} />
      ) : null}
      {issues.isSuccess && rows.length === 0 ? <p>{issuesPageText.empty}</p> : null}
      {rows.length === 0 ? null : (
        <Table
          caption={issuesPageText.title}
          columns={COLUMNS}
          rows={rows}
          rowKey={(issue) => `${issue.meetingId} ${issue.id}`}
        />
      )}
      {issues.hasNextPage ? (
        <Button isPending={issues.isFetchingNextPage} onPress={() => void issues.fetchNextPage()}>
          {issuesPageText.more}
        </Button>
      ) : null}
    </Page>
  );
}
