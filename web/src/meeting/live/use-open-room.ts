import { MeetingId } from '@tsunagu/domain';
import { useMemo } from 'react';
import type { MeetingView } from '../../api/shapes.ts';
import type { BoardSession } from '../../sync/board-session.ts';
import { meetingOf } from '../closing/meeting-of.ts';
import type { Room, RoomFacts } from './room.tsx';
import type { ServerClock } from './server-clock.ts';
import { useStore } from './store.ts';

/** A meeting's room over an open session; another one after a recovery, when the session hands out another document. */
export function useOpenRoom(session: BoardSession, view: MeetingView, clock: ServerClock): Room {
  const generation = useStore(session.generation);
  return useMemo(
    () => ({
      meetingId: MeetingId.parse(view.id),
      board: session.board,
      awareness: session.awareness,
      status: session.status,
      clock,
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- the document is the generation's
    [view.id, session, clock, generation],
  );
}

/** What of the facts the server's row alone says. */
export const factsOf = (
  view: MeetingView,
): Pick<
  RoomFacts,
  'title' | 'meeting' | 'caseAlias' | 'facts' | 'factsVersion' | 'consent' | 'mayUseCase' | 'fictional' | 'me'
> => ({
  title: view.title,
  meeting: meetingOf(view),
  caseAlias: view.case?.alias ?? '',
  facts: view.facts,
  factsVersion: view.factsVersion,
  consent: view.consent,
  mayUseCase: view.me.mayUseCase,
  fictional: view.fictional,
  me: view.me.attendanceId,
});
