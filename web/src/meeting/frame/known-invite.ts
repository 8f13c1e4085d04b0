import type { MeetingId } from '@tsunagu/domain';
import type { Invite } from '../../api/shapes.ts';
import { createStore, type WritableStore } from '../live/store.ts';

/**
 * The invite that this tab opened. The server keeps only a hash of it, and asking anew would make the code on the wall
 * useless, so the tab remembers it over a reload (`sessionStorage`; logging out forgets it).
 */
const stores = new Map<MeetingId, WritableStore<Invite | null>>();

const keyOf = (id: MeetingId) => `tsunagu-invite-${id}`;

/** The invite of a meeting as far as this tab knows it. Change it by `rememberInvite`. */
export function knownInvite(id: MeetingId): WritableStore<Invite | null> {
  const store = stores.get(id) ?? createStore<Invite | null>(read(id));
  stores.set(id, store);
  return store;
}

/** Remembers the invite, or with null forgets it. */
export function rememberInvite(id: MeetingId, invite: Invite | null): void {
  knownInvite(id).set(invite);
  try {
    if (invite === null) sessionStorage.removeItem(keyOf(id));
    else sessionStorage.setItem(keyOf(id), JSON.stringify(invite));
  } catch {
    // A browser without storage: the page remembers while it lives.
  }
}

function read(id: MeetingId): Invite | null {
  try {
    return parseInvite(sessionStorage.getItem(keyOf(id)) ?? 'null');
  } catch {
    return null;
  }
}

/** What was remembered as an invite, or null when it is none. */
export function parseInvite(json: string): Invite | null {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) return null;
  const { code, token, link, reachable, expiresAt } = value as Record<string, unknown>;
  if (typeof code !== 'string' || typeof token !== 'string' || typeof link !== 'string') return null;
  if (typeof reachable !== 'boolean' || typeof expiresAt !== 'string') return null;
  return URL.canParse(link) ? { code, token, link, reachable, expiresAt } : null;
}
