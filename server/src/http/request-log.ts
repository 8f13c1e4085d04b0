import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { Env } from './api.ts';

/** One line a request: route, status, duration. No address, no query, no ids of people: care records stay out of logs. */
export const requestLog =
  (log: Logger): MiddlewareHandler<Env> =>
  async (c, next) => {
    const start = performance.now();
    await next();
    // The last handler that ran is the one that answered.
    const ms = Math.round(performance.now() - start);
    log.info({ method: c.req.method, route: routePath(c), status: c.res.status, ms }, 'request');
  };

/** What a log may say of an exception: kind, code and places. Its message could quote what somebody entered. */
export function safeError(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...code, at: at.slice(0, 12).map((line) => line.trim()) };
}
