import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '../../api/client.ts';
import { ApiError, unwrap } from '../../api/http.ts';
import { keys } from '../../api/queries.ts';
import { useMeetingEvents } from '../../api/use-events.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';

/** The meeting's row, kept fresh by the server's events, and the server's time read off each answer. */
export function useMeeting(meetingId: string) {
  const clock = useMemo<ServerClock>(() => createServerClock(), []);
  const [over, setOver] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: keys.meeting(meetingId),
    enabled: !over,
    queryFn: async ({ signal }) => {
      const sentAt = Date.now();
      const view = unwrap(await api.meeting(meetingId, signal));
      clock.adjust(view.serverTime, sentAt, Date.now());
      return view;
    },
  });
  // Whom the server no longer lets in must not knock every few seconds.
  const shut = error instanceof ApiError && (error.problem.status === 401 || error.problem.status === 403);
  useMeetingEvents(shut || over ? undefined : meetingId);
  /** To be called when the board's door is shut for this person: from then on nothing is asked that would be refused. */
  const [end] = useState(() => () => setOver(true));
  return { view: data, error, clock, refetch: () => void refetch(), end };
}
