import { useInfiniteQuery } from '@tanstack/react-query';
import { raisedIssuesQuery } from '../api/area-issues.ts';
import { useMe } from '../api/use-me.ts';
import { AreaIssueLinks } from '../chain/AreaIssueLinks.tsx';

/** What the issues of a closed meeting became, for readers with an account. */
export function AreaIssuesOf({ meetingId }: { meetingId: string }) {
  const me = useMe();
  const { data } = useInfiniteQuery({
    ...raisedIssuesQuery({ meetingId, grouped: true }),
    enabled: Boolean(me?.account),
  });
  const holders = (data?.pages ?? []).flatMap(({ items }) => items.flatMap(({ areaIssue }) => areaIssue ?? []));
  return <AreaIssueLinks issues={[...new Map(holders.map((issue) => [issue.id, issue])).values()]} />;
}
