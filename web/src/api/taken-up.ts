import { queryOptions } from '@tanstack/react-query';
import type { TakenUpView, TakingMeetings } from '@tsunagu/server/shapes';
import { callApi, unwrap } from './http.ts';

export type { TakenUpView, TakingMeetings };
const get = async <T>(path: string, signal: AbortSignal): Promise<T> => unwrap(await callApi<T>(path, { signal }));

/** What a meeting took up, and what came of it. */
export const takenUpQuery = (meeting: string) =>
  queryOptions({
    queryKey: ['proposals', 'taken-up', meeting],
    queryFn: ({ signal }) => get<TakenUpView>(`/api/meetings/${encodeURIComponent(meeting)}/taken-up`, signal),
  });
export const issueMeetingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['area-issues', id, 'meetings'],
    queryFn: ({ signal }) => get<TakingMeetings>(`/api/area-issues/${encodeURIComponent(id)}/meetings`, signal),
  });
export const ideaMeetingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['resource-ideas', id, 'meetings'],
    queryFn: ({ signal }) => get<TakingMeetings>(`/api/resource-ideas/${encodeURIComponent(id)}/meetings`, signal),
  });
/** Puts an idea with its steps onto the map of an open meeting. */
export const placeIdea = (meeting: string, ideaId: string) =>
  callApi<void>(`/api/meetings/${encodeURIComponent(meeting)}/ideas`, { method: 'POST', body: { ideaId } });
