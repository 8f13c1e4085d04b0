import {
  consentLine,
  hideMinutesNames,
  type MinutesDocument,
  type MinutesLife,
  minutesStanding,
  newestRevision,
  standingLine,
} from '@tsunagu/domain';
import { factsText } from '@tsunagu/domain/catalogue/meeting-facts';
import { minutesLifeText } from '@tsunagu/domain/catalogue/minutes-life';
import { anonymiseText } from '@tsunagu/domain/catalogue/anonymise';
import { minutesPageText } from '@tsunagu/domain/catalogue/minutes-page';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { meetingQuery, minutesQuery } from '../api/queries.ts';
import { originalQuery } from '../api/minutes-life.ts';
import { useSettings } from '../api/use-settings.ts';
import { useMeetingEvents } from '../api/use-events.ts';
import { Banner } from '../components/Banner.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page, usePageTitle } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { AreaIssuesOf } from './AreaIssuesOf.tsx';
import { useCalendarStyle } from './calendar-style.ts';
import { FromMeeting } from '../taken-up/FromMeeting.tsx';
import { FollowUp } from './FollowUp.tsx';
import { LifePanel } from './life/LifePanel.tsx';
import { RevisionEditor } from './life/RevisionEditor.tsx';
import { RevisionList } from './life/RevisionList.tsx';
import { MINUTES_TEXT, MinutesPaper } from './MinutesPaper.tsx';
import { MinutesToolbar } from './MinutesToolbar.tsx';

/** A draft is built from the board, whose edits send no event: look again now and then. */
const ASK_AGAIN = 10_000;

/** `/meetings/:id/minutes`: the draft of this moment, or the record once the meeting is closed. */
export default function MinutesPage() {
  const { meetingId } = useParams({ from: '/pages/meetings/$meetingId/minutes' });
  const { revision: asked, amend } = useSearch({ from: '/pages/meetings/$meetingId/minutes' });
  const minutes = useQuery({
    ...minutesQuery(meetingId, asked),
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
  const { revision, life } = minutes.data;
  return <Minutes meetingId={meetingId} revision={revision} document={document} life={life} amend={amend} />;
}

function Minutes({
  meetingId,
  revision,
  document,
  life,
  amend,
}: {
  meetingId: string;
  revision: number;
  document: MinutesDocument;
  life: MinutesLife | null;
  /** The role that somebody comes to correct. */
  amend: string | undefined;
}) {
  const navigate = useNavigate();
  const { signatures } = useSettings();
  const [isRevising, setRevising] = useState(amend !== undefined);
  const [calendar, setCalendar] = useCalendarStyle();
  const [hideWanted, setHide] = useState(false);
  const hideNames = hideWanted || document.namesHidden;
  const shown = useMemo(() => (hideNames ? hideMinutesNames(document) : document), [document, hideNames]);
  const meeting = useQuery(meetingQuery(meetingId)).data;
  const mayFacilitate = meeting?.me.mayFacilitate === true;
  // The minutes keep the consent of their day; whoever reads them later must hear that it was taken back.
  const consent = meeting?.consent ?? null;
  const consentNow = consent !== null && consent.state !== document.consent?.state ? consent : null;
  usePageTitle(minutesPageText.titleOf(shown.title));
  const isOld = life !== null && revision !== newestRevision(life).revision;
  const [savedAs, setSavedAs] = useState<number>();
  const stopRevising = (saved?: number) => {
    setRevising(false);
    setSavedAs(saved);
    if (saved !== undefined) window.scrollTo({ top: 0 });
    if (amend !== undefined)
      void navigate({ to: '/meetings/$meetingId/minutes', params: { meetingId }, search: {}, replace: true });
  };
  // Whoever may not correct minutes reads them; an address gives no right.
  if (isRevising && life !== null && mayFacilitate) {
    return (
      <div className="mx-auto max-w-[56rem]">
        <Revising meetingId={meetingId} life={life} role={amend} onClose={stopRevising} />
      </div>
    );
  }
  return (
    <div className="mx-auto max-w-[56rem] space-y-6">
      <div className="screen-only flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="text-[1.375rem] font-bold">{minutesPageText.titleOf(shown.title)}</p>
        <a href={`#${MINUTES_TEXT}`} className="inline-flex min-h-target items-center underline">
          {minutesPageText.toText}
        </a>
      </div>
      {isOld ? (
        <Banner tone="caution" title={minutesLifeText.showsOld(revision)}>
          <LinkButton to="/meetings/$meetingId/minutes" params={{ meetingId }} search={{}} icon="minutes">
            {minutesLifeText.toNewest}
          </LinkButton>
        </Banner>
      ) : null}
      <MinutesToolbar
        meetingId={meetingId}
        calendar={calendar}
        onCalendar={setCalendar}
        hideNames={hideNames}
        hiddenByBoard={document.namesHidden}
        onHideNames={setHide}
        revision={isOld ? revision : undefined}
      />
      {consentNow === null || document.state === 'draft' ? null : (
        <Banner tone="caution" title={factsText.consentChanged}>
          <p>{consentLine(consentNow, calendar)}</p>
        </Banner>
      )}
      <p role="status" className="font-bold text-good empty:hidden print:hidden">
        {savedAs === undefined ? '' : minutesLifeText.savedAs(savedAs)}
      </p>
      {life === null || isOld ? null : (
        <LifePanel
          meetingId={meetingId}
          life={life}
          mayFacilitate={mayFacilitate}
          hideNames={hideNames}
          onRevise={() => {
            setSavedAs(undefined);
            setRevising(true);
          }}
        />
      )}
      {life === null || life.revisions.length < 2 ? null : (
        <RevisionList meetingId={meetingId} life={life} shown={revision} hideNames={hideNames} />
      )}
      {mayFacilitate && document.state === 'closed' ? <FollowUp meetingId={meetingId} document={shown} /> : null}
      {mayFacilitate && document.state === 'closed' ? (
        <p className="print:hidden">
          <LinkButton to="/meetings/$meetingId/anonymous" params={{ meetingId }} icon="hide">
            {anonymiseText.toReview}
          </LinkButton>
        </p>
      ) : null}
      {document.state === 'closed' && !isOld ? <FromMeeting meetingId={meetingId} document={shown} /> : null}
      {document.state === 'closed' ? <AreaIssuesOf meetingId={meetingId} /> : null}
      <MinutesPaper
        document={shown}
        revision={revision}
        calendar={calendar}
        standing={standingLine(life, revision, { calendar, hideNames })}
        signatures={signatures}
      />
    </div>
  );
}

/** The editor over the newest revision with its names; it follows when somebody else makes a newer one. */
function Revising({
  meetingId,
  life,
  role,
  onClose,
}: {
  meetingId: string;
  life: MinutesLife;
  role: string | undefined;
  /** `saved`: as which revision. */
  onClose: (saved?: number) => void;
}) {
  const { revision } = newestRevision(life);
  const newest = useQuery({ ...originalQuery(meetingId, revision), placeholderData: (before) => before });
  if (newest.isError) return <ProblemNotice problem={problemOf(newest.error)} onRetry={() => void newest.refetch()} />;
  if (newest.data === undefined) return <Spinner />;
  const { document, revision: loaded } = newest.data;
  const wishes = life.review?.people.filter((person) => person.answer === 'correct') ?? [];
  const base = {
    revision: loaded,
    // The server builds it by the domain's own schema, from which this type is inferred.
    document: document as MinutesDocument,
    approved: minutesStanding(life) === 'approved',
  };
  return <RevisionEditor meetingId={meetingId} newest={base} wishes={wishes} role={role} onClose={onClose} />;
}
