import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { RaisedIssueRef } from '@tsunagu/domain';
import type * as Shapes from '@tsunagu/server/shapes';
import { callApi, unwrap } from './http.ts';

type Output<S extends { _zod: { output: unknown } }> = S['_zod']['output'];
type Input<S extends { _zod: { input: unknown } }> = S['_zod']['input'];
export type { AreaIssueSummary, AreaIssueView, ChainView, RaisedIssue } from '@tsunagu/server/shapes';
export type IssueQuestion = Omit<Input<typeof Shapes.IssueQuestion>, 'cursor'>;
export type Counts = Output<typeof Shapes.IssueCountsView>;
export type Loop = Output<typeof Shapes.LoopView>;
export type AreaIssueTextInput = Input<typeof Shapes.NewAreaIssue>['text'];
export type History = Output<typeof Shapes.AreaIssueHistory>;
export type SuggestedIssue = Output<typeof Shapes.SimilarIssues>['items'][number];
/** What the list of 地域課題 is narrowed to; absent = everything. */
export type AreaIssueQuestion = {
  status?: string | undefined;
  category?: string | undefined;
  careArea?: string | undefined;
  words?: string | undefined;
};

const BASE = '/api/area-issues';
const pathOf = (id: string, rest = ''): string => `${BASE}/${encodeURIComponent(id)}${rest}`;
const withQuery = (path: string, query: Readonly<Record<string, string | null | undefined>>): string => {
  const known = Object.entries(query).flatMap(([key, value]) => (value == null ? [] : [[key, value]]));
  return known.length === 0 ? path : `${path}?${new URLSearchParams(known).toString()}`;
};
const get = async <T>(path: string, signal: AbortSignal): Promise<T> => unwrap(await callApi<T>(path, { signal }));
/** A change of one: refused when somebody has changed it since `version`. */
const change = <T = void>(id: string, version: number, method: 'PUT' | 'POST', rest: string, body?: unknown) =>
  callApi<T>(pathOf(id, rest), { method, ifMatch: `"${version}"`, ...(body === undefined ? {} : { body }) });

export const COUNTS_CSV = `${BASE}/counts.csv`;

export const areaIssues = {
  make: (text: AreaIssueTextInput, issues: readonly RaisedIssueRef[]) =>
    callApi<{ id: string }>(BASE, { method: 'POST', body: { text, issues } }),
  write: (id: string, version: number, text: AreaIssueTextInput) => change(id, version, 'PUT', '', text),
  members: (id: string, version: number, body: { add?: RaisedIssueRef[]; remove?: RaisedIssueRef[] }) =>
    change(id, version, 'POST', '/members', body),
  merge: (id: string, version: number, from: { id: string; version: number }) =>
    change(id, version, 'POST', '/merge', { from: from.id, version: from.version }),
  split: (id: string, version: number, title: string, issues: RaisedIssueRef[]) =>
    change<{ id: string }>(id, version, 'POST', '/split', { title, issues }),
  /** All that are linked from now on. */
  linkResources: (id: string, version: number, resources: readonly string[]) =>
    change(id, version, 'PUT', '/resources', { resources }),
  undo: (id: string, version: number) => change(id, version, 'POST', '/undo'),
  categorise: ({ meetingId, issueId }: RaisedIssueRef, category: string) =>
    callApi<void>(`/api/meetings/${encodeURIComponent(meetingId)}/issues/${encodeURIComponent(issueId)}`, {
      method: 'PATCH',
      body: { category },
    }),
};

/** Everything of 地域課題台帳 stands under these two keys. */
export const areaIssueKeys = { all: ['area-issues'], raised: ['issues'] } as const;
/** After a change: lists, counts and the chain are asked for anew. */
export const askAnew = (client: QueryClient): Promise<unknown> =>
  Promise.all(Object.values(areaIssueKeys).map((queryKey) => client.invalidateQueries({ queryKey })));

export const areaIssueListQuery = (question: AreaIssueQuestion) =>
  infiniteQueryOptions({
    queryKey: ['area-issues', 'list', question],
    queryFn: ({ pageParam, signal }) =>
      get<Output<typeof Shapes.AreaIssuePage>>(withQuery(BASE, { ...question, cursor: pageParam }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
export const raisedIssuesQuery = (question: IssueQuestion) =>
  infiniteQueryOptions({
    queryKey: ['issues', question],
    queryFn: async ({ pageParam, signal }) =>
      unwrap(
        await callApi<Output<typeof Shapes.IssuePage>>('/api/issues/search', {
          method: 'POST',
          body: { ...question, cursor: pageParam },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
export const areaIssueQuery = (id: string) =>
  queryOptions({
    queryKey: ['area-issues', id, 'view'],
    queryFn: ({ signal }) => get<Shapes.AreaIssueView>(pathOf(id), signal),
  });
export const chainQuery = (id: string) =>
  queryOptions({
    queryKey: ['area-issues', id, 'chain'],
    queryFn: ({ signal }) => get<Shapes.ChainView>(pathOf(id, '/chain'), signal),
  });
export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['area-issues', id, 'history'],
    queryFn: ({ signal }) => get<History>(pathOf(id, '/history'), signal),
  });
export const similarQuery = (id: string) =>
  queryOptions({
    queryKey: ['area-issues', id, 'similar'],
    queryFn: ({ signal }) => get<Output<typeof Shapes.SimilarIssues>>(pathOf(id, '/suggestions'), signal),
  });
export const suggestionsQuery = (category: string | undefined) =>
  queryOptions({
    queryKey: ['area-issues', 'suggestions', category ?? null],
    queryFn: ({ signal }) =>
      get<Output<typeof Shapes.Suggestions>>(withQuery(`${BASE}/suggestions`, { category }), signal),
  });
export const countsQuery = queryOptions({
  queryKey: ['area-issues', 'counts'],
  queryFn: ({ signal }) => get<Counts>(`${BASE}/counts`, signal),
});
export const loopQuery = queryOptions({
  queryKey: ['area-issues', 'loop'],
  queryFn: ({ signal }) => get<Loop>(`${BASE}/kpi`, signal),
});
