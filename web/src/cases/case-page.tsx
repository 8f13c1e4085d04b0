import { formatDayShort, formatInstant } from '@tsunagu/domain';
import { casePageText as text } from '@tsunagu/domain/catalogue/case-page';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { caseFileQuery, type CaseView } from '../api/follow-up.ts';
import type { MeetingSummary } from '../api/shapes.ts';
import { useRoleEvents } from '../api/use-events.ts';
import { useMe } from '../api/use-me.ts';
import { Badge } from '../components/Card.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { RoleList } from '../follow-up/RoleList.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { NeedsAccount } from '../session/NeedsAccount.tsx';

/** `/cases/:id`: the way of one case over its meetings, as far as one may read them. */
export default function CasePage() {
  const me = useMe();
  const { caseId } = useParams({ from: '/pages/cases/$caseId' });
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.title} />;
  return <Case caseId={caseId} />;
}

function Case({ caseId }: { caseId: string }) {
  const file = useQuery(caseFileQuery(caseId));
  useRoleEvents(true);
  if (file.isPending) return <Spinner />;
  if (file.isError) {
    return (
      <Page title={text.title} narrow>
        <ProblemNotice problem={problemOf(file.error)} onRetry={() => void file.refetch()} />
      </Page>
    );
  }
  const { alias, careArea, meetings, roles, holds, mayUse } = file.data;
  const [latest] = meetings;
  return (
    <Page title={text.titleOf(alias)}>
      {careArea === '' ? null : <p>{text.careArea(careArea)}</p>}
      <div className="flex flex-wrap gap-3">
        {mayUse ? (
          <LinkButton
            to="/meetings/new"
            search={{ function: latest?.function ?? 1, case: caseId }}
            look="primary"
            icon="board"
          >
            {text.next}
          </LinkButton>
        ) : null}
        {latest !== undefined && meetings.length > 1 ? (
          <LinkButton to="/meetings/$meetingId/compare" params={{ meetingId: latest.id }} icon="copy">
            {text.compare}
          </LinkButton>
        ) : null}
      </div>
      {mayUse ? <p className="text-small text-ink-soft">{text.nextHint}</p> : null}
      <section aria-labelledby="case-roles" className="space-y-3">
        <h2 id="case-roles">{text.roles}</h2>
        {roles.length === 0 ? <p>{text.noRoles}</p> : <RoleList roles={roles} withCase={false} />}
      </section>
      <Holds holds={holds} />
      <section aria-labelledby="case-meetings" className="space-y-3">
        <h2 id="case-meetings">{text.meetings}</h2>
        {meetings.length === 0 ? <p>{text.noMeetings}</p> : null}
        <ul className="divide-y divide-line rounded-12 border border-line empty:hidden">
          {meetings.map((meeting) => (
            <Meeting key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      </section>
    </Page>
  );
}

function Holds({ holds }: Pick<CaseView, 'holds'>) {
  return (
    <section aria-labelledby="case-holds" className="space-y-3">
      <h2 id="case-holds">{text.holds}</h2>
      {holds.length === 0 ? <p>{text.noHolds}</p> : null}
      <ul className="divide-y divide-line rounded-12 border border-line empty:hidden">
        {holds.map((hold) => (
          <li key={`${hold.meetingId} ${hold.holdId}`} className="p-4">
            <p className="whitespace-pre-line">{hold.text}</p>
            <p className="text-small text-ink-soft">
              {text.from(hold.meetingTitle)}
              {hold.until === null ? '' : `　${text.holdUntil(formatDayShort(hold.until))}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Meeting({ meeting }: { meeting: MeetingSummary }) {
  const [calendar] = useCalendarStyle();
  const params = { meetingId: meeting.id };
  // Two meetings of one name are told apart by their day.
  const at = meeting.startsAt ?? meeting.openedAt;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-bold">{meeting.title}</p>
        <p className="flex flex-wrap items-center gap-2 text-small text-ink-soft">
          {at === null ? text.noDay : formatInstant(at, calendar)}
          <Badge>{text.states[meeting.state]}</Badge>
        </p>
      </div>
      {meeting.state === 'closed' ? (
        <LinkButton to="/meetings/$meetingId/minutes" params={params} icon="minutes">
          {text.minutes}
        </LinkButton>
      ) : (
        <LinkButton to="/meetings/$meetingId" params={params} icon="board">
          {text.board}
        </LinkButton>
      )}
    </li>
  );
}
