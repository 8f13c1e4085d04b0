import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Config } from '../config.ts';

/**
 * The address that counts against rate limits. Behind N trusted proxies it is the N-th from the right of
 * `X-Forwarded-For`: what stands further left was written by the client and may be anything.
 */
export function clientAddress(c: Context, config: Pick<Config, 'trustedProxies'>): string {
  const direct = getConnInfo(c).remote.address ?? 'unknown';
  if (config.trustedProxies === 0) return direct;
  const forwarded = c.req.header('x-forwarded-for')?.split(',') ?? [];
  return forwarded.at(-config.trustedProxies)?.trim() || direct;
}
