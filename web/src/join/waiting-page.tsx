import { joinText } from '@tsunagu/domain/catalogue/join';
import { shellText } from '@tsunagu/domain/catalogue/shell';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../api/client.ts';
import { forgetEverything } from '../api/forget.ts';
import { joinQuery } from '../api/queries.ts';
import { useAdmissionEvents } from '../api/use-events.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { type WaitingState, waitingState } from './waiting-state.ts';

/** How often to ask when the live feed says nothing: proxies of municipal networks sometimes hold feeds back. */
const ASK_AGAIN = 10_000;

/** `/join/waiting`: nothing of the meeting is known here, not even its title; the door decides. */
export default function WaitingPage() {
  const me = useMe();
  const join = useQuery({
    ...joinQuery,
    refetchInterval: (query) => (query.state.data?.admission === 'waiting' ? ASK_AGAIN : false),
  });
  const state = me === undefined || join.data === undefined ? undefined : waitingState(me, join.data);
  useAdmissionEvents(state?.kind === 'waiting');
  const navigate = useNavigate();
  const meetingId = state?.kind === 'admitted' ? state.meetingId : undefined;
  useEffect(() => {
    if (meetingId === undefined) return;
    void navigate({ to: '/meetings/$meetingId', params: { meetingId }, replace: true });
  }, [meetingId, navigate]);
  const waits = state?.kind === 'waiting';
  useEffect(() => {
    // The wait is used to fetch the board's program.
    if (waits) import('../meeting/meeting-page.tsx').catch(() => undefined);
  }, [waits]);

  if (state === undefined) {
    return join.isError ? (
      <ProblemNotice problem={problemOf(join.error)} onRetry={() => void join.refetch()} />
    ) : (
      <Spinner />
    );
  }
  return <State state={state} />;
}

function State({ state }: { state: WaitingState }) {
  switch (state.kind) {
    case 'waiting':
      return <Waiting name={state.name} isGuest={state.isGuest} />;
    case 'admitted':
      return (
        <Page title={joinText.admittedTitle} narrow>
          <Spinner label={joinText.admittedTitle} />
        </Page>
      );
    case 'refused':
      return <Ended title={joinText.refusedTitle} detail={joinText.refusedDetail} />;
    case 'removed':
      return <Ended title={joinText.removedTitle} detail={joinText.removedDetail} />;
    case 'over':
      return <Ended title={joinText.overTitle} detail={joinText.overDetail} />;
    case 'closed':
      return (
        <Page title={joinText.closedTitle} narrow>
          <p>{joinText.closedDetail}</p>
          <LinkButton to="/me/roles" look="primary" icon="role">
            {shellText.myRoles}
          </LinkButton>
        </Page>
      );
  }
}

function Waiting({ name, isGuest }: { name: string; isGuest: boolean }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    // A guest's session is nothing but this knock; an account stays signed in.
    if (isGuest) {
      const reply = await api.logOut();
      if (!reply.ok) return;
    }
    await navigate({ to: '/' });
    if (isGuest) await forgetEverything(queryClient);
  };
  return (
    <Page title={joinText.waitingTitle} narrow>
      <p>{joinText.waitingFor(name)}</p>
      <p>{joinText.waitingHint}</p>
      <Spinner label={joinText.waitingStatus} />
      <Button look="quiet" icon="leave" onPress={() => void leave()}>
        {joinText.leave}
      </Button>
    </Page>
  );
}

function Ended({ title, detail }: { title: string; detail: string }) {
  return (
    <Page title={title} narrow>
      <p>{detail}</p>
      <LinkButton to="/join" icon="enter">
        {joinText.again}
      </LinkButton>
    </Page>
  );
}
