import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { unwrap } from './http.ts';

/** Query keys; everything about one meeting starts with `['meeting', id]`. */
export const keys = {
  me: ['me'] as const,
  join: ['join'] as const,
  meetings: ['meetings'] as const,
  meeting: (id: string) => ['meeting', id] as const,
  attendance: (id: string) => ['meeting', id, 'attendance'] as const,
  answers: (id: string) => ['meeting', id, 'answers'] as const,
  door: (id: string) => ['meeting', id, 'door'] as const,
  minutes: (id: string) => ['meeting', id, 'minutes'] as const,
  myRoles: ['my-roles'] as const,
  myMinutes: ['my-minutes'] as const,
  reminders: ['reminders'] as const,
  roleBoard: ['role-board'] as const,
  caseFiles: ['case-file'] as const,
  earlier: (id: string) => ['meeting', id, 'earlier'] as const,
  rolePasses: (id: string) => ['meeting', id, 'role-passes'] as const,
  roleHistory: (id: string, role: string) => ['meeting', id, 'answers', role] as const,
  cases: ['cases'] as const,
  caseMeetings: (id: string) => ['cases', id, 'meetings'] as const,
  board: (id: string) => ['meeting', id, 'board'] as const,
  samples: ['samples'] as const,
  settings: ['settings'] as const,
};

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async ({ signal }) => unwrap(await api.me(signal)),
});
export const meetingsQuery = infiniteQueryOptions({
  queryKey: keys.meetings,
  queryFn: async ({ pageParam, signal }) => unwrap(await api.meetings(pageParam, signal)),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});
export const casesQuery = queryOptions({
  queryKey: keys.cases,
  queryFn: async ({ signal }) => unwrap(await api.cases(signal)),
});
export const caseMeetingsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.caseMeetings(id),
    queryFn: async ({ signal }) => unwrap(await api.caseMeetings(id, signal)).items,
  });
/** The map as it stands now; asked anew each time it is looked at, because edits send no event. */
export const boardQuery = (id: string) =>
  queryOptions({
    queryKey: keys.board(id),
    queryFn: async ({ signal }) => unwrap(await api.board(id, signal)),
    staleTime: 0,
  });
export const meetingQuery = (id: string) =>
  queryOptions({ queryKey: keys.meeting(id), queryFn: async ({ signal }) => unwrap(await api.meeting(id, signal)) });
export const attendanceQuery = (id: string) =>
  queryOptions({
    queryKey: keys.attendance(id),
    queryFn: async ({ signal }) => unwrap(await api.attendance(id, signal)).items,
  });
export const answersQuery = (id: string) =>
  queryOptions({
    queryKey: keys.answers(id),
    queryFn: async ({ signal }) => unwrap(await api.answers(id, signal)).items,
  });
/** Whether the door is open; asked anew each time it is looked at, because another tab may have renewed it. */
export const doorQuery = (id: string) =>
  queryOptions({
    queryKey: keys.door(id),
    queryFn: async ({ signal }) => unwrap(await api.door(id, signal)),
    staleTime: 0,
  });
/** The newest revision or the draft, or an earlier revision. */
export const minutesQuery = (id: string, revision?: number) =>
  queryOptions({
    queryKey: revision === undefined ? keys.minutes(id) : ([...keys.minutes(id), 'shown', revision] as const),
    queryFn: async ({ signal }) => unwrap(await api.minutes(id, revision, signal)),
  });
export const myRolesQuery = queryOptions({
  queryKey: keys.myRoles,
  queryFn: async ({ signal }) => unwrap(await api.myRoles(signal)),
});
/** How the newest knock at a door stands; null when there is none (any more). */
export const joinQuery = queryOptions({
  queryKey: keys.join,
  queryFn: async ({ signal }) => {
    const reply = await api.joinState(signal);
    if (!reply.ok && (reply.problem.status === 401 || reply.problem.status === 404)) return null;
    return unwrap(reply);
  },
});
export const samplesQuery = queryOptions({
  queryKey: keys.samples,
  queryFn: async ({ signal }) => unwrap(await api.samples(signal)),
  staleTime: Number.POSITIVE_INFINITY,
});
/** What this organisation calls and draws differently; open pages hear of changes by their events. */
export const settingsQuery = queryOptions({
  queryKey: keys.settings,
  queryFn: async ({ signal }) => unwrap(await api.settings(signal)),
  // Every choice of a 圏域 reads them; they are not fetched again each time one is opened.
  staleTime: 60_000,
});
