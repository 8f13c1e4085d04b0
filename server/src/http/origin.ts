import { isIP, isIPv4 } from 'node:net';
import type { Context } from 'hono';
import type { Config } from '../config.ts';

type Front = Pick<Config, 'publicUrl' | 'trustedProxies'>;

/** The address as the browser wrote it: behind a trusted proxy, what that says. */
function ownOrigin(c: Context, config: Front): string | null {
  const proxied = config.trustedProxies > 0;
  const host = (proxied && lastOf(c.req.header('x-forwarded-host'))) || c.req.header('host');
  const scheme = (proxied && lastOf(c.req.header('x-forwarded-proto'))) || 'http';
  const origin = `${scheme}://${host}`;
  return host && /^https?$/.test(scheme) && URL.canParse(origin) ? new URL(origin).origin : null;
}

const lastOf = (list: string | undefined): string | undefined => list?.split(',').at(-1)?.trim();

/** Whether cookies of this request are to be marked for https only. */
export const isSecure = (c: Context, config: Front): boolean =>
  (config.publicUrl ?? ownOrigin(c, config))?.startsWith('https:') ?? false;

/**
 * Whether a state-changing request or a socket comes from this server's own pages. `PUBLIC_URL` decides; without it only
 * loopback and private hosts are believed, because a public name in `Host` may be an attacker's that leads here.
 */
export function isOwnOrigin(c: Context, config: Front): boolean {
  const origin = c.req.header('origin');
  if (origin === undefined) return false;
  if (config.publicUrl !== null) return origin === config.publicUrl;
  const own = ownOrigin(c, config);
  return own !== null && origin === own && isPrivateHost(new URL(own).hostname);
}

/** The origin to put into links for other people: `PUBLIC_URL`, else the address that the asker used. */
export const linkOrigin = (c: Context, config: Front): string => config.publicUrl ?? ownOrigin(c, config) ?? '';

/** Whether another device could open a link to this origin: false for this very machine. */
export const isReachable = (origin: string): boolean => URL.canParse(origin) && !isLoopback(new URL(origin).hostname);

const bare = (host: string): string => host.replace(/^\[|\]$/g, '').toLowerCase();

function isLoopback(hostname: string): boolean {
  const host = bare(hostname);
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
  );
}

/** Loopback, private and link-local addresses, and names that only a local network gives out. */
export function isPrivateHost(hostname: string): boolean {
  const host = bare(hostname);
  if (isLoopback(host)) return true;
  if (isIPv4(host)) return /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host);
  if (isIP(host) === 6) return /^f[cd]|^fe[89ab]/.test(host);
  return !host.includes('.') || /\.(local|lan|internal|home\.arpa)$/.test(host);
}
