import { useQuery } from '@tanstack/react-query';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { wallText } from '@tsunagu/domain/catalogue/wall';
import { useEffect, useMemo } from 'react';
import { attendanceQuery, meQuery } from '../api/queries.ts';
import type { MeetingView } from '../api/shapes.ts';
import { usePageTitle } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import type { BoardSession } from '../sync/board-session.ts';
import { RoomContext, type RoomFacts, RoomFactsContext } from './live/room.tsx';
import type { ServerClock } from './live/server-clock.ts';
import { useStore } from './live/store.ts';
import { useMeeting } from './live/use-meeting.ts';
import { factsOf, useOpenRoom } from './live/use-open-room.ts';
import { useSession } from './live/use-session.ts';
import { isDoorShut } from './recovery/EndedNotice.tsx';
import { WallScreen } from './wall/WallScreen.tsx';
import { loadCanvas } from './map/load-canvas.ts';

// Whatever the server answers, the map comes next.
loadCanvas().catch(() => undefined);

/** `/meetings/:id/wall`: what the projector shows. Nothing here can be pressed. */
export default function WallPage({ meetingId }: { meetingId: string }) {
  const { view, error, clock, refetch, end } = useMeeting(meetingId);
  usePageTitle(wallText.title);
  if (view) return <OpenWall key={`${view.id} ${view.epoch}`} view={view} clock={clock} onEnd={end} />;
  return (
    <div className="p-4">
      {error ? <ProblemNotice problem={problemOf(error)} onRetry={refetch} /> : <Spinner label={meetingText.loading} />}
    </div>
  );
}

type OpenProps = { view: MeetingView; clock: ServerClock; onEnd: () => void };
function OpenWall(props: OpenProps) {
  const session = useSession(props.view);
  return session ? <Wall session={session} {...props} /> : <Spinner label={wallText.connecting} />;
}

function Wall({ session, view, clock, onEnd }: { session: BoardSession } & OpenProps) {
  const status = useStore(session.status);
  const { synced, kind } = status;
  const shut = isDoorShut(status);
  useEffect(() => {
    if (shut) onEnd();
  }, [shut, onEnd]);
  // A guest's wall learns of the meeting's end only by what became of the session.
  const me = useQuery({ ...meQuery, enabled: shut, refetchOnMount: 'always' }).data;
  const closed = view.state === 'closed' || (shut && me?.guest?.scope === 'role-pass');
  const people = useQuery({ ...attendanceQuery(view.id), enabled: !shut }).data;
  const room = useOpenRoom(session, view, clock);
  const facts = useMemo<RoomFacts>(
    () => ({
      ...factsOf(view),
      closed,
      mayEdit: false,
      mayFacilitate: false,
      people: people ?? [],
      answers: [],
    }),
    [view, people, closed],
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
