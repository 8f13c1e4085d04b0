import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MeetingFunction, Template, TemplateContent, TemplateFile } from '@tsunagu/domain';
import type * as Shapes from '@tsunagu/server/template-shapes';
import { callApi, unwrap } from './http.ts';

type Output<S extends { _zod: { output: unknown } }> = S['_zod']['output'];
export type TemplatePage = Output<typeof Shapes.TemplatePage>;
export type { TemplateSummary, TemplateView } from '@tsunagu/server/template-shapes';
type TemplateView = Output<typeof Shapes.TemplateView>;
export type MadeTemplate = Output<typeof Shapes.MadeTemplate>;

const pathOf = (id: string): string => `/api/templates/${encodeURIComponent(id)}`;

/** The file of one template, and its picture; both as addresses. */
export const templateFile = (id: string): string => `${pathOf(id)}/template.json`;
export const templatePicture = (id: string, version: number): string =>
  `${pathOf(id)}/thumbnail.svg?version=${version}`;

export const templatesApi = {
  add: (content: TemplateContent) => callApi<MadeTemplate>('/api/templates', { method: 'POST', body: content }),
  bringIn: (file: TemplateFile) => callApi<MadeTemplate>('/api/templates/import', { method: 'POST', body: file }),
  read: (id: string, version?: number, signal?: AbortSignal) =>
    callApi<TemplateView>(
      version === undefined ? pathOf(id) : `${pathOf(id)}?version=${version}`,
      signal === undefined ? {} : { signal },
    ),
  /** `seen`: the version that was changed; the server refuses when there is a newer one. */
  change: (id: string, content: TemplateContent, seen: number) =>
    callApi<MadeTemplate>(pathOf(id), { method: 'PUT', body: content, ifMatch: `"${seen}"` }),
  remove: (id: string) => callApi<void>(pathOf(id), { method: 'DELETE' }),
  restore: (id: string) => callApi<void>(`${pathOf(id)}/restore`, { method: 'POST', body: {} }),
  arrange: (id: string, standing: { hidden: boolean; replacedBy: string | null }) =>
    callApi<void>(`${pathOf(id)}/standing`, { method: 'PUT', body: standing }),
};

export const templateKeys = {
  all: ['templates'] as const,
  list: (fn: MeetingFunction | null) => ['templates', 'list', fn] as const,
  one: (id: string) => ['templates', 'one', id] as const,
  ofMeeting: (id: string) => ['meeting', id, 'template'] as const,
};

export const templatesQuery = (fn: MeetingFunction | null) =>
  infiniteQueryOptions({
    queryKey: templateKeys.list(fn),
    queryFn: async ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        ...(fn === null ? {} : { function: String(fn) }),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      });
      return unwrap(await callApi<TemplatePage>(`/api/templates?${query}`, { signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: templateKeys.one(id),
    queryFn: async ({ signal }) => unwrap(await templatesApi.read(id, undefined, signal)),
  });

/** What the meeting's template says, in the version that it was opened on; null when that is not known. It never changes. */
export const meetingTemplateQuery = (id: string) =>
  queryOptions({
    queryKey: templateKeys.ofMeeting(id),
    queryFn: async ({ signal }) =>
      unwrap(
        await callApi<{ template: Template | null }>(`/api/meetings/${encodeURIComponent(id)}/template`, { signal }),
      ).template,
    staleTime: Number.POSITIVE_INFINITY,
  });
