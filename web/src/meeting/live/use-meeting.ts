import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/http.ts';
import { keys } from '../../api/queries.ts';
import { useMeetingEvents } from '../../api/use-events.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';

/** The meeting's row, kept fresh by the server's events, and the server's time read off each answer. */
export function useMeeting(meetingId: string) {
  const clock = useMemo<ServerClock>(() => createServerClock(), []);
  useMeetingEvents(meetingId);
  const { data, error, refetch } = useQuery({
    queryKey: keys.meeting(meetingId),
    queryFn: async ({ signal }) => {
      const sentAt = Date.now();
      const view = unwrap(await api.meeting(meetingId, signal));
      clock.adjust(view.serverTime, sentAt, Date.now());
      return view;
    },
  });
  return { view: data, error, clock, refetch: () => void refetch() };
}
