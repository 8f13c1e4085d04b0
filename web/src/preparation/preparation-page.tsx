import { useQuery } from '@tanstack/react-query';
import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { preparationQuery } from '../api/preparation.ts';
import { meetingQuery } from '../api/queries.ts';
import type { MeetingView } from '../api/shapes.ts';
import { useMeetingEvents } from '../api/use-events.ts';
import { Banner } from '../components/Banner.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { ConsentForm } from '../meeting-facts/ConsentForm.tsx';
import { InvitationSection } from './InvitationSection.tsx';
import { MaterialsSection } from './MaterialsSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { PlanForm } from './PlanForm.tsx';
import { ReadyCheck } from './ReadyCheck.tsx';

/** `/meetings/:id/preparation`: for who facilitates all that comes before a meeting, for who takes part its 資料. */
export default function PreparationPage({ meetingId }: { meetingId: string }) {
  useMeetingEvents(meetingId);
  const meeting = useQuery(meetingQuery(meetingId));
  if (meeting.isPending) return <Spinner />;
  if (meeting.isError)
    return (
      <Page title={text.title} narrow>
        <ProblemNotice problem={problemOf(meeting.error)} onRetry={() => void meeting.refetch()} />
      </Page>
    );
  return (
    <Page title={text.titleOf(meeting.data.title)}>
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/meetings/$meetingId" params={{ meetingId }} icon="board">
          {text.toBoard}
        </LinkButton>
      </div>
      {meeting.data.me.mayFacilitate ? (
        <Prepared meeting={meeting.data} />
      ) : (
        <MaterialsSection meeting={meeting.data} />
      )}
    </Page>
  );
}

function Prepared({ meeting }: { meeting: MeetingView }) {
  const query = useQuery(preparationQuery(meeting.id));
  if (query.isPending) return <Spinner />;
  if (query.isError) return <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  const view = query.data;
  return (
    <>
      {meeting.state === 'closed' ? <Banner title={text.closed} /> : null}
      <ReadyCheck ready={view.ready} invitees={view.invitees} />
      <PlanForm meeting={meeting} view={view} />
      {meeting.case === null ? null : (
        <section aria-labelledby="preparation-consent" className="space-y-3">
          <h2 id="preparation-consent">{text.steps.consent.short}</h2>
          {meeting.me.mayUseCase ? <ConsentForm caseId={meeting.case.id} /> : <p>{text.noCaseRight}</p>}
        </section>
      )}
      <PeopleSection meeting={meeting} view={view} />
      <InvitationSection meeting={meeting} view={view} />
      <MaterialsSection meeting={meeting} />
    </>
  );
}
