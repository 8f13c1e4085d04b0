import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { AreaIssueId, IdeaStage, IdeaStep, ResourceText } from '@tsunagu/domain';
import type { IdeaChange, IdeaPage, IdeaView, NewIdea } from '@tsunagu/server/shapes';
import { callApi, unwrap } from './http.ts';

export type { IdeaView };
export type ListedIdea = IdeaPage['items'][number];

const at = (id: string): string => `/api/resource-ideas/${encodeURIComponent(id)}`;
/** Each change names the version that was seen. */
const seeing = (version: number) => ({ ifMatch: `"${version}"` });

export const ideaApi = {
  add: (idea: NewIdea) => callApi<IdeaView>('/api/resource-ideas', { method: 'POST', body: idea }),
  change: (id: string, idea: IdeaChange, version: number) =>
    callApi<IdeaView>(at(id), { method: 'PUT', body: idea, ...seeing(version) }),
  step: (id: string, step: IdeaStep, version: number) =>
    callApi<IdeaView>(`${at(id)}/steps`, { method: 'POST', body: step, ...seeing(version) }),
  stepBack: (id: string, version: number) =>
    callApi<IdeaView>(`${at(id)}/steps/last`, { method: 'DELETE', ...seeing(version) }),
  become: (id: string, resource: ResourceText, note: string, version: number) =>
    callApi<IdeaView>(`${at(id)}/resource`, { method: 'POST', body: { resource, note }, ...seeing(version) }),
};

const ROOT = ['resource-ideas'] as const;
/** An idea may have made or ended a row of the directory. */
export const forgetIdeas = (client: QueryClient) =>
  Promise.all([client.invalidateQueries({ queryKey: ROOT }), client.invalidateQueries({ queryKey: ['resources'] })]);

export const ideasQuery = (stage: IdeaStage) =>
  infiniteQueryOptions({
    queryKey: [...ROOT, 'stage', stage],
    queryFn: async ({ pageParam, signal }) => {
      const query = new URLSearchParams({ stage, ...(pageParam === null ? {} : { cursor: pageParam }) });
      return unwrap(await callApi<IdeaPage>(`/api/resource-ideas?${query}`, { signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
export const ideaQuery = (id: string) =>
  queryOptions({
    queryKey: [...ROOT, 'one', id],
    queryFn: async ({ signal }) => unwrap(await callApi<IdeaView>(at(id), { signal })),
  });

type AreaIssueChoice = { id: AreaIssueId; title: string; careArea: string };
/** Pages of 地域課題 that are looked through for a choice. */
const MOST_PAGES = 10;
/** 地域課題 to link an idea with, newest first. */
export const areaIssueChoicesQuery = queryOptions({
  queryKey: ['area-issues', 'choices'],
  queryFn: async ({ signal }) => {
    const found: AreaIssueChoice[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES; page++) {
      const query: string = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
      const answer: { items: AreaIssueChoice[]; nextCursor: string | null } = unwrap(
        await callApi<{ items: AreaIssueChoice[]; nextCursor: string | null }>(`/api/area-issues${query}`, { signal }),
      );
      found.push(...answer.items);
      cursor = answer.nextCursor;
      if (cursor === null) break;
    }
    return found;
  },
});
