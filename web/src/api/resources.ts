import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { ResourceId, ResourceText } from '@tsunagu/domain';
import type {
  DuplicateList,
  Gaps,
  Imported,
  ImportPreview,
  LikeAnswer,
  ListedResource,
  MeetingResources,
  ResourceHistory,
  ResourcePage,
  ResourceView,
} from '@tsunagu/server/shapes';
import type { ResourceSearch } from '../app/resource-search.ts';
import { callApi, unwrap } from './http.ts';

export type { DuplicateList, Gaps, ImportPreview, ListedResource, ResourceHistory, ResourceView };
export const searchOf = (search: ResourceSearch): URLSearchParams => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) if (value !== undefined) query.set(key, String(value));
  return query;
};
const at = (id: string): string => `/api/resources/${encodeURIComponent(id)}`;
const tag = (version: number): string => `"${version}"`;
const post = <T>(path: string, body: unknown = {}) => callApi<T>(path, { method: 'POST', body });

export const resourceApi = {
  add: (text: ResourceText) => post<ListedResource>('/api/resources', text),
  /** `version`: what was seen; the server refuses when somebody else has changed it since. */
  change: (id: string, text: ResourceText, version: number) =>
    callApi<ResourceView>(at(id), { method: 'PUT', body: text, ifMatch: tag(version) }),
  end: (id: string, version: number) => callApi<ResourceView>(at(id), { method: 'DELETE', ifMatch: tag(version) }),
  restore: (id: string) => post<ResourceView>(`${at(id)}/restore`),
  confirm: (id: string) => post<{ confirmedOn: string; version: number }>(`${at(id)}/confirm`),
  merge: (id: string, into: string) => post<ResourceView>(`${at(id)}/merge`, { into }),
  unmerge: (id: string) => post<ResourceView>(`${at(id)}/unmerge`),
  decideDistinct: (one: string, other: string, distinct: boolean) =>
    callApi<void>('/api/resources/distinct', { method: 'PUT', body: { one, other, distinct } }),
  like: (text: Pick<ResourceText, 'name' | 'careArea' | 'contact'>) => post<LikeAnswer>('/api/resources/like', text),
  preview: (file: Blob, signal: AbortSignal) =>
    callApi<ImportPreview>('/api/resources/import/preview', { method: 'POST', body: file, signal }),
  importLines: (lines: readonly { text: ResourceText; resource: { id: ResourceId; version: number } | null }[]) =>
    post<Imported>('/api/resources/import', { lines }),
};

/** Everything of the directory starts with this key. */
const ROOT = ['resources'] as const;
export const forgetResources = (client: QueryClient) => client.invalidateQueries({ queryKey: ROOT });

export const resourcesQuery = (search: ResourceSearch) =>
  infiniteQueryOptions({
    queryKey: [...ROOT, 'list', search],
    queryFn: async ({ pageParam, signal }) => {
      const query = searchOf(search);
      if (pageParam !== null) query.set('cursor', pageParam);
      return unwrap(await callApi<ResourcePage>(`/api/resources?${query}`, { signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
export const resourceQuery = (id: string) =>
  queryOptions({
    queryKey: [...ROOT, 'one', id],
    queryFn: async ({ signal }) => unwrap(await callApi<ResourceView>(at(id), { signal })),
  });
export const resourceHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: [...ROOT, 'one', id, 'history'],
    queryFn: async ({ signal }) => unwrap(await callApi<ResourceHistory>(`${at(id)}/history`, { signal })).items,
  });
export const areaNamesQuery = queryOptions({
  queryKey: [...ROOT, 'areas'],
  queryFn: async ({ signal }) => unwrap(await callApi<{ items: string[] }>('/api/resources/areas', { signal })).items,
});
export const gapsQuery = queryOptions({
  queryKey: [...ROOT, 'gaps'],
  queryFn: async ({ signal }) => unwrap(await callApi<Gaps>('/api/resources/gaps', { signal })),
});
export const duplicatesQuery = queryOptions({
  queryKey: [...ROOT, 'duplicates'],
  queryFn: async ({ signal }) => unwrap(await callApi<DuplicateList>('/api/resources/duplicates', { signal })),
});
/** A row of the directory on one meeting's map, as everybody in it may know it; null when it is none. */
export const meetingResourceQuery = (meeting: string, id: string) =>
  queryOptions({
    queryKey: ['meeting', meeting, 'resources', id],
    queryFn: async ({ signal }) => {
      const path = `/api/meetings/${encodeURIComponent(meeting)}/resources`;
      const { items } = unwrap(await callApi<MeetingResources>(path, { signal }));
      return items.find((row) => row.id === id) ?? null;
    },
  });
