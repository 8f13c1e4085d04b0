import { useQuery } from '@tanstack/react-query';
import { MeetingId } from '@tsunagu/domain';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { wallText } from '@tsunagu/domain/catalogue/wall';
import { useMemo } from 'react';
import { attendanceQuery } from '../api/queries.ts';
import type { MeetingView } from '../api/shapes.ts';
import { usePageTitle } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import type { BoardSession } from '../sync/board-session.ts';
import { meetingOf } from './closing/meeting-of.ts';
import { RoomContext, type RoomFacts, RoomFactsContext, type Room } from './live/room.tsx';
import type { ServerClock } from './live/server-clock.ts';
import { useStore } from './live/store.ts';
import { useMeeting } from './live/use-meeting.ts';
import { useSession } from './live/use-session.ts';
import { WallScreen } from './wall/WallScreen.tsx';

/** `/meetings/:id/wall`: what the projector shows. Nothing here can be pressed. */
export default function WallPage({ meetingId }: { meetingId: string }) {
  const { view, error, clock, refetch } = useMeeting(meetingId);
  usePageTitle(wallText.title);
  if (view) return <OpenWall key={`${view.id} ${view.epoch}`} view={view} clock={clock} />;
  return (
    <div className="p-4">
      {error ? <ProblemNotice problem={problemOf(error)} onRetry={refetch} /> : <Spinner label={meetingText.loading} />}
    </div>
  );
}

function OpenWall({ view, clock }: { view: MeetingView; clock: ServerClock }) {
  const session = useSession(view);
  return session ? <Wall session={session} view={view} clock={clock} /> : <Spinner label={wallText.connecting} />;
}

function Wall({ session, view, clock }: { session: BoardSession; view: MeetingView; clock: ServerClock }) {
  const generation = useStore(session.generation);
  const { synced, kind } = useStore(session.status);
  const people = useQuery(attendanceQuery(view.id)).data;
  const room = useMemo<Room>(
    () => ({
      meetingId: MeetingId.parse(view.id),
      board: session.board,
      awareness: session.awareness,
      status: session.status,
      clock,
    }),
    // The session hands out another document after a recovery.
    // oxlint-disable-next-line react/exhaustive-deps
    [view.id, session, clock, generation],
  );
  const facts = useMemo<RoomFacts>(
    () => ({
      title: view.title,
      meeting: meetingOf(view),
      caseAlias: view.case?.alias ?? '',
      closed: view.state === 'closed',
      mayEdit: false,
      mayFacilitate: false,
      me: view.me.attendanceId,
      people: people ?? [],
      answers: [],
    }),
    [view, people],
  );
  if (!synced && kind !== 'ended') return <Spinner label={wallText.connecting} />;
  return (
    <RoomContext value={room}>
      <RoomFactsContext value={facts}>
        <WallScreen />
      </RoomFactsContext>
    </RoomContext>
  );
}
