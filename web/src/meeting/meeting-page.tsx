import { useQuery } from '@tanstack/react-query';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { useCallback, useEffect, useMemo } from 'react';
import { answersQuery, attendanceQuery } from '../api/queries.ts';
import { useMe } from '../api/use-me.ts';
import type { MeetingView } from '../api/shapes.ts';
import { Banner } from '../components/Banner.tsx';
import { usePageTitle } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import type { BoardSession } from '../sync/board-session.ts';
import { ClosedBanner } from './closing/ClosedBanner.tsx';
import { MyRolesNotice } from './closing/MyRolesNotice.tsx';
import { ConsentNotice } from './facts/ConsentNotice.tsx';
import { MeetingScreen } from './frame/MeetingScreen.tsx';
import { RoomContext, type RoomFacts, RoomFactsContext, type RoomStatus } from './live/room.tsx';
import type { ServerClock } from './live/server-clock.ts';
import { useStore } from './live/store.ts';
import { useDerived } from './live/use-board.ts';
import { useMeeting } from './live/use-meeting.ts';
import { factsOf, useOpenRoom } from './live/use-open-room.ts';
import { useSession } from './live/use-session.ts';
import { useUnsavedGuard } from './live/use-unsaved-guard.ts';
import { DamagedNotice } from './recovery/DamagedNotice.tsx';
import { EndedNotice, isDoorShut, isShut } from './recovery/EndedNotice.tsx';
import { RefusedDialog } from './recovery/RefusedDialog.tsx';
import { loadCanvas } from './map/load-canvas.ts';

// Whatever the server answers, the map comes next.
loadCanvas().catch(() => undefined);

/** `/meetings/:id`: the meeting itself. */
export default function MeetingPage({ meetingId }: { meetingId: string }) {
  const { view, error, clock, refetch, end } = useMeeting(meetingId);
  const me = useMe();
  usePageTitle(view?.title ?? '');
  if (view) return <OpenMeeting key={`${view.id} ${view.epoch}`} view={view} clock={clock} onEnd={end} />;
  if (!error) return <Spinner label={meetingText.loading} />;
  // Who comes back after the end finds their roles instead of a refusal.
  if (me?.guest?.scope === 'role-pass') return <EndedNotice status={ENDED} />;
  return (
    <div className="p-4">
      <ProblemNotice problem={problemOf(error)} onRetry={refetch} />
    </div>
  );
}

const ENDED: RoomStatus = { kind: 'ended', unsaved: 0, synced: false };

type OpenProps = { view: MeetingView; clock: ServerClock; onEnd: () => void };
function OpenMeeting(props: OpenProps) {
  const session = useSession(props.view);
  return session ? <Session session={session} {...props} /> : <Spinner label={meetingText.connecting} />;
}

type SessionProps = { session: BoardSession; view: MeetingView; clock: ServerClock };
function Session({ session, view, clock, onEnd }: SessionProps & OpenProps) {
  const generation = useStore(session.generation);
  const status = useStore(session.status);
  useUnsavedGuard(session.status);
  const shut = isDoorShut(status);
  useEffect(() => {
    if (shut) onEnd();
  }, [shut, onEnd]);
  return (
    <>
      {status.synced || status.kind === 'ended' ? (
        // A recovery puts another document in place: everything that was bound to the old one is built anew.
        <Board key={generation} session={session} view={view} clock={clock} />
      ) : (
        <Spinner label={meetingText.connecting} />
      )}
      <RefusedDialog session={session} />
    </>
  );
}

function Board({ session, view, clock }: SessionProps) {
  const status = useStore(session.status);
  const people = useQuery(attendanceQuery(view.id)).data;
  const answers = useQuery(answersQuery(view.id)).data;
  const room = useOpenRoom(session, view, clock);
  const closed = view.state === 'closed';
  // Watched: a newer server may change the layout while this tab is open.
  const readable = useDerived(
    [room.board.meta],
    useCallback(() => ['current', 'empty'].includes(room.board.layout().state), [room.board]),
  );
  const over = status.kind === 'ended' || status.kind === 'refused';
  const facts = useMemo<RoomFacts>(
    () => ({
      ...factsOf(view),
      closed,
      mayEdit: view.me.mayEdit && !closed && !over && status.synced && readable,
      mayFacilitate: view.me.mayFacilitate,
      people: people ?? [],
      answers: answers ?? [],
    }),
    [view, closed, over, status.synced, readable, people, answers],
  );
  // A closed meeting stays open to read for those who may; a shut one shows nothing but the way on.
  if (isShut(status)) return <EndedNotice status={status} />;
  return (
    <RoomContext value={room}>
      <RoomFactsContext value={facts}>
        <MeetingScreen
          banner={
            <>
              <EndedNotice status={closed ? { ...status, kind: 'saved' } : status} />
              {readable ? null : (
                <Banner tone="caution" role="alert">
                  <p>{meetingText.olderVersion}</p>
                </Banner>
              )}
              <ConsentNotice />
              <ClosedBanner />
              <DamagedNotice />
              <MyRolesNotice />
            </>
          }
        />
      </RoomFactsContext>
    </RoomContext>
  );
}
