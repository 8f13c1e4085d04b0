import type { AnonymousCopyPage, AnonymousReview, AnonymousReviewChange } from '@tsunagu/server/shapes';
import type { AnonymousCopy } from '@tsunagu/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi, unwrap } from './http.ts';

export type { AnonymousReview };
export type ReviewLine = AnonymousReview['lines'][number];
export type CopyView = {
  id: string;
  document: AnonymousCopy;
  areaIssues: readonly { id: string; title: string }[];
  mayRemove: boolean;
};

const of = (meeting: string): string => `/api/meetings/${encodeURIComponent(meeting)}`;
const copyPath = (id: string): string => `/api/anonymous-copies/${encodeURIComponent(id)}`;

export const anonymousApi = {
  /** `version`: what was seen; the server refuses when somebody else has said something since. */
  changeReview: (meeting: string, body: AnonymousReviewChange, version: number) =>
    callApi<{ version: number }>(`${of(meeting)}/anonymous-review`, {
      method: 'PUT',
      body,
      ifMatch: `"${version}"`,
    }),
  publish: (meeting: string) => callApi<{ id: string }>(`${of(meeting)}/anonymous-copy`, { method: 'POST' }),
  remove: (id: string) => callApi<void>(copyPath(id), { method: 'DELETE' }),
};

export const anonymousKeys = {
  copies: ['anonymous-copies'] as const,
  copy: (id: string) => ['anonymous-copies', id] as const,
  review: (meeting: string) => ['meeting', meeting, 'anonymous-review'] as const,
};
export const reviewQuery = (meeting: string) =>
  queryOptions({
    queryKey: anonymousKeys.review(meeting),
    queryFn: async ({ signal }) =>
      unwrap(await callApi<AnonymousReview>(`${of(meeting)}/anonymous-review`, { signal })),
    // What is typed here must not be replaced under the hands; it is asked anew when the page is opened.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
export const copiesQuery = infiniteQueryOptions({
  queryKey: anonymousKeys.copies,
  queryFn: async ({ pageParam, signal }) =>
    unwrap(
      await callApi<AnonymousCopyPage>(`/api/anonymous-copies${pageParam === null ? '' : `?before=${pageParam}`}`, {
        signal,
      }),
    ),
  initialPageParam: null as number | null,
  getNextPageParam: (page) => page.next,
});
export const copyQuery = (id: string) =>
  queryOptions({
    queryKey: anonymousKeys.copy(id),
    queryFn: async ({ signal }) => unwrap(await callApi<CopyView>(copyPath(id), { signal })),
  });
