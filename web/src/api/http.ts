import { errorsText } from '@tsunagu/domain/catalogue/errors';

/** What the screen says about a failed call. `status` 0: there was no answer. */
export type ApiProblem = {
  /** Stable slug, e.g. `/problems/meeting-incomplete`; `about:blank` when the answer carried none. */
  type: string;
  status: number;
  title: string;
  detail: string;
  /** Field path → message, for forms. */
  fields: Readonly<Record<string, string>>;
  /** What closing a meeting still misses (domain `ClosingGap`). */
  gaps: readonly unknown[];
};
export type Reply<T> = { ok: true; value: T } | { ok: false; problem: ApiProblem };

/** A problem on its way through TanStack Query, which knows failures only as thrown errors. */
export class ApiError extends Error {
  readonly problem: ApiProblem;
  constructor(problem: ApiProblem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** The value, or an {@link ApiError} for TanStack Query. */
export function unwrap<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new ApiError(reply.problem);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads an answer's body as `application/problem+json`; whatever is missing is filled with plain words by status. */
export function readProblem(status: number, body: unknown): ApiProblem {
  const known = errorsText.byStatus[status];
  const problem = isRecord(body) ? body : {};
  const fields = isRecord(problem['fields']) ? problem['fields'] : {};
  const title = text(problem['title']);
  return {
    type: text(problem['type']) ?? 'about:blank',
    status,
    title: title ?? known?.title ?? errorsText.failedTitle,
    // Own advice is only given to own titles: it might contradict the server's.
    detail: text(problem['detail']) ?? (title === undefined ? (known?.detail ?? errorsText.unreadableDetail) : ''),
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])),
    ),
    gaps: Array.isArray(problem['gaps']) ? problem['gaps'] : [],
  };
}

const noAnswer = (): ApiProblem => ({
  type: 'about:blank',
  status: 0,
  title: errorsText.networkTitle,
  detail: errorsText.networkDetail,
  fields: {},
  gaps: [],
});

type Call = {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Sent as JSON; a `Blob` as it is. */
  body?: unknown;
  signal?: AbortSignal;
  /** What a file is called; it travels in a header, never in an address. */
  fileName?: string;
  /** Only if this is still what the server has (an entity tag, quotes included). */
  ifMatch?: string;
};

/**
 * One call of the own server. `T` is trusted: both ends are built from `server/src/http/shapes.ts`.
 * Failures, a lost connection included, are returned; only an abort throws.
 */
export async function callApi<T>(
  path: string,
  { method = 'GET', body, signal, ifMatch, fileName }: Call = {},
): Promise<Reply<T>> {
  let response: Response;
  let raw: string;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? body.type : 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...(fileName === undefined ? {} : { 'x-file-name': encodeURIComponent(fileName.slice(0, 200).toWellFormed()) }),
      },
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    raw = await response.text();
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return { ok: false, problem: noAnswer() };
  }
  let parsed: unknown;
  try {
    parsed = raw === '' ? undefined : JSON.parse(raw);
  } catch {
    if (response.ok) {
      return {
        ok: false,
        problem: { ...noAnswer(), title: errorsText.unreadableTitle, detail: errorsText.unreadableDetail },
      };
    }
  }
  return response.ok ? { ok: true, value: parsed as T } : { ok: false, problem: readProblem(response.status, parsed) };
}

/** A file of the own server, to be kept. Only an abort throws. */
export async function fetchFile(path: string, signal: AbortSignal): Promise<Reply<Blob>> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', signal });
    if (response.ok) return { ok: true, value: await response.blob() };
  } catch (error) {
    if (signal.aborted) throw error;
    return { ok: false, problem: noAnswer() };
  }
  return { ok: false, problem: readProblem(response.status, await response.json().catch(() => undefined)) };
}
