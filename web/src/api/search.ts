import type { SearchAnswer } from '@tsunagu/server/shapes';
import { callApi } from './http.ts';

export type SearchHit = SearchAnswer['items'][number];
export type SearchAsk = { readonly text: string; readonly kinds: readonly SearchHit['kind'][] };

/** Asks in the body: what is asked for may be a name, and addresses are kept. */
export const askSearch = ({ text, kinds }: SearchAsk, after: number | null, signal: AbortSignal) =>
  callApi<SearchAnswer>('/api/search', { method: 'POST', body: { text, kinds, after }, signal });
