import { Link } from '@tanstack/react-router';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import type { ResourceView } from '../api/resources.ts';
import { buttonClass } from '../components/button-look.ts';
import { Icon } from '../components/Icon.tsx';

const linkClass = 'inline-flex min-h-target items-center text-accent underline underline-offset-4';

/** What is tied to a row: meetings that had it on their map, ideas that became it, rows that live on in it. */
export function ResourceLinks({ row, onTakeApart }: { row: ResourceView; onTakeApart: (id: string) => Promise<void> }) {
  return (
    <>
      <section aria-labelledby="meetings" className="space-y-1">
        <h2 id="meetings">{text.meetings}</h2>
        {row.meetings.length === 0 ? <p>{text.noMeetings}</p> : null}
        <ul>
          {row.meetings.map((meeting) => (
            <li key={meeting.id}>
              <Link to="/meetings/$meetingId/minutes" params={{ meetingId: meeting.id }} className={linkClass}>
                {meeting.title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {row.ideas.length === 0 ? null : (
        <section aria-labelledby="ideas" className="space-y-1">
          <h2 id="ideas">{text.ideas}</h2>
          <ul>
            {row.ideas.map((idea) => (
              <li key={idea.id}>
                <Link to="/resources/ideas/$ideaId" params={{ ideaId: idea.id }} className={linkClass}>
                  {idea.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {row.merged.length === 0 ? null : (
        <section aria-labelledby="merged" className="space-y-1">
          <h2 id="merged">{text.mergedRows}</h2>
          <ul className="space-y-2">
            {row.merged.map((other) => (
              <li key={other.id} className="flex flex-wrap items-center gap-3">
                {other.name}
                <button
                  type="button"
                  aria-label={text.takeApartOf(other.name)}
                  className={buttonClass({})}
                  onClick={() => void onTakeApart(other.id)}
                >
                  <Icon name="undo" />
                  {text.takeApart}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
