import { queryOptions } from '@tanstack/react-query';
import type { AddedWordForm, WordForms } from '@tsunagu/server/word-form-shapes';
import { callApi, unwrap } from './http.ts';

const path = (id: string) => `/api/word-forms/${encodeURIComponent(id)}`;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 自分たちの Word 様式. */
export const wordFormsApi = {
  add: (file: Blob, name: string) =>
    callApi<AddedWordForm>(`/api/word-forms?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      // Some systems do not know what a .docx is; the server looks into the file itself.
      body: new Blob([file], { type: DOCX }),
    }),
  remove: (id: string) => callApi<void>(path(id), { method: 'DELETE' }),
  restore: (id: string) => callApi<void>(`${path(id)}/restore`, { method: 'POST' }),
};

export const WORD_FORM_SAMPLE = '/api/word-forms/sample';
export const wordFormFile = (id: string): string => `${path(id)}/file`;

export const wordFormsQuery = queryOptions({
  queryKey: ['word-forms'] as const,
  queryFn: async ({ signal }) => unwrap(await callApi<WordForms>('/api/word-forms', { signal })),
});
