import type { HttpBindings } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { hashToken } from '../auth/token.ts';
import type { MeetingId } from '@tsunagu/domain';
import { may, type MeetingAction, type MeetingThing, type RoleAction, SYSTEM, type SystemAction } from '../policy.ts';
import { ANONYMOUS, type Principal } from '../principal.ts';
import { meetingFor, type StoredMeeting } from '../storage/meetings.ts';
import type { AttendanceTable } from '../storage/schema.ts';
import { principalOf } from '../storage/sessions.ts';
import type { Deps } from './deps.ts';
import { isOwnOrigin } from './origin.ts';
import { fieldsOf, problem } from './problem.ts';
import { readToken } from './session-cookie.ts';
import { Problem } from './shapes.ts';

/** What travels with a request: Node's own objects, and who asks. */
export type Env = { Bindings: HttpBindings; Variables: { principal: Principal; sessionHash: string | null } };
export type Ctx = Context<Env>;

/** An empty router of `/api` whose validation failures are problems. */
export const api = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result, c) =>
      result.success ? undefined : problem(c, 'invalid-input', { fields: fieldsOf(result.error) }),
  });

/** A JSON answer or body of a route definition. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  content: { 'application/json': { schema } },
  description,
});
export const body = <T extends z.ZodType>(schema: T) => ({
  content: { 'application/json': { schema } },
  required: true as const,
});

const problemContent = {
  content: { 'application/problem+json': { schema: Problem } },
  description: 'problem',
} as const;
/** The refusals that a route may answer with. */
export const problems = <const S extends readonly number[]>(...statuses: S) =>
  Object.fromEntries(statuses.map((status) => [status, problemContent])) as {
    [K in S[number]]: typeof problemContent;
  };

/** Finds out who asks, from the cookie; an unknown or expired session is nobody. */
export const identify =
  (deps: Deps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = readToken(c, deps);
    const hash = token === undefined ? null : hashToken(token);
    c.set('sessionHash', hash);
    c.set(
      'principal',
      hash === null ? ANONYMOUS : await principalOf(deps.db, hash, deps.now(), deps.config.sessionIdleMinutes * 60_000),
    );
    return next();
  };

/** Mutations come from the server's own pages only. */
export const ownOriginOnly =
  (deps: Pick<Deps, 'config'>): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || isOwnOrigin(c, deps.config)) return next();
    return problem(c, 'foreign-origin');
  };

type Refusal = { ok: false; problem: 'no-session' | 'no-right' };
type NotFound = { ok: false; problem: 'not-found' };
const refused = (principal: Principal): Refusal => ({
  ok: false,
  problem: principal.kind === 'anonymous' ? 'no-session' : 'no-right',
});

/** Whether the asker may do something that concerns no single thing; narrows to an account where only accounts may. */
export function systemAccess(c: Ctx, action: SystemAction): { ok: true } | Refusal {
  const { principal } = c.var;
  return may(principal, action, SYSTEM) ? { ok: true } : refused(principal);
}

/** The signed-in account, where an action is for accounts. */
export function accountAccess(
  c: Ctx,
  action: SystemAction,
): { ok: true; account: Extract<Principal, { kind: 'account' }> } | Refusal {
  const { principal } = c.var;
  return principal.kind === 'account' && may(principal, action, SYSTEM)
    ? { ok: true, account: principal }
    : refused(principal);
}

export type MeetingAccess = {
  ok: true;
  meeting: StoredMeeting;
  thing: MeetingThing;
  attendance: AttendanceTable | undefined;
};

/** The meeting, if the asker may do this in it. Nobody without a session learns whether it exists. */
export async function meetingAccess(
  c: Ctx,
  deps: Deps,
  id: MeetingId,
  action: MeetingAction | RoleAction,
): Promise<MeetingAccess | Refusal | NotFound> {
  const { principal } = c.var;
  if (principal.kind === 'anonymous') return refused(principal);
  const found = await meetingFor(deps.db, id, principal);
  if (!found) return { ok: false, problem: 'not-found' };
  return may(principal, action, found.thing) ? { ok: true, ...found } : refused(principal);
}
