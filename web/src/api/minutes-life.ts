import { queryOptions } from '@tanstack/react-query';
import type { MinutesLife } from '@tsunagu/domain';
import { callApi, unwrap } from './http.ts';
import { keys } from './queries.ts';
import type { AskedMinutes, MinutesView, NewReviewAnswer, NewRevision, ReviewView } from './shapes.ts';

const minutesPath = (meeting: string) => `/api/meetings/${encodeURIComponent(meeting)}/minutes`;
type Life = { life: MinutesLife };
/** `seen`: the revision on the screen; the server refuses when there is a newer one. */
const step = <T>(meeting: string, what: string, seen: number, body: unknown = {}) =>
  callApi<T>(`${minutesPath(meeting)}/${what}`, { method: 'POST', body, ifMatch: `"${seen}"` });

/** What becomes of minutes after closing. Nothing here throws but an aborted read. */
export const minutesLifeApi = {
  ask: (meeting: string, seen: number, approver: string) => step<Life>(meeting, 'review', seen, { approver }),
  answer: (meeting: string, seen: number, body: NewReviewAnswer) => step<void>(meeting, 'answers', seen, body),
  approve: (meeting: string, seen: number) => step<Life>(meeting, 'approval', seen),
  revise: (meeting: string, seen: number, body: NewRevision) => step<Life>(meeting, 'revisions', seen, body),
};

/** One revision with its names, for whoever corrects it. */
export const originalQuery = (meeting: string, revision: number) =>
  queryOptions({
    queryKey: [...keys.minutes(meeting), 'original', revision] as const,
    queryFn: async ({ signal }) =>
      unwrap(await callApi<MinutesView>(`${minutesPath(meeting)}/original?revision=${revision}`, { signal })),
  });

/** One revision as it is shown, for comparing. */
export const revisionQuery = (meeting: string, revision: number) =>
  queryOptions({
    queryKey: [...keys.minutes(meeting), 'revision', revision] as const,
    queryFn: async ({ signal }) =>
      unwrap(await callApi<MinutesView>(`${minutesPath(meeting)}?revision=${revision}`, { signal })),
  });

/** What one is asked to look at, also by role pass. */
export const askedMinutesQuery = queryOptions({
  queryKey: keys.myMinutes,
  queryFn: async ({ signal }) => unwrap(await callApi<AskedMinutes>('/api/me/minutes', { signal })).items,
});
export const reviewQuery = (meeting: string) =>
  queryOptions({
    queryKey: [...keys.myMinutes, meeting] as const,
    queryFn: async ({ signal }) => unwrap(await callApi<ReviewView>(`${minutesPath(meeting)}/review`, { signal })),
  });
