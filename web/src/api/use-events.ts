import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followFeed, realBrowser } from './event-feed.ts';
import { keys } from './queries.ts';
import type { MeetingTopic } from './shapes.ts';

/** Which answers a topic makes stale. */
export function staleKeys(meetingId: string, topic: MeetingTopic): QueryKey[] {
  switch (topic) {
    case 'meeting':
      return [keys.meeting(meetingId), keys.meetings];
    case 'attendance':
      return [keys.attendance(meetingId), keys.door(meetingId), keys.minutes(meetingId)];
    case 'answers':
      return [keys.answers(meetingId), keys.myRoles, keys.minutes(meetingId), keys.earlier(meetingId)];
    case 'minutes':
      return [keys.minutes(meetingId), keys.myMinutes];
    case 'admission':
      return [keys.me, keys.join, keys.attendance(meetingId), keys.door(meetingId)];
    case 'settings':
      return [keys.settings];
    case 'roles':
      return [keys.myRoles, keys.myMinutes, keys.roleBoard, keys.caseFiles];
    case 'ended':
      // Everything about the meeting itself would be refused.
      return [keys.me, keys.join, keys.myRoles];
  }
}

const TOPICS: readonly MeetingTopic[] = [
  'meeting',
  'attendance',
  'answers',
  'minutes',
  'admission',
  'settings',
  'roles',
  'ended',
];
const isTopic = (name: string): name is MeetingTopic => TOPICS.some((topic) => topic === name);

/** Keeps everything asked about one meeting fresh while the page is visible. `undefined` = follow nothing. */
export function useMeetingEvents(meetingId: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (meetingId === undefined) return;
    const refetch = (queryKeys: QueryKey[]) => {
      for (const queryKey of queryKeys) void queryClient.invalidateQueries({ queryKey });
    };
    return followFeed(
      `/api/meetings/${encodeURIComponent(meetingId)}/events`,
      {
        topic: (name) => {
          if (isTopic(name)) refetch(staleKeys(meetingId, name));
        },
        missed: () => refetch([keys.meeting(meetingId), keys.me, keys.myRoles]),
        refused: () => refetch([keys.me]),
      },
      realBrowser(TOPICS),
    );
  }, [meetingId, queryClient]);
}

/** Everything that follows roles over all meetings: one's own, and those that one facilitates. */
export function useRoleEvents(active: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!active) return;
    const refetch = (topic: MeetingTopic) => {
      for (const queryKey of staleKeys('', topic)) void queryClient.invalidateQueries({ queryKey });
    };
    return followFeed(
      '/api/me/events',
      // Whoever may no longer look is somebody else from now on: what the page shows goes with the answer of `me`.
      {
        topic: (name) => refetch(name === 'ended' ? 'ended' : 'roles'),
        missed: () => refetch('roles'),
        refused: () => void queryClient.invalidateQueries({ queryKey: keys.me }),
      },
      realBrowser(TOPICS),
    );
  }, [active, queryClient]);
}

/** The waiting room: asks again how the knock stands whenever the door answers. */
export function useAdmissionEvents(active: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!active) return;
    const refetch = () => {
      for (const queryKey of [keys.join, keys.me]) void queryClient.invalidateQueries({ queryKey });
    };
    const refused = () => void queryClient.invalidateQueries({ queryKey: keys.me });
    return followFeed('/api/join/events', { topic: refetch, missed: refetch, refused }, realBrowser(TOPICS));
  }, [active, queryClient]);
}
