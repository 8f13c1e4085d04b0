import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { MinutesDocument } from '@tsunagu/domain';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { reviewQuery } from '../api/minutes-life.ts';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { MinutesPaper } from '../minutes/MinutesPaper.tsx';
import { ReviewAnswerForm } from './ReviewAnswerForm.tsx';

const NO_RIGHT: ReadonlySet<number> = new Set([401, 403, 404]);

/** `/me/minutes/:id`: minutes that one is asked to look at, by account or role pass, with the answer below. */
export default function MyMinutesPage() {
  const { meetingId } = useParams({ from: '/pages/me/minutes/$meetingId' });
  const [calendar] = useCalendarStyle();
  const review = useQuery({ ...reviewQuery(meetingId), refetchOnMount: 'always' });
  if (review.isPending) return <Spinner />;
  // What was read stays, and with it what is being written about it, although the request may be over; not when the right to look is.
  if (review.data === undefined || (review.isError && NO_RIGHT.has(problemOf(review.error).status))) {
    return (
      <Page title={text.mineTitle} narrow>
        <ProblemNotice problem={problemOf(review.error)} onRetry={() => void review.refetch()} />
        <LinkButton to="/me/roles" icon="role">
          {text.toMine}
        </LinkButton>
      </Page>
    );
  }
  const { revision, document, answer, text: said } = review.data;
  return (
    <Page title={text.mineTitle}>
      <p>{text.mineLead}</p>
      {/* The server builds it by the domain's own schema, from which this type is inferred. */}
      <MinutesPaper document={document as MinutesDocument} revision={revision} calendar={calendar} />
      {review.isError ? <ProblemNotice problem={problemOf(review.error)} /> : null}
      <ReviewAnswerForm meetingId={meetingId} revision={revision} answer={answer} said={said} />
    </Page>
  );
}
