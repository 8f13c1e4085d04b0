import { hideMinutesNames, type MinutesDocument } from '@tsunagu/domain';
import { anonymiseText } from '@tsunagu/domain/catalogue/anonymise';
import { minutesPageText } from '@tsunagu/domain/catalogue/minutes-page';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { meetingQuery, minutesQuery } from '../api/queries.ts';
import { useMeetingEvents } from '../api/use-events.ts';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page, usePageTitle } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { useCalendarStyle } from './calendar-style.ts';
import { FollowUp } from './FollowUp.tsx';
import { MinutesPaper } from './MinutesPaper.tsx';
import { MinutesToolbar } from './MinutesToolbar.tsx';

/** A draft is built from the board, whose edits send no event: look again now and then. */
const ASK_AGAIN = 10_000;

/** `/meetings/:id/minutes`: the draft of this moment, or the record once the meeting is closed. */
export default function MinutesPage() {
  const { meetingId } = useParams({ from: '/pages/meetings/$meetingId/minutes' });
  const minutes = useQuery({
    ...minutesQuery(meetingId),
    refetchInterval: (query) => (query.state.data?.state === 'draft' ? ASK_AGAIN : false),
  });
  useMeetingEvents(minutes.data === undefined ? undefined : meetingId);
  if (minutes.isPending) return <Spinner />;
  if (minutes.isError) {
    return (
      <Page title={minutesPageText.title} narrow>
        <ProblemNotice problem={problemOf(minutes.error)} onRetry={() => void minutes.refetch()} />
      </Page>
    );
  }
  // The server builds it by the domain's own schema, from which this type is inferred.
  const document = minutes.data.document as MinutesDocument;
  return <Minutes meetingId={meetingId} revision={minutes.data.revision} document={document} />;
}

function Minutes({
  meetingId,
  revision,
  document,
}: {
  meetingId: string;
  revision: number;
  document: MinutesDocument;
}) {
  const [calendar, setCalendar] = useCalendarStyle();
  const [hideWanted, setHide] = useState(false);
  const hideNames = hideWanted || document.namesHidden;
  const shown = useMemo(() => (hideNames ? hideMinutesNames(document) : document), [document, hideNames]);
  const mayFacilitate = useQuery(meetingQuery(meetingId)).data?.me.mayFacilitate === true;
  usePageTitle(minutesPageText.titleOf(shown.title));
  return (
    <div className="mx-auto max-w-[56rem] space-y-6">
      <MinutesToolbar
        meetingId={meetingId}
        calendar={calendar}
        onCalendar={setCalendar}
        hideNames={hideNames}
        hiddenByBoard={document.namesHidden}
        onHideNames={setHide}
      />
      {mayFacilitate && document.state === 'closed' ? <FollowUp meetingId={meetingId} document={shown} /> : null}
      {mayFacilitate && document.state === 'closed' ? (
        <p className="print:hidden">
          <LinkButton to="/meetings/$meetingId/anonymous" params={{ meetingId }} icon="hide">
            {anonymiseText.toReview}
          </LinkButton>
        </p>
      ) : null}
      <MinutesPaper document={shown} revision={revision} calendar={calendar} />
    </div>
  );
}
