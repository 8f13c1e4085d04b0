import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/http.ts';

/** Answers of the server are final; only a lost connection is worth another try. */
const mayRetry = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof ApiError && (error.problem.status === 0 || error.problem.status >= 502);

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: mayRetry, staleTime: 5_000, refetchOnWindowFocus: 'always' } },
  });
}
