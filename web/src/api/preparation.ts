import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Material, Preparation } from '@tsunagu/domain';
import type * as Shapes from '@tsunagu/server/shapes';
import { callApi, type Reply, unwrap } from './http.ts';
import { keys } from './queries.ts';

type Output<S extends { _zod: { output: unknown } }> = S['_zod']['output'];
type Input<S extends { _zod: { input: unknown } }> = S['_zod']['input'];
export type PreparationView = Output<typeof Shapes.PreparationView>;
export type CaseStanding = Output<typeof Shapes.CaseStandingView>;
export type InviteeBody = Input<typeof Shapes.InviteeBody>;
type CandidateList = Output<typeof Shapes.CandidateList>;

const at = (meeting: string, rest: string): string => `/api/meetings/${encodeURIComponent(meeting)}/${rest}`;
const invitee = (meeting: string, id: string, rest = ''): string =>
  at(meeting, `invitees/${encodeURIComponent(id)}${rest}`);
const candidate = (id: string): string => `/api/candidates/${encodeURIComponent(id)}`;
const get = async <T>(path: string, signal: AbortSignal): Promise<T> => unwrap(await callApi<T>(path, { signal }));

/** 会議の準備 and 事例選定. Nothing here throws but an aborted upload. */
export const preparationApi = {
  keep: (meeting: string, version: number, body: Preparation) =>
    callApi<PreparationView>(at(meeting, 'preparation'), { method: 'PUT', body, ifMatch: `"${version}"` }),
  invite: (meeting: string, people: readonly InviteeBody[]) =>
    callApi<undefined>(at(meeting, 'invitees'), { method: 'POST', body: { people } }),
  changeInvitee: (meeting: string, id: string, body: InviteeBody) =>
    callApi<unknown>(invitee(meeting, id), { method: 'PUT', body }),
  removeInvitee: (meeting: string, id: string) => callApi<undefined>(invitee(meeting, id), { method: 'DELETE' }),
  mail: (meeting: string, id: string) => callApi<undefined>(invitee(meeting, id, '/mail'), { method: 'POST' }),
  letters: (meeting: string, calendar: string, id?: string) =>
    `${at(meeting, 'invitation.pdf')}?calendar=${calendar}${id === undefined ? '' : `&invitee=${encodeURIComponent(id)}`}`,
  calendarFile: (meeting: string) => at(meeting, 'meeting.ics'),
  addMaterial: (meeting: string, file: File, signal: AbortSignal): Promise<Reply<Material>> =>
    callApi<Material>(at(meeting, 'materials'), {
      method: 'POST',
      // A type that the browser does not know is looked into as well, and refused in words.
      body: file.type === '' ? new Blob([file], { type: 'application/octet-stream' }) : file,
      fileName: file.name,
      signal,
    }),
  material: (meeting: string, id: string) => at(meeting, `materials/${encodeURIComponent(id)}`),
  removeMaterial: (meeting: string, id: string) =>
    callApi<undefined>(at(meeting, `materials/${encodeURIComponent(id)}`), { method: 'DELETE' }),
  restoreMaterial: (meeting: string, id: string) =>
    callApi<undefined>(at(meeting, `materials/${encodeURIComponent(id)}/restore`), { method: 'POST' }),
  putCandidate: (caseId: string, body: { reason: string; proposedDay: string | null }) =>
    callApi<undefined>(candidate(caseId), { method: 'PUT', body }),
  dropCandidate: (caseId: string) => callApi<undefined>(candidate(caseId), { method: 'DELETE' }),
  order: (cases: readonly string[]) => callApi<CandidateList>('/api/candidates', { method: 'PUT', body: { cases } }),
};

const PREPARATIONS = ['preparations'] as const;
const CANDIDATES = ['candidates'] as const;
export const askCandidatesAnew = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: CANDIDATES });
export const askPreparationAnew = (client: QueryClient, meeting: string): Promise<unknown> =>
  Promise.all([keys.meeting(meeting), PREPARATIONS].map((queryKey) => client.invalidateQueries({ queryKey })));

export const preparationQuery = (meeting: string) =>
  queryOptions({
    queryKey: [...keys.meeting(meeting), 'preparation'] as const,
    queryFn: ({ signal }) => get<PreparationView>(at(meeting, 'preparation'), signal),
  });
export const materialsQuery = (meeting: string) =>
  queryOptions({
    queryKey: [...keys.meeting(meeting), 'materials'] as const,
    queryFn: async ({ signal }) => (await get<{ items: Material[] }>(at(meeting, 'materials'), signal)).items,
  });
/** How far the planned meetings are prepared that one facilitates. */
export const preparationsQuery = queryOptions({
  queryKey: PREPARATIONS,
  queryFn: async ({ signal }) => (await get<Output<typeof Shapes.PreparationList>>('/api/preparations', signal)).items,
});
export const candidatesQuery = queryOptions({
  queryKey: [...CANDIDATES, 'list'] as const,
  queryFn: async ({ signal }) => (await get<CandidateList>('/api/candidates', signal)).items,
});
export const caseStandingsQuery = infiniteQueryOptions({
  queryKey: [...CANDIDATES, 'cases'] as const,
  queryFn: ({ pageParam, signal }) =>
    get<Output<typeof Shapes.CaseStandingPage>>(
      `/api/candidates/cases${pageParam === null ? '' : `?cursor=${encodeURIComponent(pageParam)}`}`,
      signal,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});
