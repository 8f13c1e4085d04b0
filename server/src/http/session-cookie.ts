import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { hashToken, newToken } from '../auth/token.ts';
import { addSession, type SessionOwner } from '../storage/sessions.ts';
import type { Deps } from './deps.ts';
import { isSecure } from './origin.ts';

/** On https the cookie is `__Host-tsunagu`: no sub-domain can plant one. */
const NAME = 'tsunagu';
const prefix = (secure: boolean): string => (secure ? '__Host-' : '');

/** The token that the browser sent, or undefined. */
export const readToken = (c: Context, deps: Pick<Deps, 'config'>): string | undefined =>
  getCookie(c, prefix(isSecure(c, deps.config)) + NAME);

export const DAY_MS = 86_400_000;
/** How long a role pass works. */
export const ROLE_PASS_MS = 90 * DAY_MS;

/** Begins a session and sets its cookie; an earlier session of the same browser is left to its owner's log-out or expiry. */
export async function beginSession(c: Context, deps: Deps, owner: SessionOwner): Promise<void> {
  const token = newToken(deps.random);
  const now = deps.now();
  const lifetime = owner.scope === 'role-pass' ? ROLE_PASS_MS : deps.config.sessionMaxHours * 3_600_000;
  await addSession(deps.db, hashToken(token), owner, now, new Date(now.getTime() + lifetime));
  const secure = isSecure(c, deps.config);
  // The cookie outlives a meeting's session because closing turns that into a role pass; the server's row decides.
  const maxAge = (owner.scope === 'account' ? lifetime : ROLE_PASS_MS) / 1000;
  setCookie(c, prefix(secure) + NAME, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge });
}

export function dropCookie(c: Context, deps: Pick<Deps, 'config'>): void {
  const secure = isSecure(c, deps.config);
  deleteCookie(c, prefix(secure) + NAME, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
}
