import { homeText } from '@tsunagu/domain/catalogue/home';
import { formatInstant } from '@tsunagu/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meetingsQuery } from '../api/queries.ts';
import type { MeetingSummary } from '../api/shapes.ts';
import { buttonClass } from '../components/button-look.ts';
import { Icon } from '../components/Icon.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { groupMeetings } from './group-meetings.ts';
import { PreparationLine } from './PreparationLine.tsx';
import { SampleOffer } from './SampleOffer.tsx';

/** The signed-in person's meetings: running ones first, then planned, then closed. */
export function MyMeetings() {
  const meetings = useInfiniteQuery(meetingsQuery);
  if (meetings.isPending) return <Spinner />;
  if (meetings.isError) {
    return <ProblemNotice problem={problemOf(meetings.error)} onRetry={() => void meetings.refetch()} />;
  }
  const all = meetings.data.pages.flatMap((page) => page.items);
  return (
    <div className="space-y-8">
      <section aria-labelledby="my-meetings" className="space-y-4">
        <h2 id="my-meetings">{homeText.myMeetings}</h2>
        {all.length === 0 ? <p>{homeText.noMeetings}</p> : null}
        {groupMeetings(all).map(({ state, meetings: group }) => (
          <div key={state} className="space-y-2">
            <h3>{homeText[state]}</h3>
            <ul className="divide-y divide-line rounded-12 border border-line">
              {group.map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} />
              ))}
            </ul>
          </div>
        ))}
        {meetings.hasNextPage ? (
          <button
            type="button"
            className={buttonClass({ look: 'secondary' })}
            aria-disabled={meetings.isFetchingNextPage}
            onClick={() => void meetings.fetchNextPage()}
          >
            {homeText.more}
          </button>
        ) : null}
      </section>
      <SampleOffer signedIn main={all.length === 0} />
    </div>
  );
}

function MeetingRow({ meeting }: { meeting: MeetingSummary }) {
  const [calendar] = useCalendarStyle();
  const at = meeting.startsAt ?? meeting.openedAt;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <div className="min-w-0 flex-1 basis-64 space-y-1">
        <Link
          to="/meetings/$meetingId"
          params={{ meetingId: meeting.id }}
          className="inline-flex min-h-target items-center font-bold text-accent underline underline-offset-4"
        >
          {meeting.title}
        </Link>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-ink-soft">
          <span>
            <Icon name="calendar" /> {at === null ? homeText.noDay : formatInstant(at, calendar)}
          </span>
          {meeting.place === '' ? null : (
            <span>
              <Icon name="place" /> {meeting.place}
            </span>
          )}
          {meeting.case === null ? null : (
            <Link
              to="/cases/$caseId"
              params={{ caseId: meeting.case.id }}
              className="inline-flex min-h-target items-center text-accent underline underline-offset-4"
            >
              {homeText.person(meeting.case.alias)}
            </Link>
          )}
        </p>
      </div>
      {meeting.state === 'closed' ? (
        <LinkButton to="/meetings/$meetingId/minutes" params={{ meetingId: meeting.id }} icon="minutes">
          {homeText.minutes}
        </LinkButton>
      ) : null}
      {meeting.state === 'planned' ? <PreparationLine meetingId={meeting.id} title={meeting.title} /> : null}
    </li>
  );
}
