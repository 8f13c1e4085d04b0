import { formatMonth, FUNCTION_MARKS, FUNCTION_NAMES } from '@tsunagu/domain';
import { anonymiseText as text } from '@tsunagu/domain/catalogue/anonymise';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { copiesQuery } from '../api/anonymous.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { NeedsAccount } from '../session/NeedsAccount.tsx';

/** `/anonymous-copies`: what came up from single cases, newest first. */
export default function CopiesPage() {
  const me = useMe();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.listTitle} />;
  return <Copies />;
}

function Copies() {
  const copies = useInfiniteQuery(copiesQuery);
  const [calendar] = useCalendarStyle();
  const items = copies.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={text.listTitle}>
      <p>{text.listLead}</p>
      {copies.isPending ? <Spinner /> : null}
      {copies.isError ? (
        <ProblemNotice problem={problemOf(copies.error)} onRetry={() => void copies.refetch()} />
      ) : null}
      {copies.isSuccess && items.length === 0 ? <p>{text.none}</p> : null}
      <ul className="m-0 list-none divide-y divide-line p-0">
        {items.map(({ id, title, function: fn, month, careArea }) => (
          <li key={id} className="py-3">
            <Link
              to="/anonymous-copies/$copyId"
              params={{ copyId: id }}
              className="inline-flex min-h-target items-center text-[1.25rem] font-bold text-accent underline underline-offset-4"
            >
              {title}
            </Link>
            <p className="text-small text-ink-soft">
              {formatMonth(month, calendar)}・{careArea || text.wholeMunicipality}・{FUNCTION_MARKS[fn]}
              {FUNCTION_NAMES[fn]}
            </p>
          </li>
        ))}
      </ul>
      {copies.hasNextPage ? (
        <Button isPending={copies.isFetchingNextPage} onPress={() => void copies.fetchNextPage()}>
          {text.more}
        </Button>
      ) : null}
    </Page>
  );
}
