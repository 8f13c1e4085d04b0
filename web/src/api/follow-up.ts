import type * as Shapes from '@tsunagu/server/follow-up-shapes';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi, unwrap } from './http.ts';
import { keys } from './queries.ts';
import type { RoleEventView } from './shapes.ts';

type Output<S extends { _zod: { output: unknown } }> = S['_zod']['output'];
type Input<S extends { _zod: { input: unknown } }> = S['_zod']['input'];

export type { ListedRole } from '@tsunagu/server/follow-up-shapes';
export type RoleFilter = Output<typeof Shapes.RoleQuery>;
type RolePage = Output<typeof Shapes.RolePage>;
type RoleCounts = Output<typeof Shapes.RoleCounts>;
export type NewFollowUp = Input<typeof Shapes.NewFollowUp>;
export type Earlier = Output<typeof Shapes.Earlier>;
export type SettleEarlier = Input<typeof Shapes.SettleEarlier>;
export type CaseView = Output<typeof Shapes.CaseView>;
export type Reminders = Output<typeof Shapes.Reminders>;
type NewReminders = Input<typeof Shapes.NewReminders>;
export type CalendarFeed = Output<typeof Shapes.CalendarFeed>;
type RolePasses = { items: { attendanceId: string; expiresAt: string }[] };
type History = { items: RoleEventView[] };

const meetingPath = (id: string): string => `/api/meetings/${encodeURIComponent(id)}`;
const rolePath = (meeting: string, role: string): string => `${meetingPath(meeting)}/roles/${encodeURIComponent(role)}`;
/** The filter as it stands in an address; empty fields are left out. */
export const filterQuery = (filter: RoleFilter, cursor: string | null = null): string => {
  const entries = Object.entries({ ...filter, ...(cursor === null ? {} : { cursor }) });
  const query = new URLSearchParams(
    entries.filter(([, value]) => value !== undefined) as [string, string][],
  ).toString();
  return query === '' ? '' : `?${query}`;
};

/** Calls about roles after their meeting. Nothing here throws but an aborted read. */
export const followUpApi = {
  followUp: (meeting: string, role: string, body: NewFollowUp) =>
    callApi<History>(`${rolePath(meeting, role)}/follow-up`, { method: 'POST', body }),
  settleEarlier: (meeting: string, body: SettleEarlier) =>
    callApi<Earlier>(`${meetingPath(meeting)}/earlier`, { method: 'POST', body }),
  putReminders: (body: NewReminders) => callApi<Reminders>('/api/me/reminders', { method: 'PUT', body }),
  stopReminders: () => callApi<void>('/api/me/reminders', { method: 'DELETE' }),
  makeFeed: () => callApi<CalendarFeed>('/api/me/calendar', { method: 'POST', body: {} }),
  stopFeed: () => callApi<void>('/api/me/calendar', { method: 'DELETE' }),
};

const read = async <T>(path: string, signal: AbortSignal): Promise<T> => unwrap(await callApi<T>(path, { signal }));

export const roleBoardQuery = (filter: RoleFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.roleBoard, 'list', filter],
    queryFn: ({ pageParam, signal }) => read<RolePage>(`/api/roles${filterQuery(filter, pageParam)}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
export const roleCountsQuery = (filter: RoleFilter) => {
  const { state: _, ...others } = filter;
  return queryOptions({
    queryKey: [...keys.roleBoard, 'counts', others],
    queryFn: ({ signal }) => read<RoleCounts>(`/api/roles/counts${filterQuery(others)}`, signal),
  });
};
export const roleHistoryQuery = (meeting: string, role: string) =>
  queryOptions({
    queryKey: keys.roleHistory(meeting, role),
    queryFn: async ({ signal }) => (await read<History>(`${rolePath(meeting, role)}/history`, signal)).items,
  });
export const caseFileQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.caseFiles, id],
    queryFn: ({ signal }) => read<CaseView>(`/api/cases/${encodeURIComponent(id)}`, signal),
  });
export const earlierQuery = (meeting: string) =>
  queryOptions({
    queryKey: keys.earlier(meeting),
    queryFn: ({ signal }) => read<Earlier>(`${meetingPath(meeting)}/earlier`, signal),
  });
export const remindersQuery = queryOptions({
  queryKey: keys.reminders,
  queryFn: ({ signal }) => read<Reminders>('/api/me/reminders', signal),
});
export const rolePassesQuery = (meeting: string) =>
  queryOptions({
    queryKey: keys.rolePasses(meeting),
    queryFn: async ({ signal }) => (await read<RolePasses>(`${meetingPath(meeting)}/role-passes`, signal)).items,
  });
