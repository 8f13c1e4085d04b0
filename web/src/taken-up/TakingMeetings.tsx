import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayOf, formatDay, FUNCTION_MARKS } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import type { TakingMeetings as Taking } from '../api/taken-up.ts';
import { useSettings } from '../api/use-settings.ts';

/** Meetings that took up a 地域課題 or an idea: those that one may read as links, the others as a number. */
export function TakingMeetings({ query: { data } }: { query: UseQueryResult<Taking> }) {
  const { era } = useSettings();
  if (data === undefined) return null;
  return (
    <section aria-labelledby="taking-meetings" className="space-y-2">
      <h2 id="taking-meetings">{text.meetings}</h2>
      {data.items.length + data.hidden === 0 ? <p>{text.meetingsNone}</p> : null}
      <ul className="m-0 list-none p-0">
        {data.items.map((meeting) => (
          <li key={meeting.id} className="flex flex-wrap items-center gap-x-4">
            <Link
              to={meeting.state === 'closed' ? '/meetings/$meetingId/minutes' : '/meetings/$meetingId'}
              params={{ meetingId: meeting.id }}
              className="inline-flex min-h-target items-center text-accent underline underline-offset-4"
            >
              {FUNCTION_MARKS[meeting.function]} {meeting.title}
            </Link>
            <span>{formatDay(dayOf(meeting.at), era)}</span>
          </li>
        ))}
      </ul>
      {data.hidden === 0 ? null : <p>{text.meetingsHidden(data.hidden)}</p>}
    </section>
  );
}
