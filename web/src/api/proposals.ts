import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { PlanEntryText, ProposalOrigin, ProposalState, ProposalText } from '@tsunagu/domain';
import type * as Shapes from '@tsunagu/server/shapes';
import { callApi, unwrap } from './http.ts';

type Output<S extends { _zod: { output: unknown } }> = S['_zod']['output'];
export type { PlanPage, ProposalHistory, ProposalPlan, ProposalSummary, ProposalView } from '@tsunagu/server/shapes';
/** What a proposal stands on, by id. */
export type EvidenceIds = { areaIssues?: string[]; ideas?: string[]; copies?: string[] };
/** What the list is narrowed to; absent = everything. */
export type ProposalQuestion = { state?: ProposalState | undefined; words?: string | undefined };

const BASE = '/api/proposals';
const pathOf = (id: string, rest = ''): string => `${BASE}/${encodeURIComponent(id)}${rest}`;
const withQuery = (path: string, query: Readonly<Record<string, string | null | undefined>>): string => {
  const known = Object.entries(query).flatMap(([key, value]) => (value == null ? [] : [[key, value]]));
  return known.length === 0 ? path : `${path}?${new URLSearchParams(known).toString()}`;
};
const get = async <T>(path: string, signal: AbortSignal): Promise<T> => unwrap(await callApi<T>(path, { signal }));
/** A change of one: refused when somebody has changed it since `version`. */
const change = <T = void>(
  id: string,
  version: number,
  method: 'PUT' | 'POST' | 'DELETE',
  rest: string,
  body?: unknown,
) => callApi<T>(pathOf(id, rest), { method, ifMatch: `"${version}"`, ...(body === undefined ? {} : { body }) });

export const proposals = {
  make: (text: ProposalText, evidence: EvidenceIds, origin: ProposalOrigin | null) =>
    callApi<{ id: string }>(BASE, { method: 'POST', body: { text, evidence, origin } }),
  write: (id: string, version: number, text: ProposalText) => change(id, version, 'PUT', '', text),
  remove: (id: string, version: number) => change(id, version, 'DELETE', ''),
  restore: (id: string) => callApi<void>(pathOf(id, '/restore'), { method: 'POST' }),
  links: (id: string, version: number, body: { add?: EvidenceIds; remove?: EvidenceIds }) =>
    change(id, version, 'POST', '/links', body),
  addPlan: (id: string, version: number, text: PlanEntryText) =>
    change<{ id: string }>(id, version, 'POST', '/plans', text),
  writePlan: (id: string, version: number, entry: string, text: PlanEntryText) =>
    change(id, version, 'PUT', `/plans/${encodeURIComponent(entry)}`, text),
  removePlan: (id: string, version: number, entry: string) =>
    change(id, version, 'DELETE', `/plans/${encodeURIComponent(entry)}`),
  file: (id: string, ending: 'docx' | 'pdf', calendar: string) =>
    pathOf(id, `/proposal.${ending}?calendar=${calendar}`),
};

/** After a change: everything of proposals, and the chain that runs through them. */
export const askProposalsAnew = (client: QueryClient): Promise<unknown> =>
  Promise.all([['proposals'], ['area-issues']].map((queryKey) => client.invalidateQueries({ queryKey })));

export const proposalListQuery = (question: ProposalQuestion) =>
  infiniteQueryOptions({
    queryKey: ['proposals', 'list', question],
    queryFn: ({ pageParam, signal }) =>
      get<Output<typeof Shapes.ProposalPage>>(withQuery(BASE, { ...question, cursor: pageParam }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
export const planListQuery = (fiscalYear: number | undefined) =>
  infiniteQueryOptions({
    queryKey: ['proposals', 'plans', fiscalYear ?? null],
    queryFn: ({ pageParam, signal }) =>
      get<Shapes.PlanPage>(
        withQuery(`${BASE}/plans`, { fiscalYear: fiscalYear?.toString(), cursor: pageParam }),
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposals', id, 'view'],
    queryFn: ({ signal }) => get<Shapes.ProposalView>(pathOf(id), signal),
  });
export const proposalChainQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposals', id, 'chain'],
    queryFn: ({ signal }) => get<Shapes.ChainView>(pathOf(id, '/chain'), signal),
  });
export const proposalHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposals', id, 'history'],
    queryFn: ({ signal }) => get<Shapes.ProposalHistory>(pathOf(id, '/history'), signal),
  });
